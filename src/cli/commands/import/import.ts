import { recognizeReport } from '../../../readers/recognize-report.js';
import { writeImported } from '../../../readers/write-imported.js';
import type { DefineCommand } from '../../define-command.js';
import { holdReport } from '../../disk/hold-report.js';
import { saveReport } from '../../disk/save-report.js';
import { writeEditorSchema } from '../../disk/write-editor-schema.js';
import { checkOutput } from '../../disk/write-whole.js';
import type { ExitCode, Host } from '../../host.js';
import { InputError } from '../../input-error.js';
import { loadDocument } from '../../load/load-document.js';
import { loadLevels } from '../../load/load-levels.js';
import { loadTemplate } from '../../load/load-template.js';
import { templateFolders } from '../../load/template-folders.js';
import { show } from '../../terminal/show.js';
import { importInto } from './import-into.js';
import { formatImportSummary } from './import-summary.js';

type ImportOptions = {
  output?: string;
  into?: string;
  yes?: boolean;
  template?: string;
  templates?: string;
  keepPunctuation?: boolean;
  original?: boolean;
  comments?: boolean;
  convert?: boolean;
  force?: boolean;
  backup: boolean;
};

export const define: DefineCommand = (command, host, finish) => {
  command
    .argument('<文件>', '已有的报告，Word文档（.docx）或者纯文本（.txt）')
    .option('-o, --output <文件>', '写出的报告文件，不写就是report.yaml')
    .option('--into <文件>', '已有的report.yaml：比较改过的文件，把改动写回去')
    .option('--yes', '与 --into 同用：不再确认，直接写回')
    .option('--template <模板>', '按哪个模板，不写就按发文机关的级别选')
    .option('--templates <文件夹>', '本单位自己的模板所在的文件夹')
    .option('--keep-punctuation', '保留原来的半角标点')
    .option('--original', 'Word文件按修订之前的文字读取，不写就按接受全部修订以后的')
    .option('--comments', '列出Word文件里的批注')
    .option('--convert', '旧的.doc、.wps、.rtf或者.pdf，先用这台机器上的LibreOffice转换')
    .option('--force', '文件已经存在时覆盖')
    .option(
      '--no-backup',
      '与 --into 或者 --force 同用：不另存原来的报告文件（默认另存为 .bak，再有就是 .bak2、.bak3…）',
    )
    .action(async (file: string, options: ImportOptions) => {
      const { into, output } = options;
      if (into === undefined && options.yes) throw new InputError('--yes 要与 --into 同用');
      if (into !== undefined && output !== undefined)
        throw new InputError('--into 写回已有的报告文件，不能再写 -o');
      if (!options.backup && into === undefined && !options.force)
        throw new InputError('--no-backup 要与 --into 或者 --force 同用');
      finish(
        into === undefined
          ? await importReport(file, options, host)
          : await importInto(file, { ...options, into }, host),
      );
    });
};

async function importReport(file: string, options: ImportOptions, host: Host): Promise<ExitCode> {
  const { output = 'report.yaml' } = options;
  const force = options.force ?? false;
  checkOutput(output, host, { kind: 'report', force });
  const loaded = await loadDocument(file, host, {
    view: options.original ? 'original' : 'accepted',
    keepPunctuation: options.keepPunctuation ?? false,
    convert: options.convert,
  });
  if (loaded.kind === 'report')
    throw new InputError('这已经是本程序的报告文件，不用转换，可以直接检查和排版', { file });
  const { reading } = loaded;
  const folders = templateFolders(host, { report: output, directory: options.templates });
  const { report, notes } = recognizeReport(reading, {
    levels: loadLevels(folders, host),
    template: options.template,
    assumedYear: host.today().year - 1,
  });
  const template = loadTemplate(report.template, folders, host);
  const text = writeImported(report, { template, unread: reading.document.unread });
  const kept = await holdReport(output, { command: 'import', host }, () =>
    saveReport(output, text, host, { force, backup: options.backup, madeFrom: file }),
  );
  writeEditorSchema(output, host);
  show(
    formatImportSummary(file, output, reading, notes, {
      ...options,
      kept,
      isBrief: host.stdout.isTTY === true,
    }),
    host.stdout,
  );
  return 0;
}
