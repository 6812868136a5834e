import { defaultConfig } from '../../../lint/config.js';
import { lintDocument } from '../../../lint/lint-document.js';
import { blank } from '../../../lint/rules/residue/blank.js';
import { placeholder } from '../../../lint/rules/residue/placeholder.js';
import type { CalendarDate } from '../../../text/calendar-date.js';
import type { LoadedReport } from '../../load/load-report.js';

/** Why a report is not final, in one sentence with the places; undefined where nothing is left to fill in. */
export function explainUnfilled(
  { document, report, source, text }: LoadedReport,
  today: CalendarDate,
): string | undefined {
  const context = { today, config: defaultConfig, report, source, sourceText: text };
  const gaps = lintDocument(document, { ...context, rules: [placeholder, blank] }).filter(
    ({ rule }) => rule === placeholder.id || rule === blank.id,
  );
  if (gaps.length === 0) return undefined;
  const shown = gaps
    .slice(0, 3)
    .map(({ range, quote = '' }) => `${range ? `第${range.start.line}行` : ''}${quote}`);
  const first = gaps.find(({ rule }) => rule === blank.id);
  const advice = first
    ? `；本来就这样写、不是空缺的，在那一行上面写“# lawreport-disable-next-line ${blank.id} -- 理由”`
    : '';
  return `还有${gaps.length}处没有填写（${shown.join('、')}${gaps.length > 3 ? '等' : ''}），定稿没有写出${advice}`;
}
