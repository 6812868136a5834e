import { CORE_SCHEMA, dump } from 'js-yaml';
import { z } from 'zod';
import type { Report } from './model.js';
import { partNames } from './part-names.js';
import { reportSchema } from './schema.js';

/** Points editors to the completion and the descriptions in `report.schema.json`. */
const modeline = '# yaml-language-server: $schema=./report.schema.json\n';

/**
 * The canonical YAML of a report: keys in the order of the schema, parts in the order of the report,
 * long texts as `|` blocks that are never folded. Reading it gives an equal report.
 */
export function writeReport(report: Report): string {
  const encoded = z.encode(reportSchema, report) as Record<string, unknown>;
  const parts = report.parts.map((part) => partNames[part.key] as string);
  const keys = Object.keys(encoded);
  const firstPart = keys.findIndex((key) => parts.includes(key));
  // Of a key that is named again the first place counts.
  const ordered = [...keys.slice(0, firstPart), ...parts, ...keys];
  const value = Object.fromEntries(ordered.map((key) => [key, encoded[key]]));
  return modeline + dump(value, { schema: CORE_SCHEMA, lineWidth: -1, noRefs: true, quoteStyle: 'single' });
}
