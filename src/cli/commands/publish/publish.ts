import type { DefineCommand } from '../../define-command.js';
import type { ExitCode, Host } from '../../host.js';
import { loadDocument, refuseFaulty } from '../../load/load-document.js';
import { show } from '../../terminal/show.js';
import { checkGate } from './check-gate.js';
import { checkPublished } from './check-published.js';
import { composePublication } from './compose-publication.js';
import { formatGate, formatMasked } from './format-gate.js';
import type { PublishOptions } from './publish-options.js';
import { writePublication } from './write-publication.js';

export const define: DefineCommand = (command, host, finish) => {
  command
    .argument('[文件]', '签发的报告（report.yaml，或者定稿的.docx），不写就是当前文件夹的report.yaml')
    .option('-o, --output <文件夹>', '写到的文件夹，不写就是报告旁边的“公开”')
    .option('--mask', '把查出的当事人姓名、电话、住址等遮成×，逐处列出；报告本身不改')
    .option('--check <文件夹>', '不写文件，只核对这个文件夹里公开的文字还是不是报告的文字')
    .option('--fonts <方案>', '报告.docx用的字体方案：gb2312（默认）、windows、fangzheng-gbk、open')
    .option('--style <版式>', '报告.docx用的版式：gbt9704-2012（默认）、gbt33476')
    .option('--templates <文件夹>', '本单位自己的模板所在的文件夹')
    .option('--force', '文件夹里已经有的文件是别人写的或者改过的，也覆盖')
    .action(async (file: string | undefined, options: PublishOptions) =>
      finish(await publish(file ?? 'report.yaml', options, host)),
    );
};

/** As with lint, the exit code is 1 where something stands in the way: then nothing is written. */
async function publish(file: string, options: PublishOptions, host: Host): Promise<ExitCode> {
  const loaded = refuseFaulty(await loadDocument(file, host, { templates: options.templates }));
  if (options.check !== undefined) return checkPublished(options.check, loaded, host);
  const gate = await checkGate(loaded, options, host);
  if (gate.blocking.length > 0) {
    show(formatGate(gate, loaded), host.stderr);
    return 1;
  }
  const publication = await composePublication(loaded, gate, { options, host });
  show(writePublication(publication, file, options, host), host.stdout);
  show(formatMasked(gate) + formatGate(gate, loaded), host.stdout);
  return 0;
}
