import { joinPath } from '../data/source-map.js';
import { indexLines } from '../text/file/line-index.js';
import type { YamlSource } from './edit-scalars.js';
import type { YamlValue } from './format-yaml.js';

/** A child on lines of its own: from its key or dash to the end of its last line, and the comments that go with it. */
type ChildPlace = { start: number; end: number; text: string; lead: string };

/** Children of a container, whose keys or dashes all stand at column `indent`. */
export type ChildrenPlace = {
  /** The first line, or the first key where that stands beside the dash of its item. */
  start: number;
  isBesideDash: boolean;
  end: number;
  indent: number;
  places: ReadonlyMap<string | number, ChildPlace>;
};

export type YamlLayout = {
  text: string;
  lineEnd: string;
  /** Lines as the text ends its own. */
  join(lines: readonly string[]): string;
  /** Undefined where a child shares its line with another, or the container has none. */
  children(path: string, value: Exclude<YamlValue, string>): ChildrenPlace | undefined;
};

/** Where the entries and items of a YAML text stand, line by line. */
export function readLayout({ text: written, source }: YamlSource): YamlLayout {
  const lineEnd = written.includes('\r\n') ? '\r\n' : '\n';
  // A last line without its end would run into the next one.
  const text = written.endsWith('\n') ? written : written + lineEnd;
  const lines = indexLines(text);
  const join = (rows: readonly string[]) => rows.map((row) => row + lineEnd).join('');
  const nextLine = (from: number) => {
    const end = text.indexOf('\n', from);
    return end < 0 ? text.length : end + 1;
  };

  /** From the key or dash at `start` to the end of the last line that belongs to it. */
  const findEnd = (start: number, indent: number, isItem: boolean) => {
    let end = nextLine(start);
    for (let at = end; at < text.length; at = nextLine(at)) {
      const line = text.slice(at, nextLine(at)).trimEnd();
      if (/^\s*(?:#|$)/.test(line)) continue;
      const depth = line.length - line.trimStart().length;
      const isOwnList = !isItem && depth === indent && /^\s*- /.test(line);
      if (depth < indent || (depth === indent && !isOwnList)) break;
      end = nextLine(at);
    }
    return end;
  };

  const children = (path: string, value: Exclude<YamlValue, string>): ChildrenPlace | undefined => {
    // Within braces or brackets, however many lines these take.
    if (/[{[]/.test(text[source.valueRange(path).start.offset] ?? '')) return undefined;
    const isList = Array.isArray(value);
    const keys = isList ? value.map((_, index) => index) : Object.keys(value);
    const starts = keys.map((key) => {
      const inner = joinPath(path, key);
      const { line, column } = source.keyRange(inner).start;
      const lineStart = lines.lineStart(line);
      if (!isList) return { lineStart, start: lineStart + column - 1 };
      const dash = /^(?:[^\S\n]*(?:- )*)(?=-[ \n\r])/.exec(text.slice(lineStart, lineStart + column - 1));
      return { lineStart, start: lineStart + (dash?.[0].length ?? -1) };
    });
    const [first] = starts;
    if (!first) return undefined;
    const indent = first.start - first.lineStart;
    const places = new Map<string | number, ChildPlace>();
    let previousEnd = first.start;
    for (const [index, { lineStart, start }] of starts.entries()) {
      const before = text.slice(lineStart, start);
      const isAlone = index === 0 ? /^[ -]*$/.test(before) : /^ *$/.test(before);
      if (!isAlone || start - lineStart !== indent || (isList && text[start] !== '-')) return undefined;
      if (!isList && /["'{[?]/.test(text[start - 1] ?? '')) return undefined;
      const end = findEnd(start, indent, isList);
      const lead = index === 0 ? '' : text.slice(previousEnd, lineStart);
      if (index > 0 && previousEnd > lineStart) return undefined;
      places.set(keys[index]!, { start, end, text: text.slice(start, end), lead });
      previousEnd = end;
    }
    const isBesideDash = text.slice(first.lineStart, first.start).includes('-');
    const start = isBesideDash ? first.start : first.lineStart;
    return { start, end: previousEnd, isBesideDash, indent, places };
  };
  return { text, lineEnd, join, children };
}
