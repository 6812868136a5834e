import { formatTypeSize } from '../../../layout/type-sizes.js';
import { collectDeviations, nameDeviating, prevailing } from '../../deviations.js';
import type { Rule } from '../../rule.js';

export const layoutFontSize: Rule = {
  id: 'layout/font-size',
  title: '正文和各级标题用3号字，公文标题用2号字',
  severity: 'info',
  basis: { kind: '国标', source: 'GB/T 9704-2012', clause: '5.2.2', strength: '一般' },
  examples: {
    bad: [
      { layout: '正文用小四号字', body: { size: 12 } },
      { layout: '标题用三号字', title: { size: 16 } },
    ],
    good: [{ layout: '正文用三号字', body: { size: 16 } }],
  },
  *check(context) {
    const { layout } = context;
    if (!layout) return;
    const { elements } = layout.standard;
    const deviations = collectDeviations(context, (unit, paragraph, element) => {
      const size = prevailing(unit, paragraph, (span) => span.size);
      return size === undefined || size === elements[element].size ? undefined : formatTypeSize(size);
    });
    for (const { element, value, unit, count } of deviations) {
      const { name, size, grounds } = elements[element];
      const clause = grounds.find(({ strength }) => strength === '一般')?.clause;
      yield {
        unit,
        clause,
        message: `${nameDeviating(name, element, count)}字号是${value}，标准一般用${formatTypeSize(size)}`,
      };
    }
  },
};
