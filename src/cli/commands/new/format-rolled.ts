import type { Report } from '../../../report/model.js';
import { listHeadings } from '../../../roll-forward/add-checklists.js';
import type { RolledReport } from '../../../roll-forward/roll-report.js';
import { formatKept } from '../../disk/keep-backup.js';

type Rolled = { from: string; output: string; kept: string | undefined; last: Report };

/** What became of last year's report: counts, each decision about a year, what to do next. */
export function formatRolled(
  { report, counts, decisions }: RolledReport,
  { from, output, kept, last }: Rolled,
): string {
  const plan = listHeadings(last, 'plans');
  const moved = decisions.filter((decision) => decision.from !== decision.to);
  const stayed = decisions.filter((decision) => decision.from === decision.to);
  return [
    `已用 ${from}（${last.year}年度）起草 ${output}（${report.year}年度）${formatKept(kept)}`,
    `  数字：${counts.figures}个写进“数据”，今年的数待填，去年的数写在“去年”里；其中${counts.known}个是指标目录里有的`,
    `  引用：正文里有${counts.references}处引用这些数`,
    `  待填：另有${counts.gaps}处数字不能由这些数算出来，标了【待填：去年的数】`,
    `  待更新：${counts.events}处日期、文件、会议，标了【待更新：去年的写法】`,
    ...(plan.length > 0 ? [`  去年的打算有${plan.length}条，作为注释列在“问题”前面，请逐条对照`] : []),
    ...(moved.length > 0 ? [`年份改了${moved.length}处：`] : []),
    ...moved.map(
      ({ place, quote, from: before, to }) => `  ${place}　${before}→${to}　…${onOneLine(quote)}…`,
    ),
    ...(stayed.length > 0 ? [`年份保留${stayed.length}处：`] : []),
    ...stayed.map(({ place, quote, reason }) => `  ${place}　…${onOneLine(quote)}…　${reason}`),
    '每一条都记着“去年原文”，改过就不再提示；核对过、不用改的，删去那一行。',
    '',
    '接下来：',
    `  lawreport open ${output}      在网页里改`,
    `  lawreport lint ${output}      看还有哪些没有填、没有改`,
    '',
  ].join('\n');
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
