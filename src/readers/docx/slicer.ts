import type { SourcedText } from '../../document/model.js';
import { sliceSourced } from '../../document/sourced-text.js';
import type { ReadingLog } from '../text/reading.js';
import { marksOf } from '../text/split-lines.js';
import type { WordParagraph } from './body.js';
import type { FlatLine, FlatText } from './flatten.js';

/** Cuts texts out of the paragraphs of a flat text; what is cut off as structure is logged as a mark. */
export type Slicer = {
  lineOf(paragraph: WordParagraph): FlatLine;
  isEmpty(paragraph: WordParagraph): boolean;
  /** The characters `from`..`to` of the flat text; line breaks within a paragraph become `\n`. */
  slice(from: number, to: number): SourcedText;
  /** A whole paragraph without the white space around it. */
  trimmed(paragraph: WordParagraph): SourcedText;
  /** Takes what the patterns match off the ends, and white space that is bared by it. */
  strip(content: SourcedText, start: RegExp, end: RegExp): SourcedText;
  split(content: SourcedText, separator: RegExp): SourcedText[];
  mark(content: SourcedText): void;
};

export function createSlicer({ flat, text }: { flat: FlatText; text: string }, log: ReadingLog): Slicer {
  const lines = new Map(flat.lines.map((line) => [line.paragraph, line]));
  const lineOf = (paragraph: WordParagraph) => lines.get(paragraph)!;
  const slice = (from: number, to: number): SourcedText => ({
    text: text.slice(from, to).replaceAll('\v', '\n'),
    segments: from < to ? [{ start: 0, end: to - from, from, to }] : [],
  });
  const mark = (content: SourcedText) => {
    log.marks.push(...marksOf(content).filter((entry) => entry.text.trim() !== ''));
  };
  return {
    lineOf,
    isEmpty: (paragraph) => {
      const { start, end } = lineOf(paragraph);
      return text.slice(start, end).trim() === '';
    },
    slice,
    trimmed: (paragraph) => trimSourced(slice(lineOf(paragraph).start, lineOf(paragraph).end)),
    strip: (content, start, end) => {
      const from = start.exec(content.text)?.[0].length ?? 0;
      const found = end.exec(content.text);
      const to = Math.max(from, found ? found.index : content.text.length);
      mark(sliceSourced(content, 0, from));
      mark(sliceSourced(content, to));
      return trimSourced(sliceSourced(content, from, to));
    },
    split: (content, separator) => {
      const pieces: SourcedText[] = [];
      let last = 0;
      for (const { 0: found, index } of content.text.matchAll(separator)) {
        pieces.push(sliceSourced(content, last, index));
        last = index + found.length;
        mark(sliceSourced(content, index, last));
      }
      return [...pieces, sliceSourced(content, last)].map(trimSourced).filter(({ text }) => text !== '');
    },
    mark,
  };
}

export function trimSourced(content: SourcedText): SourcedText {
  const { text } = content;
  const start = text.length - text.trimStart().length;
  return sliceSourced(content, start, Math.max(start, text.trimEnd().length));
}
