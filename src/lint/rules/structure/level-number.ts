import type { Level } from '../../../document/model.js';
import { formatLabel } from '../../../document/number-document.js';
import { parseChineseNumeral } from '../../../text/numerals.js';
import type { HeadingUnit, Remark, Rule, TextUnit } from '../../rule.js';

export const levelNumber: Rule = {
  id: 'structure/level-number',
  title: '序号依次编排，不跳号、不重号',
  severity: 'warning',
  basis: { kind: '实务', source: '公文写作通例' },
  examples: {
    bad: [{ text: typed('（一）', '（三）') }, { text: typed('（一）', '（一）') }],
    good: [{ text: typed('（一）', '（二）') }],
  },
  *check({ report, units }) {
    // A report file has no typed numbers.
    if (report) return;
    const last = new Map<Level, number>();
    for (const [index, unit] of units.entries()) {
      if (unit.role !== 'heading') continue;
      const { heading } = unit as HeadingUnit;
      const number = readNumber(heading.label);
      if (number === undefined) continue;
      const previous = last.get(heading.level) ?? 0;
      // 1. 2. 3. may run on through a part, across its （一）（二）.
      const runsOn = heading.level === 3 && number === 1;
      if (number !== previous + 1 && !runsOn)
        yield remarkOnNumber(place(unit, units[index + 1]), heading.level, number, previous);
      last.set(heading.level, number);
      for (const level of [2, 3, 4] as const)
        if (level > heading.level && !(level === 3 && heading.level === 2)) last.delete(level);
    }
  },
};

/** A heading without words stands in the paragraph that it opens. */
function place(unit: TextUnit, next: TextUnit | undefined): TextUnit {
  return unit.text === '' && next ? next : unit;
}

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

function typed(first: string, second: string): string {
  return [
    '云岭县人民政府关于2025年度法治政府建设情况的报告',
    '青川市人民政府：',
    '一、主要举措和成效',
    `${first}依法履行政府职能`,
    '全年公布行政许可事项286项。',
    `${second}化解行政争议`,
    '全年审结行政复议案件45件。',
    '二、存在的不足和原因',
    '乡镇执法力量不足，主要原因是编制下沉较慢。',
    '三、党政主要负责人履行第一责任人职责情况',
    '县委书记、县长带头述法，出庭应诉1次。',
    '四、2026年主要安排',
    '2026年6月底前完成乡镇执法人员招录。',
    '云岭县人民政府',
    '2026年2月20日',
  ].join('\n');
}
