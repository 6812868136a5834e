import { extname } from 'node:path';
import type { Document } from '../../document/model.js';
import { recognizeReport } from '../../readers/recognize-report.js';
import { readText } from '../../readers/text/read-text.js';
import type { Report } from '../../report/model.js';
import type { Library } from '../../template/library.js';
import { recallFigures } from '../../template/recall-figures.js';
import { loadReport } from '../files/load-report.js';
import { readInputText } from '../files/read-input.js';
import type { Host } from '../host.js';
import { InputError } from '../input-error.js';
import type { LastYear } from './last-year.js';

/** Reads last year's report for `--from`: a report file, or the text of a published one. */
export function loadLastYear(
  file: string,
  library: Library,
  host: Host,
  options: { templates?: string },
): LastYear {
  const { report, document } = read(file, host, options);
  return {
    template: report.template,
    place: report.place,
    issuers: report.issuers,
    addressees: report.addressees,
    partOrder: report.parts.map((part) => part.key),
    ...(report.layout && { layout: report.layout }),
    figures: recallFigures(document, report.figures, library),
  };
}

function read(
  file: string,
  host: Host,
  options: { templates?: string },
): { report: Report; document: Document } {
  const extension = extname(file).toLowerCase();
  if (extension === '.yaml' || extension === '.yml') return loadReport(file, host, options);
  if (extension !== '.txt')
    throw new InputError('去年的报告只能是.yaml或者.txt；Word文件请先另存为纯文本（.txt，编码选UTF-8）', {
      file,
    });
  const reading = readText(readInputText(file, host), { keepPunctuation: false });
  const { layout: _, ...report } = recognizeReport(reading, { assumedYear: host.today().year - 2 }).report;
  return { report, document: reading.document };
}
