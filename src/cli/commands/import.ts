import { type DocxReading, readDocx } from '../../readers/docx/read-docx.js';
import { recognizeReport } from '../../readers/recognize-report.js';
import { readText } from '../../readers/text/read-text.js';
import type { TextReading } from '../../readers/text/reading.js';
import type { Report } from '../../report/model.js';
import { writeReport } from '../../report/write-report.js';
import type { Template } from '../../template/model.js';
import { decodeText } from '../../text/decode-text.js';
import type { DefineCommand } from '../define-command.js';
import { isWordFile } from '../files/is-word-file.js';
import { loadTemplate, templateFolders } from '../files/load-template.js';
import { readInputBytes } from '../files/read-input.js';
import { writeEditorSchema } from '../files/write-editor-schema.js';
import { checkOutput, writeWhole } from '../files/write-whole.js';
import type { ExitCode, Host } from '../host.js';
import { formatImportSummary } from '../import-summary.js';
import { InputError } from '../input-error.js';

type ImportOptions = {
  output: string;
  template?: string;
  templates?: string;
  keepPunctuation?: boolean;
  original?: boolean;
  comments?: boolean;
  force?: boolean;
};

export const define: DefineCommand = (command, host, finish) => {
  command
    .argument('<文件>', '已有的报告，Word文档（.docx）或者纯文本（.txt）')
    .option('-o, --output <文件>', '写出的报告文件', 'report.yaml')
    .option('--template <模板>', '按哪个模板，不写就按发文机关的级别选')
    .option('--templates <文件夹>', '本单位自己的模板所在的文件夹')
    .option('--keep-punctuation', '保留原来的半角标点')
    .option('--original', 'Word文件按修订之前的文字读取，不写就按接受全部修订以后的')
    .option('--comments', '列出Word文件里的批注')
    .option('--force', '文件已经存在时覆盖')
    .action((file: string, options: ImportOptions) => finish(importReport(file, options, host)));
};

function importReport(file: string, options: ImportOptions, host: Host): ExitCode {
  const { output } = options;
  const force = options.force ?? false;
  checkOutput(output, host, { force });
  const reading = readReport(file, options, host);
  const { report, notes } = recognizeReport(reading, {
    ...(options.template !== undefined && { template: options.template }),
    assumedYear: host.today().year - 1,
  });
  const template = loadTemplate(
    report.template,
    templateFolders(host, {
      report: output,
      ...(options.templates !== undefined && { directory: options.templates }),
    }),
    host,
  );
  writeWhole(output, writeReport(withoutSuppliedText(report, template)), host, { force });
  writeEditorSchema(output, host);
  host.stdout.write(formatImportSummary(file, output, reading, notes, options));
  return 0;
}

function readReport(
  file: string,
  { keepPunctuation = false, original = false }: ImportOptions,
  host: Host,
): TextReading | DocxReading {
  const bytes = readInputBytes(file, host);
  if (!isWordFile(file, bytes)) {
    const { value: decoded, findings } = decodeText(bytes);
    if (!decoded) throw new InputError('', { file, findings });
    return readText(decoded.text, { keepPunctuation });
  }
  const view = original ? 'original' : 'accepted';
  const { value: reading, findings } = readDocx(bytes, { keepPunctuation, view });
  if (!reading) throw new InputError('', { file, findings });
  return reading;
}

/** The template's own opening and closing would be words that the text does not have. */
function withoutSuppliedText(report: Report, template: Template): Report {
  return {
    ...report,
    opening: report.opening ?? '',
    ...(template.closing !== undefined && { closing: report.closing ?? '' }),
  };
}
