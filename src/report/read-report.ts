import { parseBySchema } from '../data/read-by-schema.js';
import { readYaml, type YamlText } from '../data/read-yaml.js';
import type { SourceMap } from '../data/source-map.js';
import type { Result } from '../finding/finding.js';
import type { Report } from './model.js';
import { partNames } from './part-names.js';
import { reportHints } from './report-hints.js';
import { reportSchema } from './schema.js';

export type ReportSource = { report: Report; source: SourceMap };

/** Reads the text of a report file; every finding is an error, and then there is no report. */
export function readReport(text: string): Result<ReportSource> {
  const yaml = readYaml(text);
  return yaml.value ? readReportYaml(yaml.value) : yaml;
}

/** A report in a YAML text that has been read. */
export function readReportYaml(yaml: YamlText): Result<ReportSource> {
  const parsed = parseBySchema(yaml, reportSchema, reportHints);
  if (!parsed.value) return parsed;
  const { value, source } = yaml;
  const report = parsed.value as Report;
  report.parts.sort((a, b) => keyOrder(value, partNames[a.key]) - keyOrder(value, partNames[b.key]));
  return { value: { report, source }, findings: [] };
}

/** The document keeps the order in which its author wrote the parts. */
function keyOrder(value: unknown, key: string): number {
  return Object.keys(value as object).indexOf(key);
}
