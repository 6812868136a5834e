import { formatMillimetres, isNear } from '../../../text/lengths.js';
import type { Rule } from '../../rule.js';

/** Paper is sold by names; programs round its size. */
const rounding = 0.6;

export const layoutPaperSize: Rule = {
  id: 'layout/paper-size',
  title: '公文用纸是A4型',
  severity: 'error',
  basis: { kind: '国标', source: 'GB/T 9704-2012', clause: '5.1' },
  examples: {
    bad: [{ layout: '纸张是信纸（215.9毫米×279.4毫米）', page: { width: 215.9, height: 279.4 } }],
    good: [{ layout: '纸张是A4型（210毫米×297毫米）', page: {} }],
  },
  *check({ layout }) {
    if (!layout) return;
    const { standard, found } = layout;
    const { width, height } = standard.page;
    const wrong = found.sections.find((section) => {
      const [short, long] = [section.width, section.height].sort((a, b) => a - b);
      return !isNear(short!, width, rounding) || !isNear(long!, height, rounding);
    });
    if (!wrong) return;
    const size = `${formatMillimetres(wrong.width)}×${formatMillimetres(wrong.height)}`;
    yield {
      path: '页面设置',
      isSetting: true,
      message: `纸张是${size}，标准规定用A4型纸（${formatMillimetres(width)}×${formatMillimetres(height)}），请在页面设置里改`,
    };
  },
};
