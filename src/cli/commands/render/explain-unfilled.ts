import { defaultConfig } from '../../../lint/config.js';
import { lintDocument } from '../../../lint/lint-document.js';
import { unfinishedRules } from '../../../lint/publishing/unfinished-rules.js';
import { blank } from '../../../lint/rules/residue/blank.js';
import { unchanged } from '../../../lint/rules/residue/unchanged.js';
import type { CalendarDate } from '../../../text/calendar-date.js';
import type { LoadedReport } from '../../load/load-report.js';

/** Why a report is not final, in one sentence with the places; undefined where nothing is left to fill in. */
export function explainUnfilled(
  { document, report, source, text }: LoadedReport,
  today: CalendarDate,
): string | undefined {
  const context = { today, config: defaultConfig, report, source, sourceText: text };
  const found = lintDocument(document, { ...context, rules: unfinishedRules });
  const gaps = found.filter(({ rule }) => rule !== unchanged.id);
  const kept = found.filter(({ rule }) => rule === unchanged.id);
  const lastYears =
    kept.length === 0
      ? ''
      : `还有${kept.length}条是去年的文字，没有改过（第${kept[0]!.range?.start.line}行起，见“去年原文”）`;
  if (gaps.length === 0) return lastYears === '' ? undefined : `${lastYears}，定稿没有写出`;
  const shown = gaps
    .slice(0, 3)
    .map(({ range, quote = '' }) => `${range ? `第${range.start.line}行` : ''}${quote}`);
  const first = gaps.find(({ rule }) => rule === blank.id);
  const advice = first
    ? `；本来就这样写、不是空缺的，在那一行上面写“# lawreport-disable-next-line ${blank.id} -- 理由”`
    : '';
  return `还有${gaps.length}处没有填写（${shown.join('、')}${gaps.length > 3 ? '等' : ''}）${lastYears && `，${lastYears}`}，定稿没有写出${advice}`;
}
