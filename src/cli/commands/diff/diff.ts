import { compareDocuments } from '../../../comparison/compare-documents.js';
import type { Document } from '../../../document/model.js';
import type { DefineCommand } from '../../define-command.js';
import type { ExitCode, Host } from '../../host.js';
import { loadDocument, refuseFaulty } from '../../load/load-document.js';
import { show } from '../../terminal/show.js';
import { countChanges, formatChanges } from './format-changes.js';

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
  const changes = compareDocuments(await load(before, options, host), await load(after, options, host));
  if (changes.length === 0) {
    show(`${before} 和 ${after} 的文字没有不同\n`, host.stdout);
    return 0;
  }
  show(formatChanges(changes), host.stdout);
  show(`${before} → ${after}：${countChanges(changes)}\n`, host.stdout);
  return 1;
}

async function load(file: string, options: DiffOptions, host: Host): Promise<Document> {
  return refuseFaulty(await loadDocument(file, host, options)).document;
}
