import type { Document } from '../../../document/model.js';
import { recognizeReport } from '../../../readers/recognize-report.js';
import type { Report } from '../../../report/model.js';
import type { Library } from '../../../template/library.js';
import { recallFigures } from '../../../template/recall-figures.js';
import type { Host } from '../../host.js';
import { loadDocument, refuseFaulty } from '../../load/load-document.js';
import type { LastYear } from './last-year.js';

/** Reads last year's report for `--from`: a report file, or a Word file or text of one. */
export async function loadLastYear(
  file: string,
  library: Library,
  host: Host,
  options: { templates?: string },
): Promise<LastYear> {
  const { report, document } = await read(file, library, host, options);
  return {
    template: report.template,
    place: report.place,
    issuers: report.issuers,
    addressees: report.addressees,
    partOrder: report.parts.map((part) => part.key),
    headings: document.blocks.flatMap((block) => (block.kind === 'heading' ? [block.content.text] : [])),
    layout: report.layout,
    figures: recallFigures(document, report.figures, library),
  };
}

async function read(
  file: string,
  library: Library,
  host: Host,
  options: { templates?: string },
): Promise<{ report: Report; document: Document }> {
  const loaded = refuseFaulty(await loadDocument(file, host, { ...options, keepPunctuation: false }));
  if (loaded.kind === 'report') return loaded;
  const recognized = recognizeReport(loaded.reading, {
    levels: library,
    assumedYear: host.today().year - 2,
  });
  const { layout: _, ...report } = recognized.report;
  return { report, document: loaded.reading.document };
}
