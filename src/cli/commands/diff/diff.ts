import { compareDocuments } from '../../../comparison/compare-documents.js';
import { compareSettings } from '../../../comparison/compare-settings.js';
import type { DefineCommand } from '../../define-command.js';
import type { ExitCode, Host } from '../../host.js';
import { type LoadedDocument, loadDocument, refuseFaulty } from '../../load/load-document.js';
import { show } from '../../terminal/show.js';
import { countChanges, formatChanges, formatSettings } from './format-changes.js';

type DiffOptions = { templates?: string };

export const define: DefineCommand = (command, host, finish) => {
  command
    .argument('<原来的文件>', '原来的报告（.yaml、.docx、.txt）')
    .argument('<现在的文件>', '现在的报告；也可以拿去年的和今年的比')
    .option('--templates <文件夹>', '本单位自己的模板所在的文件夹')
    .action(async (before: string, after: string, options: DiffOptions) =>
      finish(await diff(before, after, options, host)),
    );
};

/** As with other programs that compare, the exit code is 1 where something differs. */
async function diff(before: string, after: string, options: DiffOptions, host: Host): Promise<ExitCode> {
  const [old, next] = [await load(before, options, host), await load(after, options, host)];
  const changes = compareDocuments(old.document, next.document);
  const areReports = old.kind === 'report' && next.kind === 'report';
  const settings = areReports ? compareSettings(old.document, next.document) : [];
  if (changes.length === 0) {
    if (settings.length > 0) show(formatSettings(settings), host.stdout);
    const rest = settings.length > 0 ? `，设置有${settings.length}处不同` : '';
    show(`${before} 和 ${after} 的文字没有不同${rest}\n`, host.stdout);
    return settings.length > 0 ? 1 : 0;
  }
  show(formatChanges(changes), host.stdout);
  if (settings.length > 0) show(formatSettings(settings), host.stdout);
  const count = [countChanges(changes), ...(settings.length > 0 ? [`设置${settings.length}处`] : [])];
  show(`${before} → ${after}：${count.join('、')}\n`, host.stdout);
  return 1;
}

async function load(file: string, options: DiffOptions, host: Host): Promise<LoadedDocument> {
  return refuseFaulty(await loadDocument(file, host, options));
}
