import { z } from 'zod';
import { readBySchema } from '../data/read-by-schema.js';
import type { SourceMap } from '../data/source-map.js';
import type { Finding, Result } from '../finding/finding.js';
import { suggestName } from '../text/nearest-name.js';

/** What the data files under `templates/` are made of: every YAML scalar arrives as a text. */
export const text = () => z.string().min(1);
export const texts = () => z.array(text()).min(1);

/** A natural number of at most six digits. */
export const count = z.codec(z.string().regex(/^(?:0|[1-9]\d{0,5})$/), z.number(), {
  decode: Number,
  encode: String,
});

/** Names of groups, figures and words, which Handlebars references can spell. */
export const name = z.string().regex(/^\p{L}[\p{L}\p{N}_]*$/u, { error: 'name' });

export const id = z.string().regex(/^[a-z][a-z0-9-]*$/);

/** Reads one data file by its schema. */
export function readData<T>(source: string, schema: z.ZodType<T>): Result<{ value: T; source: SourceMap }> {
  const read = readBySchema(source, schema);
  if (!read.value) return read;
  const { value, yaml } = read.value;
  return { value: { value, source: yaml.source }, findings: [] };
}

export const format = <T extends string>(value: T): readonly [string, z.ZodType<T>, string] => [
  '格式',
  z.literal(value),
  `固定为 ${value}`,
];

/** Reads a data file that is whole by itself: what its fields say must agree with each other too. */
export function readChecked<T>(source: string, schema: z.ZodType<T>, check: Check<T>): Result<T> {
  const data = readData(source, schema);
  if (!data.value) return data;
  const { value } = data.value;
  const findings = collectComplaints(data.value.source, (complain) => check(value, complain));
  return findings.length > 0 ? { value: undefined, findings } : { value, findings };
}

/** Tells what is wrong at a path of a data file. */
export type Complain = (path: string, message: string) => void;

export type Check<T> = (value: T, complain: Complain) => void;

export function collectComplaints(source: SourceMap, check: (complain: Complain) => void): Finding[] {
  const findings: Finding[] = [];
  check((path, message) =>
    findings.push({
      rule: 'template/invalid',
      severity: 'error',
      message,
      path,
      range: source.valueRange(path),
    }),
  );
  return findings;
}

export function describeUnknown(given: string, known: readonly string[]): string {
  return `没有“${given}”，${suggestName(given, known, '请先写上它，或者改用已有的名称')}`;
}
