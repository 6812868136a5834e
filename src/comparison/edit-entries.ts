import { readYaml } from '../data/read-yaml.js';
import { scalarAt, type YamlSource } from './edit-scalars.js';
import { valueAt, withValue } from './edit-value.js';
import { quoteScalar, type YamlValue } from './format-yaml.js';

/** Takes an item of a list out of a YAML text, its lines and nothing else. Undefined where it does not stand on lines of its own. */
export function removeItem(yaml: YamlSource, path: string): string | undefined {
  const lines = itemLines(yaml, path);
  if (!lines) return undefined;
  const written = yaml.text.slice(0, lines.start) + yaml.text.slice(lines.end);
  return proveItems(yaml, written, path, () => []);
}

/** Adds an item with a title, and a text where there is one, below another of its list. */
export function addItem(
  yaml: YamlSource,
  path: string,
  { title, body }: { title: string; body: string },
): string | undefined {
  const lines = itemLines(yaml, path);
  if (!lines) return undefined;
  const { text } = yaml;
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const indent = ' '.repeat(lines.indent);
  const item: Record<string, string> = body === '' ? { 标题: title } : { 标题: title, 正文: body };
  for (const write of [(words: string) => words, quoteScalar]) {
    const entries = Object.entries(item).map(([key, words]) => `${key}: ${write(words)}${lineEnd}`);
    const added = `${indent}- ${entries.join(`${indent}  `)}`;
    const before = text.slice(0, lines.end);
    const gap = before.endsWith('\n') ? '' : lineEnd;
    const written = before + gap + added + text.slice(lines.end);
    const proved = proveItems(yaml, written, path, (above) => [above, item]);
    if (proved !== undefined) return proved;
  }
  return undefined;
}

/** Gives an item that has but a title its text, on the line below. */
export function addBody(yaml: YamlSource, path: string, words: string): string | undefined {
  const { text, source } = yaml;
  const { line, column } = source.keyRange(`${path}.标题`).start;
  const at = nextLine(text, lineStart(text, line));
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  for (const scalar of [words, quoteScalar(words)]) {
    const entry = `${' '.repeat(column - 1)}正文: ${scalar}${lineEnd}`;
    const written = `${text.slice(0, at)}${text.slice(0, at).endsWith('\n') ? '' : lineEnd}${entry}${text.slice(at)}`;
    const proved = proveItems(yaml, written, path, (item) => [
      Object.fromEntries(
        Object.entries(item as object).flatMap(([key, value]) =>
          key === '标题'
            ? [
                [key, value],
                ['正文', words],
              ]
            : [[key, value]],
        ),
      ),
    ]);
    if (proved !== undefined) return proved;
  }
  return undefined;
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

/** The lines of an item, from its dash on; blank lines and comments at their end belong to what follows. */
function itemLines(
  { text, source }: YamlSource,
  path: string,
): { start: number; end: number; indent: number } | undefined {
  const start = lineStart(text, source.valueRange(path).start.line);
  const indent = /^ *(?=- )/.exec(text.slice(start))?.[0].length;
  if (indent === undefined) return undefined;
  let end = nextLine(text, start);
  for (let at = end; at < text.length; at = nextLine(text, at)) {
    const line = text.slice(at, nextLine(text, at)).trimEnd();
    const isIdle = /^\s*(?:#|$)/.test(line);
    if (!isIdle && line.length - line.trimStart().length <= indent) break;
    if (!isIdle) end = nextLine(text, at);
  }
  return { start, end, indent };
}

/** The text if it reads as before but for the item, in whose place stand others. */
function proveItems(
  { value }: YamlSource,
  written: string,
  path: string,
  replace: (item: YamlValue) => YamlValue[],
): string | undefined {
  const [, list, number] = /^(.*)\[(\d+)\]$/.exec(path) as unknown as [string, string, string];
  const items = valueAt(value as YamlValue, list) as YamlValue[];
  const wanted = items.flatMap((item, index) => (index === Number(number) ? replace(item) : [item]));
  const expected = JSON.stringify(withValue(value as YamlValue, list, wanted));
  const read = readYaml(written).value;
  return read && JSON.stringify(read.value) === expected ? written : undefined;
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
