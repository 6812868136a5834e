import type { z } from 'zod';
import type { Result } from '../finding/finding.js';
import { explainIssues, type Hints } from './explain-issue.js';
import { readYaml, type YamlText } from './read-yaml.js';

/** Reads one YAML document by its schema; every finding is an error, and then there is no value. */
export function readBySchema<T>(
  text: string,
  schema: z.ZodType<T>,
  hints?: Hints,
): Result<{ value: T; yaml: YamlText }> {
  const yaml = readYaml(text);
  if (!yaml.value) return yaml;
  const parsed = parseBySchema(yaml.value, schema, hints);
  return parsed.value
    ? { value: { value: parsed.value, yaml: yaml.value }, findings: [] }
    : { value: undefined, findings: parsed.findings };
}

/** What YAML holds, as its schema understands it. */
export function parseBySchema<T>(
  { value, source }: YamlText,
  schema: z.ZodType<T>,
  hints?: Hints,
): Result<T> {
  const parsed = schema.safeParse(value);
  return parsed.success
    ? { value: parsed.data, findings: [] }
    : { value: undefined, findings: explainIssues(parsed.error.issues, value, schema, source, hints) };
}
