import { writeReport } from '../../../report/write-report.js';
import { annotateReport } from '../../../template/annotate-report.js';
import { saveReport } from '../../disk/save-report.js';
import { writeEditorSchema } from '../../disk/write-editor-schema.js';
import type { Host } from '../../host.js';
import { show } from '../../terminal/show.js';
import type { InterviewContext } from './steps/context.js';
import type { Interview } from './steps/interview.js';
import { summarizeReport } from './summarize-report.js';

export type NewReport = {
  output: string;
  interview: Interview;
  context: InterviewContext;
  force: boolean;
  backup: boolean;
  templates?: string;
};

/** Writes the report, which the caller holds, with its comments, and the editor's schema; then says what comes next. */
export async function writeReportFile(
  { output, interview, context, force, backup, templates }: NewReport,
  host: Host,
): Promise<void> {
  const { report, basics } = interview;
  const text = annotateReport(writeReport(report), basics.template, basics.words);
  const kept = saveReport(output, text, host, { force, backup });
  writeEditorSchema(output, host);
  const written = { output, kept, basics, context, templates };
  show(await summarizeReport(written, host), host.stdout);
}
