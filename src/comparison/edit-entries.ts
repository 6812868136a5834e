import { readYaml } from '../report/read-yaml.js';
import { quoteScalar, scalarAt, stepsOf, type YamlSource } from './edit-scalars.js';

/** Takes an item of a list out of a YAML text, its lines and nothing else. Undefined where it does not stand on lines of its own. */
export function removeItem({ text, value, source }: YamlSource, path: string): string | undefined {
  const start = lineStart(text, source.valueRange(path).start.line);
  const indent = /^ *(?=- )/.exec(text.slice(start))?.[0].length;
  if (indent === undefined) return undefined;
  let end = nextLine(text, start);
  for (let at = end; at < text.length; at = nextLine(text, at)) {
    const line = /^[^\r\n]*/.exec(text.slice(at, nextLine(text, at)))![0];
    // Blank lines and comments at the end belong to what follows.
    const isIdle = /^\s*(?:#|$)/.test(line);
    if (!isIdle && line.length - line.trimStart().length <= indent) break;
    if (!isIdle) end = nextLine(text, at);
  }
  const written = text.slice(0, start) + text.slice(end);
  const read = readYaml(written).value;
  const expected = JSON.stringify(withoutItem(value, stepsOf(path)));
  return read && JSON.stringify(read.value) === expected ? written : undefined;
}

/** Gives a report file a text that it left to its template, above its issuers. */
export function addEntry(
  { text, value, source }: YamlSource,
  key: string,
  words: string,
): string | undefined {
  if (scalarAt(value, key) !== undefined) return undefined;
  const start = lineStart(text, source.keyRange('发文机关').start.line);
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  for (const scalar of [words, quoteScalar(words)]) {
    const written = `${text.slice(0, start)}${key}: ${scalar}${lineEnd}${text.slice(start)}`;
    const read = readYaml(written).value;
    if (read && scalarAt(read.value, key) === words) return written;
  }
  return undefined;
}

function lineStart(text: string, line: number): number {
  let start = 0;
  for (let number = 1; number < line; number++) start = nextLine(text, start);
  return start;
}

function nextLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end + 1;
}

function withoutItem(value: unknown, [step, ...rest]: readonly string[]): unknown {
  if (Array.isArray(value))
    return rest.length === 0
      ? value.filter((_, index) => String(index) !== step)
      : value.map((inner, index) => (String(index) === step ? withoutItem(inner, rest) : inner));
  const mapping = value as Record<string, unknown>;
  return { ...mapping, [step!]: withoutItem(mapping[step!], rest) };
}
