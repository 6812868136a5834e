import { existsSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { orderFiles } from '../../bulk/order-files.js';
import { parseJobs, parseShare, type Share, takeShare } from '../../bulk/share.js';
import { workThrough } from '../../bulk/work-through.js';
import type { DefineCommand } from '../../define-command.js';
import { expandFiles } from '../../disk/expand-files.js';
import type { ExitCode, Host } from '../../host.js';
import { InputError } from '../../input-error.js';
import { findMissingFonts } from '../../machine/installed-fonts.js';
import { formatInputError } from '../../terminal/format-input-error.js';
import { fitLines, show } from '../../terminal/show.js';
import { formatMissingFonts } from './render-summary.js';
import { prepareRender, type RenderItem, type RenderTaskOptions } from './render-task.js';

type RenderOptions = RenderTaskOptions & { output?: string; jobs?: number; shard?: Share };

export const define: DefineCommand = (command, host, finish) => {
  command
    .argument('[文件...]', '报告文件，可以写几个，也可以写 各镇/*.yaml；不写就是当前文件夹的report.yaml')
    .option(
      '-o, --output <文件>',
      '写出的文件，以 .docx、.html 或者 .pdf 结尾（.pdf要用LibreOffice）；报告有几份时写文件夹。不写就放在报告旁边，同名，扩展名为.docx',
    )
    .option('--fonts <方案>', '字体方案：gb2312（默认）、windows、fangzheng-gbk、open')
    .option(
      '--latin-font <字库>',
      '数字和字母另用一种字库，例如 "Times New Roman"。不写就与所在文字同一字库；GB/T 9704-2012没有规定数字和字母用什么字库，另用一种属于实务',
    )
    .option('--style <版式>', '版式：gbt9704-2012（默认）、gbt33476')
    .option('--templates <文件夹>', '本单位自己的模板所在的文件夹')
    .option('--final', '定稿：还有【待填】、××等空缺时不写出')
    .option('--annotate', '先检查，把问题写成批注，放在写出的文件里')
    .option('--force', '写出的文件已经存在，是别人写的或者改过的，也覆盖')
    .option('--jobs <个数>', '同时排几份，不写就由程序看快慢决定', parseJobs)
    .option('--shard <第几份/份数>', '报告很多、分到几台机器上排时，只排其中一份，例如 2/8', parseShare)
    .action(async (words: string[], options: RenderOptions) => {
      finish(await render(words.length > 0 ? words : ['report.yaml'], options, host));
    });
};

async function render(words: readonly string[], options: RenderOptions, host: Host): Promise<ExitCode> {
  const all = nameOutputs(orderFiles(await expandFiles(words, host), host), options, host);
  const items = options.shard ? takeShare(all, options.shard) : all;
  const fonts = new Set<string>();
  let written = 0;
  const interrupted = await workThrough(items, {
    name: 'render',
    options,
    task: await prepareRender(options, host),
    jobs: options.jobs,
    host,
    lose: ({ file }, reason) => ({
      kind: 'failed' as const,
      message: reason,
      file,
      source: undefined,
      findings: [],
    }),
    take: (outcome, print) => {
      if (outcome.kind === 'failed') return print('stderr', formatInputError(outcome, host.stderr));
      written++;
      for (const font of outcome.fonts) fonts.add(font);
      print('stdout', fitLines(outcome.summary, host.stdout));
    },
  });
  if (interrupted) return interrupted;
  show(formatMissingFonts(findMissingFonts([...fonts], host)), host.stdout);
  const failed = items.length - written;
  if (options.shard && items.length === 0)
    show(`一共${all.length}份报告，第${options.shard.index}份里没有要排的\n`, host.stdout);
  else if (all.length > 1) show(`共${items.length}份，写出${written}份，没有写出${failed}份\n`, host.stdout);
  return failed > 0 ? 2 : 0;
}

/** The .docx beside each report, or where -o says: a file for one report, a folder for several. */
function nameOutputs(files: readonly string[], { output }: RenderOptions, host: Host): RenderItem[] {
  const named = (file: string) => `${basename(file, extname(file))}.docx`;
  if (output === undefined)
    return refuseEqual(files.map((file) => ({ file, output: join(dirname(file), named(file)) })));
  const path = resolve(host.folder, output);
  const isFolder = existsSync(path) && statSync(path).isDirectory();
  if (files.length > 1 && !isFolder)
    throw new InputError('报告有几份，-o 后面要写一个已有的文件夹', { file: output });
  return refuseEqual(files.map((file) => ({ file, output: isFolder ? join(output, named(file)) : output })));
}

function refuseEqual(items: RenderItem[]): RenderItem[] {
  const seen = new Set<string>();
  for (const { output } of items) {
    if (seen.has(output))
      throw new InputError('有两份报告会写到同一个文件，请改名，或者分开写出', { file: output });
    seen.add(output);
  }
  return items;
}
