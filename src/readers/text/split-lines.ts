import type { SourcedText, SourceSegment, Table } from '../../document/model.js';
import { joinSourced, sliceSourced } from '../../document/sourced-text.js';
import { findStrangeCharacters } from '../../text/strange-characters.js';
import type { Normalization, ReadingLog, RemovedLine, StructuralMark } from './reading.js';

/** A line that holds more than white space. */
export type Line = {
  /** 1-based; of the first line where several were joined. */
  number: number;
  /** Without the white space around it and without invisible characters. */
  content: SourcedText;
  /** As typed, without the white space around it. */
  typed: string;
  /** Columns of white space before it. */
  indent: number;
  blankBefore: boolean;
  /** What a word processor's styles say of the line: that it is the title, or a heading (1 is the highest). */
  isTitle?: boolean;
  outline?: number;
  /** A table stands in place of the words. */
  table?: Table;
};

/** `text` is `source` after normalisations that keep every offset. */
export function splitLines(source: string, text: string): { lines: Line[]; normalizations: Normalization[] } {
  const lines: Line[] = [];
  const normalizations: Normalization[] = [];
  let number = 0;
  let start = 0;
  let blankBefore = false;
  for (const match of [...source.matchAll(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/g), undefined]) {
    const end = match?.index ?? source.length;
    number++;
    const line = readLine(source, text, start, end, normalizations);
    if (line) lines.push({ number, ...line, blankBefore });
    blankBefore = !line;
    if (match) start = end + match[0].length;
  }
  return { lines, normalizations };
}

function lineOffset(line: Line): number {
  return line.content.segments[0]?.from ?? 0;
}

export function removeLine(line: Line, kind: RemovedLine['kind']): RemovedLine {
  return { line: line.number, offset: lineOffset(line), text: line.typed, kind };
}

/** Takes the first `length` characters of a text off as a structural mark, and the white space after them. */
export function takeMark(content: SourcedText, length: number, log: ReadingLog): SourcedText {
  log.marks.push(...marksOf(sliceSourced(content, 0, length)));
  const spaces = content.text.slice(length).length - content.text.slice(length).trimStart().length;
  return sliceSourced(content, length + spaces);
}

/** Takes the dot of a web page's list off. */
export function dropBullet(content: SourcedText, length: number, log: ReadingLog): SourcedText {
  const dots = marksOf(sliceSourced(content, 0, length));
  log.normalizations.push(
    ...dots.map(({ offset, text }) => ({ kind: 'bullet' as const, offset, from: text, to: '' })),
  );
  return sliceSourced(content, length);
}

export function marksOf(content: SourcedText): StructuralMark[] {
  return content.segments.map((segment) => ({
    offset: segment.from,
    text: content.text.slice(segment.start, segment.end),
  }));
}

const blankPattern = /[\s\u00ad\u180e\u200b-\u200f\u2060\u2800\ufeff\u3164]/;
const controlPattern = /[\u0001-\u0008\u000e-\u001f\u007f\ufffe\uffff]/g;

function readLine(source: string, text: string, start: number, end: number, normalizations: Normalization[]) {
  let first = start;
  let last = end;
  while (first < last && blankPattern.test(source[first]!)) first++;
  while (last > first && blankPattern.test(source[last - 1]!)) last--;
  if (first === last) return undefined;
  const indentation = source.slice(start, first);
  if (indentation) normalizations.push({ kind: 'indentation', offset: start, from: indentation, to: '' });
  if (last < end)
    normalizations.push({ kind: 'trailingSpace', offset: last, from: source.slice(last, end), to: '' });
  const content = plainText(text, first, last, normalizations);
  return {
    content: isSpacedOut(content.text) ? closeUp(content, normalizations) : content,
    typed: source.slice(first, last),
    indent: measureIndent(indentation),
  };
}

/** Takes out what cannot be seen, and puts the common character in the place of one that only looks like it. */
function plainText(text: string, start: number, end: number, normalizations: Normalization[]): SourcedText {
  const typed = text.slice(start, end);
  const segments: SourceSegment[] = [];
  const pieces: string[] = [];
  let length = 0;
  let from = 0;
  const add = (piece: string, to: number) => {
    if (piece !== '')
      segments.push({ start: length, end: length + piece.length, from: start + from, to: start + to });
    pieces.push(piece);
    length += piece.length;
    from = to;
  };
  for (const { start: at, end: after, kind, plain } of strangeCharactersOf(typed)) {
    add(typed.slice(from, at), at);
    add(plain, after);
    normalizations.push({ kind, offset: start + at, from: typed.slice(at, after), to: plain });
  }
  add(typed.slice(from), typed.length);
  return { text: pieces.join(''), segments };
}

type Replaced = { start: number; end: number; kind: 'invisible' | 'lookAlike'; plain: string };

function strangeCharactersOf(text: string): Replaced[] {
  const controls = [...text.matchAll(controlPattern)].map(({ index }) => ({
    start: index,
    end: index + 1,
    kind: 'invisible' as const,
    plain: '',
  }));
  const strange = findStrangeCharacters(text).flatMap(({ start, end, kind, plain }) =>
    kind === 'invisible' || kind === 'lookAlike' ? [{ start, end, kind, plain: plain! }] : [],
  );
  return [...controls, ...strange].sort((one, other) => one.start - other.start);
}

/** 报　　告: every character stands alone, as in a heading that was spaced out by hand. */
function isSpacedOut(text: string): boolean {
  return text.length <= 120 && /^(?:\p{Script=Han}\s+)+\p{Script=Han}$/u.test(text);
}

function closeUp(content: SourcedText, normalizations: Normalization[]): SourcedText {
  const characters: SourcedText[] = [];
  for (const { 0: run, index } of content.text.matchAll(/\S|\s+/gu)) {
    const piece = sliceSourced(content, index, index + run.length);
    if (run.trim() !== '') characters.push(piece);
    else
      for (const mark of marksOf(piece))
        normalizations.push({ kind: 'letterSpacing', offset: mark.offset, from: mark.text, to: '' });
  }
  return joinSourced(characters);
}

function measureIndent(indentation: string): number {
  let columns = 0;
  for (const char of indentation)
    columns += char === '\t' ? 4 : char === '\u3000' ? 2 : /\s/.test(char) ? 1 : 0;
  return columns;
}
