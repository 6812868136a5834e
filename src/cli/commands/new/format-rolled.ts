import type { Report } from '../../../report/model.js';
import { describeRoll } from '../../../roll-forward/describe-roll.js';
import type { RolledReport } from '../../../roll-forward/roll-report.js';
import { formatKept } from '../../disk/keep-backup.js';

type Rolled = { from: string; output: string; kept: string | undefined; last: Report };

/** What became of last year's report: counts, each decision about a year, what to do next. */
export function formatRolled(rolled: RolledReport, { from, output, kept, last }: Rolled): string {
  const lines = describeRoll(rolled, last).map((line) => (/^年份.*：$/.test(line) ? line : `  ${line}`));
  return [
    `已用 ${from}（${last.year}年度）起草 ${output}（${rolled.report.year}年度）${formatKept(kept)}`,
    ...lines,
    '每一条都记着“去年原文”，改过就不再提示；核对过、不用改的，删去那一行。',
    '',
    '接下来：',
    `  lawreport open ${output}      在网页里改`,
    `  lawreport lint ${output}      看还有哪些没有填、没有改`,
    '',
  ].join('\n');
}
