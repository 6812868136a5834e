import { explainIssues } from '../data/explain-issue.js';
import { readYaml, type YamlText } from '../data/read-yaml.js';
import type { SourceMap } from '../data/source-map.js';
import type { Result } from '../finding/finding.js';
import type { Report } from './model.js';
import { reportManner } from './report-manner.js';
import { partNames, reportSchema } from './schema.js';

export type ReportSource = { report: Report; source: SourceMap };

/** Reads the text of a report file; every finding is an error, and then there is no report. */
export function readReport(text: string): Result<ReportSource> {
  const yaml = readYaml(text);
  return yaml.value ? readReportYaml(yaml.value) : yaml;
}

/** A report in a YAML text that has been read. */
export function readReportYaml({ value, source }: YamlText): Result<ReportSource> {
  const parsed = reportSchema.safeParse(value);
  if (!parsed.success)
    return {
      value: undefined,
      findings: explainIssues(parsed.error.issues, value, reportSchema, source, reportManner),
    };
  const report = parsed.data as Report;
  report.parts.sort((a, b) => keyOrder(value, partNames[a.key]) - keyOrder(value, partNames[b.key]));
  return { value: { report, source }, findings: [] };
}

/** The document keeps the order in which its author wrote the parts. */
function keyOrder(value: unknown, key: string): number {
  return Object.keys(value as object).indexOf(key);
}
