import { extname } from 'node:path';
import type { SourceMap } from '../../data/source-map.js';
import type { Document } from '../../document/model.js';
import type { Finding } from '../../finding/finding.js';
import { markParts } from '../../readers/mark-parts.js';
import { readText } from '../../readers/text/read-text.js';
import type { Report } from '../../report/model.js';
import type { Host } from '../host.js';
import { isHalfWidth } from './is-half-width.js';
import { isReportText } from './is-report-text.js';
import { composeReport } from './load-report.js';
import type { Source } from './read-source.js';

export type LoadedDocument = {
  document: Document;
  /** Absent where the document came from a text or a Word file. */
  report?: Report;
  source?: SourceMap;
  /** References that cannot be replaced. */
  findings: readonly Finding[];
};

export type LoadDocumentOptions = { templates?: string };

/**
 * The document in a file: a report file is composed, any other text is read as a report that was typed,
 * a Word file has been read already.
 */
export function loadDocument(
  file: string,
  source: Source,
  host: Host,
  options: LoadDocumentOptions = {},
): LoadedDocument {
  if (source.kind === 'word') return { document: markParts(source.reading.document), findings: [] };
  const { text } = source;
  if (isReportFile(file, text)) return composeReport(file, text, host, options);
  const { document } = readText(text, { keepPunctuation: !isHalfWidth(text) });
  return { document: markParts(document), findings: [] };
}

function isReportFile(file: string, text: string): boolean {
  return /^\.ya?ml$/i.test(extname(file)) || isReportText(text);
}
