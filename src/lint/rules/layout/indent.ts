import type { FirstLineIndent } from '../../../document/file-layout.js';
import { formatNumber } from '../../../text/format-number.js';
import { formatMillimetres, isNear } from '../../../text/lengths.js';
import { collectDeviations, nameDeviating } from '../../deviations.js';
import type { Rule } from '../../rule.js';

const centimetreNote = '按长度设的';

export const layoutIndent: Rule = {
  id: 'layout/indent',
  title: '每个自然段左空二字，按字符设置',
  severity: 'warning',
  basis: { kind: '国标', source: 'GB/T 9704-2012', clause: '7.3.3' },
  examples: {
    bad: [
      { layout: '正文首行不缩进', body: { firstLine: { unit: 'millimetres', value: 0 } } },
      { layout: '正文首行按厘米缩进', body: { firstLine: { unit: 'millimetres', value: 11.3 } } },
      { layout: '正文首行用空格缩进', body: { firstLine: { unit: 'spaces' } } },
    ],
    good: [{ layout: '正文首行缩进2字符', body: { firstLine: { unit: 'characters', value: 2 } } }],
  },
  *check(context) {
    const { layout } = context;
    if (!layout) return;
    const { elements } = layout.standard;
    const deviations = collectDeviations(context, (_, { firstLine }, element) => {
      // The standard speaks of paragraphs of the text; headings are set like them.
      if (element !== 'body' || !firstLine) return undefined;
      return describeIndent(firstLine, elements.body.firstLine, elements.body.size);
    });
    for (const { element, value, unit, count } of deviations) {
      const { name, firstLine, grounds } = elements[element];
      const isOnlyUnit = value.includes(centimetreNote) || value.includes('空格');
      const clause = grounds.find(({ strength }) => strength === '规定')?.clause;
      yield {
        unit,
        start: 0,
        end: Math.min(unit.text.length, 12),
        clause,
        severity: isOnlyUnit ? 'info' : undefined,
        message: isOnlyUnit
          ? `${nameDeviating(name, element, count)}首行缩进是${value}，字号一改就不准，请在段落里设为首行缩进${firstLine}字符`
          : `${nameDeviating(name, element, count)}${value}，标准规定每个自然段左空${firstLine}字`,
      };
    }
  },
};

/** What is wrong with an indent; one of the right width that is set by length is only set in the wrong way. */
function describeIndent(indent: FirstLineIndent, wanted: number, size: number): string | undefined {
  if (indent.unit === 'spaces') return '用空格空出来的';
  if (indent.unit === 'characters')
    return isNear(indent.value, wanted, 0.01) ? undefined : `首行缩进是${formatNumber(indent.value, 2)}字符`;
  const characters = (indent.value * 72) / 25.4 / size;
  if (isNear(characters, 0, 0.05)) return '首行没有缩进';
  const length = `${formatNumber(indent.value / 10, 2)}厘米`;
  return isNear(characters, wanted, 0.2)
    ? `${centimetreNote}${length}（约${wanted}字）`
    : `首行缩进是${formatMillimetres(indent.value)}（约${formatNumber(characters, 1)}字）`;
}
