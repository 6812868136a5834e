import { compareFiles, orderFiles } from '../../bulk/order-files.js';
import { expandFiles } from '../../disk/expand-files.js';
import type { ExitCode, Host } from '../../host.js';
import { InputError } from '../../input-error.js';
import type { FileFindings, ShownFinding } from '../../terminal/reporters/reporter.js';
import { show } from '../../terminal/show.js';
import { keepSevere } from './keep-severe.js';
import { settleUnused } from './lint-configs.js';
import type { ResultsOptions } from './lint-options.js';
import { type LintResults, readResults } from './read-results.js';
import { createReporting } from './report-results.js';

/** Joins the results that the shares of a run have written into those of the whole run. */
export async function mergeResults(
  words: readonly string[],
  options: ResultsOptions,
  host: Host,
): Promise<ExitCode> {
  const files = orderFiles(await expandFiles(words, host), host);
  if (files.length === 0)
    throw new InputError('请写出要合并的结果，例如 lawreport lint --merge 结果-1.json 结果-2.json');
  const results = files.map((file) => readResults(file, host));
  checkShares(results);
  const merged = [...joinReports(results), ...joinShared(results)];
  const reporting = createReporting(options, host);
  for (const result of merged) host.stdout.write(reporting.add(result));
  host.stdout.write(reporting.end());
  show(`已合并${results.length}份结果\n`, host.stderr);
  // As one run over all of them ends.
  if (results.some(({ files: rows }) => rows.some(({ failed }) => failed))) {
    show('错误：有的报告没有检查成，请看上面的说明\n', host.stderr);
    return 2;
  }
  return merged.some(({ findings }) => keepSevere(findings, options.failOn).length > 0) ? 1 : 0;
}

/** Results of one run over shares are complete only together; those of separate runs stand for themselves. */
function checkShares(results: readonly LintResults[]): void {
  const [first, ...others] = results;
  if (!first) return;
  const owners = new Map<number | undefined, string>([[first.shard?.index, first.file]]);
  for (const { shard, file } of others) {
    const { count, total } = first.shard ?? {};
    if (shard?.count !== count || shard?.total !== total)
      throw new InputError(
        `与${first.file}不是同一次检查的：${describeRun(first)}，这一份${describeRun({ shard })}`,
        { file },
      );
    const owner = owners.get(shard?.index);
    if (shard && owner !== undefined)
      throw new InputError(`与${owner}都是第${shard.index}份，请只写其中一个`, { file });
    owners.set(shard?.index, file);
  }
  const missing = Array.from({ length: first.shard?.count ?? 0 }, (_, at) => at + 1).filter(
    (index) => !owners.has(index),
  );
  if (missing.length > 0) {
    const named = missing.slice(0, 20).join('、') + (missing.length > 20 ? '等' : '');
    throw new InputError(`一共分了${first.shard!.count}份，还缺第${named}份的结果，请补上再合并`);
  }
}

function describeRun({ shard }: Pick<LintResults, 'shard'>): string {
  return shard ? `是${shard.total}份报告分成${shard.count}份检查的` : '没有分份';
}

function joinReports(results: readonly LintResults[]): FileFindings[] {
  const owners = new Map<string, string>();
  const reports: FileFindings[] = [];
  for (const { file: owner, files } of results)
    for (const result of files) {
      if (result.isShared) continue;
      const other = owners.get(result.file);
      if (other !== undefined)
        throw new InputError(
          `与${other}都有${result.file}的结果，不能合并；文件不同而名称相同时，请从上一级文件夹检查，使文件名带上文件夹`,
          { file: owner },
        );
      owners.set(result.file, owner);
      reports.push(result);
    }
  return reports.sort((a, b) => compareFiles(a.file, b.file));
}

/** Configurations and templates, which every share may speak of. */
function joinShared(results: readonly LintResults[]): FileFindings[] {
  const shared = new Map<string, readonly ShownFinding[]>();
  const unreadable = new Set<string>();
  for (const { file: owner, files } of results)
    for (const { file, findings, isShared, failed } of files) {
      if (!isShared) continue;
      if (failed) unreadable.add(file);
      const known = shared.get(file);
      if (known && JSON.stringify(known) !== JSON.stringify(findings))
        throw new InputError(`${file}的结果与别的几份不同，检查期间可能改动过，请重新检查`, { file: owner });
      shared.set(file, findings);
    }
  const configs = results.flatMap(({ shard }) => shard?.configs ?? []);
  for (const file of new Set(configs.map((config) => config.file))) {
    const unused = settleUnused(configs.filter((config) => config.file === file));
    if (unused.length > 0) shared.set(file, [...(shared.get(file) ?? []), ...unused]);
  }
  return [...shared.keys()].sort(compareFiles).map((file) => ({
    file,
    findings: shared.get(file)!,
    isShared: true,
    failed: unreadable.has(file) || undefined,
  }));
}
