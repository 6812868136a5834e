import { extname } from 'node:path';
import type { Document } from '../../../document/model.js';
import { recognizeReport } from '../../../readers/recognize-report.js';
import type { Report } from '../../../report/model.js';
import type { Library } from '../../../template/library.js';
import { recallFigures } from '../../../template/recall-figures.js';
import type { Host } from '../../host.js';
import { loadReport } from '../../load/load-report.js';
import { readTyped } from '../../load/read-typed.js';
import type { LastYear } from './last-year.js';

/** Reads last year's report for `--from`: a report file, or a Word file or text of one. */
export async function loadLastYear(
  file: string,
  library: Library,
  host: Host,
  options: { templates?: string },
): Promise<LastYear> {
  const { report, document } = await read(file, host, options);
  return {
    template: report.template,
    place: report.place,
    issuers: report.issuers,
    addressees: report.addressees,
    partOrder: report.parts.map((part) => part.key),
    layout: report.layout,
    figures: recallFigures(document, report.figures, library),
  };
}

async function read(
  file: string,
  host: Host,
  options: { templates?: string },
): Promise<{ report: Report; document: Document }> {
  if (/^\.ya?ml$/i.test(extname(file))) return loadReport(file, host, options);
  const reading = await readTyped(file, host);
  const recognized = recognizeReport(reading, { assumedYear: host.today().year - 2 });
  const { layout: _, ...report } = recognized.report;
  return { report, document: reading.document };
}
