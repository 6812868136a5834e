import type { Finding } from '../finding/finding.js';
import type { LineIndex } from '../text/file/line-index.js';

const closers: Record<string, string> = { '{': '}', '[': ']', '"': '"', "'": "'" };

/** The key or the dash before a value, and the value's first character where it needs another at its end. */
const opening = /^(\s*(?:- +)*(?:[^\s:'"{[#|>-][^:'"{[]{0,40}:\s+)?)([{["'])/u;
const startsBlockText = /[:-]\s+[|>][+-]?\d?[+-]?\s*(?:#.*)?$/s;
const key = /^(\s*)(?:- +)*[\p{Script=Han}A-Za-z]{1,20}:(?:\s|$)/u;

/**
 * The first value that begins with a bracket or a quotation mark and does not end before the key that follows it: YAML
 * itself complains of that key, or of the end of the file.
 */
export function findUnclosedValue(text: string, lines: LineIndex, before: number): Finding | undefined {
  let blockIndent = Number.POSITIVE_INFINITY;
  for (let line = 1; line <= Math.min(before, lines.lineCount); line++) {
    const row = rowAt(text, lines, line);
    const indent = row.length - row.trimStart().length;
    if (row.trim() === '' || indent > blockIndent) continue;
    blockIndent = startsBlockText.test(row) ? indent : Number.POSITIVE_INFINITY;
    const open = opening.exec(row);
    if (!open) continue;
    const start = lines.lineStart(line) + open[1]!.length;
    if (findUnclosed(text, start, lines.lineStart(line + 1)) === undefined) continue;
    const unclosed = findUnclosed(text, start, endOfValue(text, lines, line, indent));
    if (unclosed !== undefined) return explain(text, lines, unclosed);
  }
  return undefined;
}

function rowAt(text: string, lines: LineIndex, line: number): string {
  return text.slice(lines.lineStart(line), lines.lineStart(line + 1)).replace(/\r?\n$/, '');
}

/** Where the next key stands that cannot belong to the value, or the end of the text. */
function endOfValue(text: string, lines: LineIndex, line: number, indent: number): number {
  for (let next = line + 1; next <= lines.lineCount; next++) {
    const following = key.exec(rowAt(text, lines, next));
    if (following && following[1]!.length <= indent) return lines.lineStart(next);
  }
  return text.length;
}

/** The innermost bracket, or the quotation mark, that is open at the end. */
function findUnclosed(text: string, start: number, end: number): number | undefined {
  const open: number[] = [];
  for (let at = start; at < end; at++) {
    const character = text[at]!;
    const last = open.at(-1);
    if (character === '"' || character === "'") {
      if (at > start && !/[:,{[]\s*$/.test(text.slice(Math.max(start, at - 8), at))) continue;
      const close = closingQuote(text, at, end);
      if (close === undefined) return at;
      at = close;
    } else if (character === '{' || character === '[') open.push(at);
    else if (last !== undefined && character === closers[text[last]!]) open.pop();
    if (open.length === 0) return undefined;
  }
  return open.at(-1);
}

function closingQuote(text: string, start: number, end: number): number | undefined {
  const quote = text[start]!;
  for (let at = start + 1; at < end; at++) {
    if (quote === '"' && text[at] === '\\') at++;
    else if (text[at] === quote) {
      if (quote === '"' || text[at + 1] !== quote) return at;
      at++;
    }
  }
  return undefined;
}

function explain(text: string, lines: LineIndex, at: number): Finding {
  const mark = text[at]!;
  const message =
    mark === '"' || mark === "'"
      ? `这里的英文引号“${mark}”只写了开头，请在文字末尾补上“${mark}”，或者改为中文引号`
      : `这里的“${mark}”没有写完，请在末尾补上“${closers[mark]}”`;
  return { rule: 'yaml/unclosed', severity: 'error', message, range: lines.range(at, at + 1) };
}
