import { compareDocuments } from '../../../comparison/compare-documents.js';
import { listPassages } from '../../../comparison/list-passages.js';
import { listPrintedLines } from '../../../comparison/printed-lines.js';
import { type Draft, type Taken, takeBack } from '../../../comparison/take-back.js';
import { readYaml } from '../../../data/read-yaml.js';
import { hasErrors } from '../../../finding/finding.js';
import type { Figures } from '../../../report/model.js';
import { readReport } from '../../../report/read-report.js';
import { decodeText } from '../../../text/file/decode-text.js';
import { actualName } from '../../disk/actual-name.js';
import { holdReport } from '../../disk/hold-report.js';
import { writeBack } from '../../disk/write-back.js';
import type { ExitCode, Host } from '../../host.js';
import { unusable } from '../../input-error.js';
import { type LoadedDocument, loadDocument } from '../../load/load-document.js';
import { composeReport } from '../../load/load-report.js';
import { readInputBytes } from '../../load/read-input.js';
import { confirm, isAttended } from '../../terminal/confirm.js';
import { show } from '../../terminal/show.js';
import { countChanges, formatChange, formatChanges } from '../diff/format-changes.js';
import { formatWordSummary, type WordSummaryOptions } from './word-summary.js';

export type ImportIntoOptions = WordSummaryOptions & {
  into: string;
  templates?: string;
  convert?: boolean;
  yes?: boolean;
  backup: boolean;
};

/**
 * Shows what was edited in a file that came of a report, and writes it back into the report where that is wanted.
 * The exit code is 1 where something stays unwritten.
 */
export function importInto(file: string, given: ImportIntoOptions, host: Host): Promise<ExitCode> {
  const options = { ...given, into: actualName(given.into, host) };
  const work = () => compareAndWrite(file, options, host);
  if (!options.yes && !isAttended(host)) return work();
  return holdReport(options.into, { command: 'import --into', host }, work);
}

async function compareAndWrite(file: string, options: ImportIntoOptions, host: Host): Promise<ExitCode> {
  const { into } = options;
  const { value: decoded, findings } = decodeText(readInputBytes(into, host));
  if (!decoded) throw unusable({ file: into, findings });
  const composed = composeReport(into, decoded.text, host, options);
  if (hasErrors(composed.findings))
    throw unusable({ file: into, source: decoded.text, findings: composed.findings });
  const loaded = await loadDocument(file, host, {
    view: options.original ? 'original' : 'accepted',
    convert: options.convert,
    templates: options.templates,
  });
  const edited = loaded.document;
  if (loaded.kind === 'word')
    for (const line of formatWordSummary(loaded.reading, options)) show(`${line}\n`, host.stdout);

  const changes = compareDocuments(composed.document, edited);
  if (changes.length === 0) {
    show(`${file} 和 ${into} 的文字没有不同，没有要写回的\n`, host.stdout);
    return 0;
  }
  const compose = (text: string) => composeDraft(into, text, host, options);
  const lines = linesOf(loaded);
  const taken = takeBack(compose(decoded.text)!, { document: edited, lines }, compose);
  show(formatChanges(changes), host.stdout);
  show(formatFigures(composed.report.figures, taken.draft), host.stdout);
  show(formatLeft(taken), host.stdout);
  show(`${into} → ${file}：${countChanges(changes)}\n`, host.stdout);
  if (changes.length > listPassages(composed.document).length / 2)
    show('两份报告大部分不同，写回以前请确认没有选错文件\n', host.stdout);
  if (taken.draft.text === decoded.text) return 1;
  if (!options.yes && !(await confirm(`写回 ${into} 吗？写“是”就写回，直接回车不写：`, host))) {
    show(`没有改动 ${into}；要写回请加 --yes\n`, host.stdout);
    return 1;
  }
  const note = writeBack(into, taken.draft.text, { original: decoded, backup: options.backup, host });
  const rest = taken.left.length > 0 ? `，还有${taken.left.length}处要自己改` : '';
  show(`已写回 ${into}${note}${rest}\n`, host.stdout);
  return taken.left.length > 0 ? 1 : 0;
}

/** The paragraphs of the file as they stand there; a report file has none but those that it prints. */
function linesOf(loaded: LoadedDocument): string[] {
  return loaded.kind === 'report'
    ? listPrintedLines(loaded.document)
    : (loaded.kind === 'word' ? loaded.reading.source : loaded.text).split('\n');
}

function composeDraft(
  file: string,
  text: string,
  host: Host,
  options: { templates?: string },
): Draft | undefined {
  const yaml = readYaml(text).value;
  if (!yaml || !readReport(text).value) return undefined;
  const { document, findings } = composeReport(file, text, host, options);
  return hasErrors(findings) ? undefined : { text, ...yaml, document };
}

/** A figure stands once in the report file, so that a changed number changes everywhere. */
function formatFigures(before: Figures, { text }: Draft): string {
  const after = readReport(text).value!.report.figures;
  const lines = Object.entries(before).flatMap(([group, figures]) =>
    Object.entries(figures).flatMap(([name, figure]) => {
      const now = after[group]?.[name]?.text ?? figure.text;
      return now === figure.text ? [] : [`  数据.${group}.${name}：${figure.text} → ${now}\n`];
    }),
  );
  return lines.length === 0 ? '' : `要改的数据（引用它的地方一起改）\n${lines.join('')}\n`;
}

function formatLeft({ left }: Taken): string {
  if (left.length === 0) return '';
  const lines = left.flatMap(({ change, reason }) => [...formatChange(change), `    ${reason}`]);
  return `不能写回，要自己改（${left.length}处）\n${lines.join('\n')}\n\n`;
}
