import { writeReport } from '../../../report/write-report.js';
import { annotateReport } from '../../../template/annotate-report.js';
import type { Interview } from './steps/interview.js';

/** The report file of an interview, with what each part has to say. */
export function formatInterview({ report, basics }: Interview): string {
  return annotateReport(writeReport(report), basics.template, basics.words);
}
