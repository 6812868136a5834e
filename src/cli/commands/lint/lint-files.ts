import { compareFiles, orderFiles } from '../../bulk/order-files.js';
import { type Share, takeShare } from '../../bulk/share.js';
import { workThrough } from '../../bulk/work-through.js';
import { findReports } from '../../disk/find-reports.js';
import { checkOutput, writeWhole } from '../../disk/write-whole.js';
import type { ExitCode, Host } from '../../host.js';
import { InputError } from '../../input-error.js';
import { createConfigLoader } from '../../load/load-config.js';
import type { FileFindings, ShareNote } from '../../terminal/reporters/reporter.js';
import { fitLines, show } from '../../terminal/show.js';
import { keepSevere } from './keep-severe.js';
import { type CheckedReport, type LintedConfig, lintConfigs, settleUnused } from './lint-configs.js';
import { describeLostReport, prepareLint } from './lint-file.js';
import type { LintOptions } from './lint-options.js';
import { formatLintSummary, type SummaryRow } from './lint-summary.js';
import { createReporting } from './report-results.js';

/** Checks the files that the words name, or a share of them, and prints what was found as it comes. */
export async function lintFiles(
  words: readonly string[],
  options: LintOptions,
  host: Host,
): Promise<ExitCode> {
  const all = orderFiles(await findReports(words, host), host);
  const files = options.shard ? takeShare(all, options.shard) : all;
  const task = await prepareLint(options, host);
  checkOutputs(all, options, host);
  const reporting = createReporting(options, host);
  const checked: CheckedReport[] = [];
  /** What reports rest on, each once, however many it keeps from being checked. */
  const shared = new Map<string, FileFindings>();
  const rows: SummaryRow[] = [];
  let isOver = false;
  const report = (result: FileFindings) => {
    isOver ||= keepSevere(result.findings, options.failOn).length > 0;
    const text = reporting.add(result);
    return options.dryRun ? '' : text;
  };

  const interrupted = await workThrough(files, {
    name: 'lint',
    options,
    task,
    // Only this thread can read standard input.
    jobs: files.includes('-') ? 1 : options.jobs,
    host,
    lose: (file, reason) => describeLostReport(file, reason, options),
    take: (outcome, print) => {
      if (!outcome.failed) checked.push({ report: outcome.report, used: outcome.used });
      if (outcome.row) rows.push(outcome.row);
      if (outcome.isShared) shared.set(outcome.file, outcome);
      print('stderr', fitLines(outcome.notice, host.stderr));
      print('stdout', (outcome.patch ?? '') + (outcome.isShared ? '' : report(outcome)));
    },
  });
  if (interrupted) return interrupted;

  const isWhole = options.rule === undefined;
  const configs = lintConfigs(checked, { loadConfig: createConfigLoader(host), host, isWhole });
  for (const { file, source, findings, suppressions } of configs) {
    // A share leaves it to the merging of all shares.
    const unused = options.shard ? [] : settleUnused([suppressions]);
    if (findings.length + unused.length > 0)
      shared.set(file, { file, source, findings: [...findings, ...unused], isShared: true });
  }
  for (const file of [...shared.keys()].sort(compareFiles)) host.stdout.write(report(shared.get(file)!));
  if (!options.dryRun)
    host.stdout.write(reporting.end(options.shard && noteShare(options.shard, all.length, configs)));
  if (options.summary !== undefined) {
    writeWhole(options.summary, formatLintSummary(rows), host, { kind: 'csv', force: options.force });
    show(`已写出 ${options.summary}：${rows.length}份报告\n`, host.stderr);
  }
  if (options.shard && files.length === 0)
    show(`一共${all.length}份报告，第${options.shard.index}份里没有要检查的\n`, host.stderr);
  const failed = files.length - checked.length;
  if (failed > 0) {
    show(`错误：有${failed}份没有检查成，其余${checked.length}份已经检查\n`, host.stderr);
    return 2;
  }
  return isOver ? 1 : 0;
}

function noteShare(shard: Share, total: number, configs: readonly LintedConfig[]): ShareNote {
  const surveyed = configs.filter(({ suppressions }) => suppressions.reach > 0);
  return { ...shard, total, configs: surveyed.map(({ file, suppressions }) => ({ file, ...suppressions })) };
}

function checkOutputs(
  files: readonly string[],
  { fix, track, annotate, output, summary, force }: LintOptions,
  host: Host,
): void {
  if (fix && files.includes('-')) throw new InputError('标准输入不能用 --fix，请写文件名');
  for (const name of [annotate, output])
    if (name !== undefined) checkOutput(name, host, { kind: 'docx', force });
  if (summary !== undefined) checkOutput(summary, host, { kind: 'csv', force });
  if ((annotate ?? output) !== undefined && files.length > 1)
    throw new InputError(`${track ? '--track' : '--annotate'} 一次只写一份，请只写一个Word文件`);
}
