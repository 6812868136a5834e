import { compareDates, formatChineseDate } from '../../../text/calendar-date.js';
import type { Rule, RuleContext, TextUnit } from '../../rule.js';
import { documentTitles, findDocument } from '../../words/document-names.js';
import type { KnownDocument, Lexicon } from '../../words/lexicon.js';

/** Words by which a sentence speaks of the document's past, or of its end. */
const ofThePast =
  /废止|失效|修改|修订|清理|替代|取代|到期|期满|收官|届满|总结|回顾|曾|原《|此前|以来|期间|旧|不再/;

export const supersededDocument: Rule = {
  id: 'citation/superseded-document',
  title: '引用现行有效的文件',
  severity: 'warning',
  basis: { kind: '实务', source: '引用文件应当现行有效' },
  examples: {
    bad: ['按照《信访条例》办理信访事项。', '深入落实《法治政府建设实施纲要（2015—2020年）》。'],
    good: [
      '按照《信访工作条例》办理信访事项。',
      '对标《法治政府建设实施纲要（2021—2025年）》。',
      '清理依据已经废止的《信访条例》制定的文件。',
    ],
  },
  *check(context) {
    const { paragraphs, headings, lexicon, config, document } = context;
    const day = firstDayOfReport(context);
    if (!day) return;
    for (const unit of [...headings, ...paragraphs])
      for (const { start, end, name } of documentTitles(unit)) {
        const known = findDocument(name, lexicon);
        if (!known?.inForceUntil || compareDates(known.inForceUntil, day) >= 0) continue;
        if (config.documents.includes(name) || ofThePast.test(sentenceAround(unit, start, end))) continue;
        if (document.title.text.includes(name)) continue;
        yield {
          unit,
          start,
          end,
          message: `《${name}》${describeEnd(known, lexicon)}，请核对引用是否恰当`,
          // Without a successor that is known, the document may have been prolonged.
          severity: known.confidence === 'sure' && known.successor ? undefined : 'info',
        };
      }
  },
};

/** What had ended before the year reported on cannot have guided that year's work. */
function firstDayOfReport({ facts: { year } }: RuleContext) {
  return year === undefined ? undefined : { year, month: 1, day: 1 };
}

/** The sentence that a title stands in, as far as it is near. */
function sentenceAround({ text }: TextUnit, start: number, end: number): string {
  const before = text
    .slice(Math.max(0, start - 100), start)
    .split(/[。；]/)
    .at(-1)!;
  const [after] = text.slice(end, end + 100).split(/[。；]/);
  return before + text.slice(start, end) + after;
}

function describeEnd({ inForceUntil, successor }: KnownDocument, lexicon: Lexicon): string {
  const next = successor === undefined ? undefined : findDocument(successor, lexicon);
  if (next?.inForceFrom) return `之后已有《${successor}》，自${formatChineseDate(next.inForceFrom)}起施行`;
  const until = `有效期到${formatChineseDate(inForceUntil!)}`;
  return successor === undefined ? until : `${until}，之后有《${successor}》`;
}
