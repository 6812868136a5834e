import { extname } from 'node:path';
import type { Document } from '../../document/model.js';
import type { Finding } from '../../finding/finding.js';
import { markParts } from '../../readers/mark-parts.js';
import { readText } from '../../readers/text/read-text.js';
import type { Report } from '../../report/model.js';
import type { SourceMap } from '../../report/source-map.js';
import type { Host } from '../host.js';
import { composeReport } from './load-report.js';

export type LoadedDocument = {
  document: Document;
  /** Absent where the document came from a text. */
  report?: Report;
  source?: SourceMap;
  /** References that cannot be replaced. */
  findings: readonly Finding[];
};

export type LoadDocumentOptions = { templates?: string };

/** The document in a text: a report file is composed, any other text is read as a report that was typed. */
export function loadDocument(
  file: string,
  text: string,
  host: Host,
  options: LoadDocumentOptions = {},
): LoadedDocument {
  if (isReportFile(file, text)) return composeReport(file, text, host, options);
  const { document } = readText(text, { keepPunctuation: !isHalfWidth(text) });
  return { document: markParts(document), findings: [] };
}

function isReportFile(file: string, text: string): boolean {
  return /^\.ya?ml$/i.test(extname(file)) || /^格式[ \t]*:[ \t]*["']?lawreport\//m.test(text);
}

/**
 * Text taken from a web page has often lost its full-width punctuation, all of it: that is the page's doing,
 * and no mistake of the author. Where only some marks are half-width, they are his.
 */
function isHalfWidth(text: string): boolean {
  const half = text.match(/(?<=\p{Script=Han}),/gu)?.length ?? 0;
  const wide = text.match(/，/g)?.length ?? 0;
  return half > wide;
}
