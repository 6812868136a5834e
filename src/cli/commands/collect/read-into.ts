import { checkMerge } from '../../../collect/check-merge.js';
import { expectReturns } from '../../../collect/expect-returns.js';
import { type Claim, mergeReturns } from '../../../collect/merge-returns.js';
import { settleReturns } from '../../../collect/settle-returns.js';
import { writeMerge } from '../../../collect/write-merge.js';
import type { YamlValue } from '../../../comparison/format-yaml.js';
import { rewriteYaml } from '../../../comparison/rewrite-yaml.js';
import { readYaml } from '../../../data/read-yaml.js';
import { actualName } from '../../disk/actual-name.js';
import { holdReport } from '../../disk/hold-report.js';
import { writeBack } from '../../disk/write-back.js';
import type { ExitCode, Host } from '../../host.js';
import { InputError } from '../../input-error.js';
import { confirm, isAttended } from '../../terminal/confirm.js';
import { show } from '../../terminal/show.js';
import type { CollectOptions } from './collect-options.js';
import { formatMerge } from './format-merge.js';
import { loadCollection } from './load-collection.js';
import { loadReturns } from './load-returns.js';

/**
 * Shows what the returns change in a report, and writes it there where that is wanted. The exit code is 1 where
 * something is left to do, 2 where a file could not be read.
 */
export function readInto(folder: string, options: CollectOptions, host: Host): Promise<ExitCode> {
  if (options.into === undefined) throw new InputError('要收进哪份报告，请加 --into report.yaml');
  const into = actualName(options.into, host);
  const work = () => mergeInto(folder, { ...options, into }, host);
  if (!options.yes && !isAttended(host)) return work();
  return holdReport(into, { command: 'collect read', host }, work);
}

async function mergeInto(
  folder: string,
  options: CollectOptions & { into: string },
  host: Host,
): Promise<ExitCode> {
  const { into, prefer = [], jump = 50 } = options;
  const collection = loadCollection(into, options, host);
  const { report, decoded, library, asked } = collection;
  const loaded = await loadReturns(
    folder,
    expectReturns({ ...collection, catalogue: collection.library }),
    host,
  );
  const returns = settleReturns(loaded.returns, { units: asked.map(({ unit }) => unit), year: report.year });
  refuseUnknownPreference(prefer, returns);
  const isPreferred = (_: string, { unit, place }: Claim) =>
    prefer.includes(unit) || prefer.includes(place.file);
  const merge = mergeReturns(report, returns, isPreferred);
  const doubts = checkMerge(report, merge, { indicators: library.indicators, jump });
  show(formatMerge({ merge, returns, asked, doubts, unread: loaded.unread }), host.stdout);

  const isLeft = merge.conflicts.length > 0 || returns.some(({ troubles }) => troubles.length > 0);
  const code = loaded.unread.length > 0 ? 2 : isLeft ? 1 : 0;
  if (merge.changes.length + merge.texts.length === 0) {
    show(`${into} 没有要写的\n`, host.stdout);
    return code;
  }
  const yaml = { text: decoded.text, ...readYaml(decoded.text).value! };
  const written = rewriteYaml(yaml, writeMerge(yaml.value as YamlValue, merge, report));
  if (!written)
    throw new InputError('数据写不进去：这份报告的“数据”写法太特别，请改成一组一段、一个数一行的写法再试', {
      file: into,
    });
  if (!options.yes && !(await confirm(`写进 ${into} 吗？写“是”就写，直接回车不写：`, host))) {
    show(`没有改动 ${into}；要写请加 --yes\n`, host.stdout);
    return code === 2 ? 2 : 1;
  }
  const note = writeBack(into, written.text, { original: decoded, backup: options.backup, host });
  show(`已写进 ${into}${note}：${merge.changes.length}个数，${merge.texts.length}段材料\n`, host.stdout);
  return code;
}

function refuseUnknownPreference(
  prefer: readonly string[],
  returns: readonly { file: string; unit?: string }[],
): void {
  for (const name of prefer)
    if (!returns.some(({ file, unit }) => file === name || unit === name))
      throw new InputError(
        `--prefer 写的“${name}”不是收回来的单位或者文件，可以写：${returns.map(({ unit, file }) => unit ?? file).join('、')}`,
      );
}
