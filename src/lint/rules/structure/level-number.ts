import type { Level } from '../../../document/model.js';
import { formatLabel } from '../../../document/number-document.js';
import { parseChineseNumeral } from '../../../text/numerals.js';
import { placeOfNumber } from '../../place-of-number.js';
import type { HeadingUnit, Remark, Rule, TextUnit } from '../../rule.js';
import { exampleText } from '../example-text.js';

export const levelNumber: Rule = {
  id: 'structure/level-number',
  title: '序号依次编排，不跳号、不重号',
  severity: 'warning',
  basis: { kind: '实务', source: '公文写作通例' },
  examples: {
    bad: [
      { text: exampleText({ first: '（一）', second: '（三）' }) },
      { text: exampleText({ first: '（一）', second: '（一）' }) },
    ],
    good: [{ text: exampleText({ first: '（一）', second: '（二）' }) }],
  },
  *check({ report, units }) {
    // A report file has no typed numbers.
    if (report) return;
    const last = new Map<Level, number>();
    let attachment: number | undefined;
    for (const [index, unit] of units.entries()) {
      if (unit.role !== 'heading') continue;
      const { heading } = unit as HeadingUnit;
      const number = readNumber(heading.label);
      if (number === undefined) {
        // A heading without a number opens a series of its own below it.
        for (const level of [2, 3, 4] as const) if (level > heading.level) last.delete(level);
        continue;
      }
      if (unit.attachment !== attachment) last.clear();
      attachment = unit.attachment;
      const previous = last.get(heading.level) ?? 0;
      // 1. 2. 3. may run on through a part, across its （一）（二）; what begins anew with 一、 is another text, as an annex.
      const runsOn = number === 1 && (heading.level === 3 || (heading.level === 1 && previous > 1));
      if (number !== previous + 1 && !runsOn)
        yield remarkOnNumber(placeOfNumber(units, index), heading.level, number, previous);
      last.set(heading.level, number);
      for (const level of [2, 3, 4] as const)
        if (level > heading.level && !(level === 3 && heading.level === 2)) last.delete(level);
    }
  },
};

function remarkOnNumber(unit: TextUnit, level: Level, number: number, previous: number): Remark {
  const [given, wanted] = [formatLabel(level, number), formatLabel(level, previous + 1)];
  const where = previous === 0 ? '这一层的第一个序号' : `“${bare(formatLabel(level, previous))}”之后`;
  const [what, advice] =
    number === previous
      ? ['重复了', '请改正序号']
      : number > previous + 1
        ? ['跳了号', '请核对是否漏了一段']
        : ['次序不对', '请核对段落的先后'];
  return { unit, message: `序号“${bare(given)}”${what}，${where}应当是“${bare(wanted)}”，${advice}` };
}

function bare(label: string): string {
  return label.replace(/[、.]$/, '');
}

function readNumber(label: string): number | undefined {
  const inner = /^[（(]?([一二三四五六七八九十百]{1,5}|\d{1,3})[)）、.．，,]{0,2}$/.exec(label.trim())?.[1];
  if (inner === undefined) return undefined;
  return /^\d/.test(inner) ? Number(inner) : parseChineseNumeral(inner);
}
