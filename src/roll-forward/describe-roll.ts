import type { Report } from '../report/model.js';
import { listAims, listHeadings } from './list-plans.js';
import type { RolledReport } from './roll-report.js';

/** What became of last year's report, a line each: counts, each decision about a year, what is left to do. */
export function describeRoll({ counts, decisions }: RolledReport, last: Report): string[] {
  const held = Object.values(last.figures)
    .flatMap((group) => Object.values(group))
    .filter(({ value }) => value !== undefined).length;
  const plan = listHeadings(last, 'plans');
  const aims = listAims(last);
  const moved = decisions.filter((decision) => decision.from !== decision.to);
  const stayed = decisions.filter((decision) => decision.from === decision.to);
  return [
    ...(held > 0 ? [`数字：“数据”里原有的${held}个，去年的数移到“去年”里，今年的数待填`] : []),
    ...(counts.figures > 0
      ? [
          `数字：正文里${held > 0 ? '另有' : '有'}${counts.figures}个写进“数据”，今年的数待填，去年的数写在“去年”里；其中${counts.known}个是指标目录里有的`,
          `引用：正文里有${counts.references}处引用这些数`,
        ]
      : held === 0
        ? ['数字：去年的报告里没有能写进“数据”的数']
        : []),
    ...(counts.gaps > 0 ? [`待填：另有${counts.gaps}处数字不能由这些数算出来，标了【待填：去年的数】`] : []),
    ...(counts.events > 0 ? [`待更新：${counts.events}处日期、文件、会议，标了【待更新：去年的写法】`] : []),
    ...(plan.length > 0 ? [`去年的打算有${plan.length}条，作为注释列在“问题”前面，请逐条对照`] : []),
    ...(aims.length > 0 ? [`去年定的目标有${aims.length}个带数字，也列在那里，没有当作今年的数`] : []),
    ...(moved.length > 0 ? [`年份改了${moved.length}处：`] : []),
    ...moved.map(({ place, quote, from, to }) => `${place}　${from}→${to}　…${onOneLine(quote)}…`),
    ...(stayed.length > 0 ? [`年份保留${stayed.length}处：`] : []),
    ...stayed.map(({ place, quote, reason }) => `${place}　…${onOneLine(quote)}…　${reason}`),
  ];
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
