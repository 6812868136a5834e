import { existsSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { documentTexts } from '../../document/document-texts.js';
import type { Document } from '../../document/model.js';
import { findPlaceholders } from '../../text/placeholder.js';
import { requestedFonts, type Style } from '../../writers/docx/style.js';
import { writeDocx } from '../../writers/docx/write-docx.js';
import { annotateRendered } from '../annotate-rendered.js';
import type { DefineCommand } from '../define-command.js';
import { expandFiles } from '../files/expand-files.js';
import { findMissingFonts } from '../files/installed-fonts.js';
import { loadReport } from '../files/load-report.js';
import { loadStyle } from '../files/load-style.js';
import { templateFolders } from '../files/template-folders.js';
import { checkOutput, writeWhole } from '../files/write-whole.js';
import { formatInputError } from '../format-input-error.js';
import type { ExitCode, Host } from '../host.js';
import { InputError } from '../input-error.js';
import { createProgress } from '../progress.js';
import { formatMissingFonts, formatRenderSummary } from '../render-summary.js';

type RenderOptions = {
  output?: string;
  fonts?: string;
  style?: string;
  templates?: string;
  force?: boolean;
  final?: boolean;
  annotate?: boolean;
};

export const define: DefineCommand = (command, host, finish) => {
  command
    .argument('[文件...]', '报告文件，可以写几个，也可以写 各镇/*.yaml；不写就是当前文件夹的report.yaml')
    .option(
      '-o, --output <文件>',
      '写出的文件；报告有几份时写文件夹。不写就放在报告旁边，同名，扩展名为.docx',
    )
    .option('--fonts <方案>', '字体方案：gb2312（默认）、windows、fangzheng-gbk、open')
    .option('--style <版式>', '版式：gbt9704-2012（默认）、gbt33476')
    .option('--templates <文件夹>', '本单位自己的模板所在的文件夹')
    .option('--final', '定稿：还有【待填】时不写出')
    .option('--annotate', '先检查，把问题写成批注，放在写出的文件里')
    .option('--force', '文件已经存在时覆盖')
    .action(async (words: string[], options: RenderOptions) => {
      finish(await render(words.length > 0 ? words : ['report.yaml'], options, host));
    });
};

async function render(words: readonly string[], options: RenderOptions, host: Host): Promise<ExitCode> {
  const files = await expandFiles(words, host);
  const outputs = nameOutputs(files, options, host);
  const progress = await createProgress(files.length, host);
  const failures: InputError[] = [];
  const summaries: string[] = [];
  const fonts = new Set<string>();
  for (const [index, file] of files.entries()) {
    try {
      const rendered = await renderFile(file, outputs[index]!, options, host);
      for (const font of requestedFonts(rendered.style)) fonts.add(font);
      summaries.push(
        formatRenderSummary(outputs[index]!, rendered.document) + formatComments(rendered.comments),
      );
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      failures.push(error);
    }
    progress.advance();
  }
  progress.stop();
  for (const summary of summaries) host.stdout.write(summary);
  host.stdout.write(formatMissingFonts(findMissingFonts([...fonts], host)));
  for (const failure of failures) host.stderr.write(formatInputError(failure));
  if (files.length > 1)
    host.stdout.write(`共${files.length}份，写出${summaries.length}份，没有写出${failures.length}份\n`);
  return failures.length > 0 ? 2 : 0;
}

async function renderFile(
  file: string,
  output: string,
  options: RenderOptions,
  host: Host,
): Promise<{ document: Document; style: Style; comments: number | undefined }> {
  const force = options.force ?? false;
  const loaded = loadReport(file, host, options);
  const folders = templateFolders(host, {
    report: file,
    ...(options.templates !== undefined && { directory: options.templates }),
  });
  const style = loadStyle(options.style ?? loaded.template.style, options.fonts, folders, host);
  checkOutput(output, host, { force });
  const gaps = documentTexts(loaded.document).flatMap(({ text }) => findPlaceholders(text));
  if (options.final && gaps.length > 0)
    throw new InputError(
      `还有${gaps.length}处没有填写（${gaps
        .slice(0, 3)
        .map((gap) => gap.text)
        .join('、')}${gaps.length > 3 ? '等' : ''}），定稿没有写出`,
      { file },
    );
  const bytes = await writeDocx(loaded.document, style);
  const annotated = options.annotate ? await annotateRendered(loaded, bytes, host, options) : undefined;
  writeWhole(output, annotated?.bytes ?? bytes, host, { force });
  return { document: loaded.document, style, comments: annotated?.comments };
}

function formatComments(comments: number | undefined): string {
  return comments === undefined ? '' : `  批注${comments}条\n`;
}

/** The .docx beside each report, or where -o says: a file for one report, a folder for several. */
function nameOutputs(files: readonly string[], { output }: RenderOptions, host: Host): string[] {
  const named = (file: string) => `${basename(file, extname(file))}.docx`;
  if (output === undefined) return files.map((file) => join(dirname(file), named(file)));
  const path = resolve(host.folder, output);
  const isFolder = existsSync(path) && statSync(path).isDirectory();
  if (files.length === 1) return [isFolder ? join(output, named(files[0]!)) : output];
  if (!isFolder) throw new InputError('报告有几份，-o 后面要写一个已有的文件夹', { file: output });
  const outputs = files.map((file) => join(output, named(file)));
  const repeated = outputs.find((name, index) => outputs.indexOf(name) !== index);
  if (repeated) throw new InputError('有两份报告会写到同一个文件，请改名，或者分开写出', { file: repeated });
  return outputs;
}
