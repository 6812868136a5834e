import { writeReport } from '../../report/write-report.js';
import { annotateReport } from '../../template/annotate-report.js';
import { writeEditorSchema } from '../files/write-editor-schema.js';
import { writeWhole } from '../files/write-whole.js';
import type { Host } from '../host.js';
import type { InterviewContext } from './steps/context.js';
import type { Interview } from './steps/interview.js';
import { summarizeReport } from './summarize-report.js';

export type NewReport = {
  output: string;
  interview: Interview;
  context: InterviewContext;
  force: boolean;
  templates?: string;
};

/** Writes the report with its comments and the editor's schema; then says what was written and what comes next. */
export async function writeReportFile(
  { output, interview, context, force, templates }: NewReport,
  host: Host,
): Promise<void> {
  const { report, basics } = interview;
  writeWhole(output, annotateReport(writeReport(report), basics.template, basics.words), host, { force });
  writeEditorSchema(output, host);
  host.stdout.write(
    await summarizeReport({ output, basics, context, ...(templates !== undefined && { templates }) }, host),
  );
}
