import { readBySchema } from '../data/read-by-schema.js';
import type { SourceMap } from '../data/source-map.js';
import type { Result } from '../finding/finding.js';
import type { Report } from './model.js';
import { reportHints } from './report-hints.js';
import { partNames, reportSchema } from './schema.js';

export type ReportSource = { report: Report; source: SourceMap };

/** Reads the text of a report file; every finding is an error, and then there is no report. */
export function readReport(text: string): Result<ReportSource> {
  const read = readBySchema(text, reportSchema, reportHints);
  if (!read.value) return read;
  const { value, source } = read.value.yaml;
  const report = read.value.value as Report;
  report.parts.sort((a, b) => keyOrder(value, partNames[a.key]) - keyOrder(value, partNames[b.key]));
  return { value: { report, source }, findings: [] };
}

/** The document keeps the order in which its author wrote the parts. */
function keyOrder(value: unknown, key: string): number {
  return Object.keys(value as object).indexOf(key);
}
