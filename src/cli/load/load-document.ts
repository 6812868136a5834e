import type { SourceMap } from '../../data/source-map.js';
import type { Document } from '../../document/model.js';
import { type Finding, hasErrors } from '../../finding/finding.js';
import { markParts } from '../../readers/mark-parts.js';
import {
  findBytesReader,
  findTextReader,
  type ReadOptions,
  type TextFile,
  type WordFile,
} from '../../readers/readers.js';
import { isReportText } from '../../report/is-report-text.js';
import type { Report } from '../../report/model.js';
import { type DecodedText, decodeText } from '../../text/file/decode-text.js';
import { isHalfWidth } from '../../text/file/is-half-width.js';
import { noteInput } from '../disk/inputs.js';
import { readOfficeBytes } from '../disk/read-office.js';
import { mostFileBytes, tooLarge } from '../disk/read-regular-file.js';
import type { Host } from '../host.js';
import { unusable } from '../input-error.js';
import { noteWork } from '../machine/optimising.js';
import { composeReport, type LoadedReport } from './load-report.js';

/** The document in a file, with what else its kind tells; `findings` are references that cannot be replaced. */
export type LoadedDocument = {
  file: string;
  document: Document;
  findings: readonly Finding[];
  /** Of a report file. */
  report?: Report;
  source?: SourceMap;
} & (({ kind: 'report' } & LoadedReport & DecodedText) | TextFile | WordFile);

/** A file whose text can be changed and read again. */
export type LoadedText = Extract<LoadedDocument, { kind: 'report' | 'text' }>;

export type LoadedWord = Extract<LoadedDocument, { kind: 'word' }>;

export type LoadDocumentOptions = ReadOptions & {
  templates?: string;
  /** Lets LibreOffice save an old office document as a Word file first. */
  convert?: boolean;
};

/**
 * Reads whatever file holds a report, or standard input for `-`: a report file is composed, every other kind has its
 * reader. Half-width punctuation stays as it was typed, unless a web page has taken all of it or the options say so.
 */
export async function loadDocument(
  file: string,
  host: Host,
  options: LoadDocumentOptions = {},
): Promise<LoadedDocument> {
  const bytes =
    file === '-'
      ? await readStandardInput(host)
      : await readOfficeBytes(file, host, { convert: options.convert ?? false });
  const reader = findBytesReader(file, bytes);
  if (!reader) {
    const { value: decoded, findings } = decodeText(bytes);
    if (!decoded) throw unusable({ file, findings });
    return loadText(file, decoded, host, options);
  }
  const { value: read, findings } = await reader.read(bytes, toReadOptions(options));
  if (!read) throw unusable({ file, findings });
  return { file, ...read, document: markParts(read.reading.document), findings: [] };
}

/** The same for a text at hand. */
export function loadText(
  file: string,
  decoded: DecodedText,
  host: Host,
  options: LoadDocumentOptions = {},
): LoadedText {
  if (isReportFile(file, decoded.text))
    return { kind: 'report', ...decoded, ...composeReport(file, decoded.text, host, options) };
  const read = findTextReader(file, decoded.text).read(decoded, toReadOptions(options));
  return { file, ...read, document: markParts(read.reading.document), findings: [] };
}

/** Refuses a report whose references cannot be replaced, where its figures or words are wanted. */
export function refuseFaulty<T extends LoadedDocument>(loaded: T): T {
  const { file, text, findings } = loaded;
  if (hasErrors(findings)) throw unusable({ file, source: text, findings });
  return loaded;
}

function toReadOptions({ view, keepPunctuation }: LoadDocumentOptions): ReadOptions {
  return { view, keepPunctuation: keepPunctuation ?? ((text) => !isHalfWidth(text)) };
}

function isReportFile(file: string, text: string): boolean {
  return /\.ya?ml$/i.test(file) || isReportText(text);
}

async function readStandardInput(host: Host): Promise<Uint8Array> {
  noteInput('-', host);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of host.stdin) {
    const bytes = typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk;
    size += bytes.length;
    if (size > mostFileBytes) throw tooLarge(size);
    chunks.push(bytes);
  }
  noteWork(size);
  return Buffer.concat(chunks);
}
