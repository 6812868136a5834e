import type { TextPage, Word } from './render-pages.js';

/** The type area (版心) of GB/T 9704-2012, 5.2.1, in millimetres from the page's upper left corner. */
export const typeArea = { top: 37, bottom: 262, left: 28, right: 184, width: 156, height: 225 } as const;

/** A line of print; its height is that of its highest word's font. */
export type Line = { text: string; left: number; right: number; top: number; bottom: number };

export type MeasuredPage = {
  number: number;
  /** The lines within the type area, from top to bottom. */
  lines: Line[];
  /** What stands below it: the page number. */
  footer: Line | undefined;
  /** What is set without a gap, wherever it stands: a name in a row of names is one. */
  words: readonly Word[];
};

/** Puts the words of a page into lines: those that overlap by half their height share one. */
export function measurePage({ number, words }: TextPage): MeasuredPage {
  const lines: Line[] = [];
  for (const word of [...words].sort((a, b) => middle(a) - middle(b))) {
    const line = lines.at(-1);
    if (line && middle(word) < line.bottom - (line.bottom - line.top) / 3) extend(line, word);
    else lines.push({ ...word, text: '' });
  }
  for (const line of lines) line.text = textOf(line, words);
  const isFooter = (line: Line) => middle(line) > typeArea.bottom;
  return { number, lines: lines.filter((line) => !isFooter(line)), footer: lines.find(isFooter), words };
}

/** Characters of a line, white space not counted. */
export function countGlyphs(line: Line): number {
  return [...line.text].length;
}

export function findLine(
  pages: readonly MeasuredPage[],
  text: string | RegExp,
): { page: number; line: Line } {
  for (const page of pages)
    for (const line of page.lines)
      if (typeof text === 'string' ? line.text === text : text.test(line.text))
        return { page: page.number, line };
  const all = pages.flatMap((page) => page.lines.map((line) => line.text)).join('\n');
  throw new Error(`no line “${text}” in:\n${all}`);
}

function middle({ top, bottom }: Word | Line): number {
  return (top + bottom) / 2;
}

function extend(line: Line, word: Word): void {
  line.left = Math.min(line.left, word.left);
  line.right = Math.max(line.right, word.right);
  line.top = Math.min(line.top, word.top);
  line.bottom = Math.max(line.bottom, word.bottom);
}

function textOf(line: Line, words: readonly Word[]): string {
  return words
    .filter(
      (word) =>
        middle(word) >= line.top &&
        middle(word) <= line.bottom &&
        word.left >= line.left &&
        word.right <= line.right,
    )
    .sort((a, b) => a.left - b.left)
    .map((word) => word.text)
    .join('');
}
