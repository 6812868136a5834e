import { saveReport } from '../../disk/save-report.js';
import { writeEditorSchema } from '../../disk/write-editor-schema.js';
import type { Host } from '../../host.js';
import { show } from '../../terminal/show.js';
import { formatInterview } from './format-interview.js';
import type { InterviewContext } from './steps/context.js';
import type { Interview } from './steps/interview.js';
import { summarizeReport } from './summarize-report.js';

export type NewReport = {
  output: string;
  interview: Interview;
  /** The same with what the page has changed, in place of the file that still holds `from`. */
  joined?: { text: string; from: string };
  context: InterviewContext;
  force: boolean;
  backup: boolean;
  templates?: string;
};

/** Writes the report, which the caller holds, with its comments, and the editor's schema; then says what comes next. */
export async function writeReportFile(
  { output, interview, joined, context, force, backup, templates }: NewReport,
  host: Host,
): Promise<void> {
  const { basics } = interview;
  const text = joined?.text ?? formatInterview(interview);
  const kept = saveReport(output, text, host, {
    force: force || joined !== undefined,
    backup,
    from: joined?.from,
  });
  writeEditorSchema(output, host);
  const written = { output, kept, basics, context, templates };
  show(await summarizeReport(written, host), host.stdout);
}
