import { formatLabel } from '../../../document/number-document.js';
import type { Rule } from '../../rule.js';
import { exampleText } from '../example-text.js';

export const levelSkipped: Rule = {
  id: 'structure/level-skipped',
  title: '层次序数依次用一、（一）1.（1）',
  severity: 'info',
  basis: { kind: '国标', source: 'GB/T 9704-2012', clause: '7.3.3', strength: '可以' },
  examples: {
    bad: [{ text: exampleText({ first: '1.', second: '2.' }) }],
    good: [{ text: exampleText({ first: '（一）', second: '（二）' }) }],
  },
  *check({ headings, report }) {
    // A report file has no typed numbers.
    if (report) return;
    const told = new Set();
    for (const unit of headings) {
      const parent = unit.trail.at(-1);
      const { level, label } = unit.heading;
      if (!parent || label === '' || level <= parent.heading.level + 1 || told.has(parent)) continue;
      told.add(parent);
      const wanted = formatLabel((parent.heading.level + 1) as typeof level, 1);
      yield {
        unit,
        message: `“${label}”直接接在“${parent.heading.label}”之下，层次序数可以依次用“一、”“（一）”“1.”“（1）”，这里宜用“${wanted}”`,
      };
    }
  },
};
