import { recognizeLevel } from '../../document/reporting-level.js';
import { writeImported } from '../../readers/write-imported.js';
import { addChecklists } from '../../roll-forward/add-checklists.js';
import { describeRoll } from '../../roll-forward/describe-roll.js';
import { rollReport } from '../../roll-forward/roll-report.js';
import type { CalendarDate } from '../../text/calendar-date.js';
import { analyse } from './analyse.js';
import { defaultSurroundings } from './default-surroundings.js';
import type { Knowledge } from './knowledge.js';
import type { Opened } from './open-file.js';

export type StartedReport = { name: string; text: string; year: number; lastYear: number; notes: string[] };

/** Last year's report as the start of this year's: what `lawreport new --from` writes of the same file. */
export function startFromLastYear(
  opened: Extract<Opened, { kind: 'report' | 'typed' }>,
  knowledge: Knowledge,
  today: CalendarDate,
): StartedReport | undefined {
  const last =
    opened.kind === 'typed'
      ? opened.report
      : analyse(opened.text, defaultSurroundings(knowledge, today)).readable?.report;
  if (!last) return undefined;
  const { library, templates } = knowledge;
  const year = last.year + 1;
  const rolled = rollReport(last, { year, indicators: library.indicators });
  const written = writeImported(rolled.report, {
    template: templates[last.template],
    unread: opened.kind === 'typed' ? opened.document.unread : undefined,
  });
  const isLevelKnown =
    opened.kind === 'report' || recognizeLevel({ place: last.place, organs: last.issuers }, library).level;
  return {
    name: `${last.place}${year}年法治政府建设年度报告.yaml`,
    text: addChecklists(written, last),
    year,
    lastYear: last.year,
    notes: [
      ...(isLevelKnown
        ? []
        : [
            `从文字里看不出是哪一级的报告，先用了“${templates[last.template]?.name}”模板，请在“标题、机关和日期”里核对`,
          ]),
      ...describeRoll(rolled, last),
    ],
  };
}
