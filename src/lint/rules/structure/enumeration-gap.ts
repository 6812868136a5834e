import { formatChineseNumeral, parseChineseNumeral } from '../../../text/numerals.js';
import { type Rule, remarkOn } from '../../rule.js';

/** 一是 only where a clause begins with it: 统一是 and 唯一是 count nothing, nor does 一是一、二是二. */
const markPattern =
  /(?<![^。；：，！？、\s])([一二三四五六七八九十]{1,3})是(?!\1(?:[、，。；”]|$)|否|非[分曲])/g;

export const enumerationGap: Rule = {
  id: 'structure/enumeration-gap',
  title: '一是、二是、三是依次列举',
  severity: 'warning',
  basis: { kind: '实务', source: '公文写作通例' },
  examples: {
    bad: [
      '一是清理行政规范性文件16件。三是公布权责清单33份。',
      '一是清理行政规范性文件16件；二是公布权责清单33份；二是开展执法培训5期。',
    ],
    good: [
      '一是清理行政规范性文件16件。二是公布权责清单33份。三是开展执法培训5期。',
      '一是规范决策程序。二是严格规范执法：一是公布清单；二是评查案卷32卷。三是加强监督。',
      '坚持实事求是，做到一是一、二是二。执法尺度不统一是首要问题。',
      '一是清理行政规范性文件16件。\n二是公布权责清单33份。',
      '一是公布清单33份。二是一体推进督察。三是三级联动化解纠纷。四是非诉执行案件按期办结。',
    ],
  },
  *check({ units }) {
    let open: number[] = [];
    for (const unit of units) {
      if (unit.role !== 'paragraph') {
        open = [];
        continue;
      }
      const matches = [...unit.text.matchAll(markPattern)];
      for (const match of matches) {
        const number = parseChineseNumeral(match[1]!)!;
        if (number === 1) {
          open.push(1);
          continue;
        }
        const at = open.lastIndexOf(number - 1);
        const previous = open.at(-1);
        // A single 二是 may count on from other words.
        const isCounted = previous !== undefined || matches.length > 1;
        if (at < 0 && isCounted) yield remarkOn(unit, match, explain(match[0], number, previous));
        open = at < 0 ? [...open.slice(0, -1), number] : [...open.slice(0, at), number];
      }
    }
  },
};

function explain(words: string, number: number, previous: number | undefined): string {
  if (previous === undefined) return `“${words}”前面没有“一是”，请补上或者改正序号`;
  const given = `${formatChineseNumeral(previous)}是`;
  if (previous === number) return `“${words}”写了两次，请依次改正序号`;
  return `“${words}”前面是“${given}”，应当是“${formatChineseNumeral(previous + 1)}是”，请核对是否漏了一条`;
}
