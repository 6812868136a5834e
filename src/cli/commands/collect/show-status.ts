import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { expectReturns } from '../../../collect/expect-returns.js';
import { settleReturns } from '../../../collect/settle-returns.js';
import { judgeStatus } from '../../../collect/status.js';
import { formatIsoDate } from '../../../text/calendar-date.js';
import { refuseInside } from '../../disk/output-folder.js';
import { checkOutput, writeWhole } from '../../disk/write-whole.js';
import type { ExitCode, Host } from '../../host.js';
import { show, terminalColumns } from '../../terminal/show.js';
import type { CollectOptions } from './collect-options.js';
import { formatStatus, formatStatusCsv, formatStatusJson } from './format-status.js';
import { loadCollection } from './load-collection.js';
import { loadReturns } from './load-returns.js';

/** Who has answered, who has not, and what of it cannot be used. The exit code is 1 while something is missing. */
export async function showStatus(folder: string, options: CollectOptions, host: Host): Promise<ExitCode> {
  const { output, force, format = output === undefined ? 'table' : 'csv' } = options;
  const kind = format === 'json' ? 'json' : format === 'csv' ? 'csv' : 'text';
  if (output !== undefined) {
    refuseInside(output, [folder], host);
    checkOutput(output, host, { kind, force });
  }
  const report =
    options.report ?? (existsSync(resolve(host.folder, 'report.yaml')) ? 'report.yaml' : undefined);
  const collection = report === undefined ? undefined : loadCollection(report, options, host);
  const loaded = await loadReturns(
    folder,
    collection && expectReturns({ ...collection, catalogue: collection.library }),
    host,
  );
  const returns = settleReturns(loaded.returns, {
    units: collection?.asked.map(({ unit }) => unit),
    year: collection?.report.year,
  });
  const units = judgeStatus(returns, collection?.asked, formatIsoDate(host.today()));
  const troubles = returns.flatMap((each) => each.troubles);
  const status = { units, troubles, unread: loaded.unread };
  const formatters = {
    table: () => formatStatus(status, terminalColumns(host.stdout)),
    csv: () => formatStatusCsv(status),
    json: () => formatStatusJson(status),
  };
  const text = formatters[format]();
  if (output !== undefined) {
    writeWhole(output, text, host, { kind, from: [folder], force });
    show(`已写出 ${output}\n`, host.stdout);
  } else if (format === 'table') show(text, host.stdout);
  else host.stdout.write(text);
  if (loaded.unread.length > 0) return 2;
  return units.some(({ state }) => state !== 'complete') || troubles.length > 0 ? 1 : 0;
}
