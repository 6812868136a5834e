import type { Normalization } from '../text/reading.js';
import { type Line, splitLines } from '../text/split-lines.js';
import type { WordParagraph } from './body.js';
import { type FlatLine, type FlatText, lineAt } from './flatten.js';

/** The lines of each paragraph; a line break within one makes two of it. */
export type LinesOf = (paragraph: WordParagraph) => Line[];

/** Splits the flat text into lines as a plain text is split, with what the styles say of them; `text` is widened. */
export function splitParagraphs(
  flat: FlatText,
  text: string,
): { linesOf: LinesOf; normalizations: Normalization[] } {
  const { lines, normalizations } = splitLines(flat.text, text);
  const numbers = new Map(flat.lines.map((line, index) => [line, index + 1]));
  const byParagraph = new Map<WordParagraph, Line[]>();
  for (const line of lines) {
    const flatLine = lineAt(flat, line.content.segments[0]?.from ?? 0);
    if (!flatLine) continue;
    const hinted = { ...line, number: numbers.get(flatLine)!, ...styleHints(flatLine) };
    const known = byParagraph.get(flatLine.paragraph);
    if (known) known.push(hinted);
    else byParagraph.set(flatLine.paragraph, [hinted]);
  }
  return { linesOf: (paragraph) => byParagraph.get(paragraph) ?? [], normalizations };
}

function styleHints({ paragraph }: FlatLine): Pick<Line, 'isTitle' | 'outline'> {
  const { styleName, format } = paragraph;
  if (/^(?:title|公文标题)$/i.test(styleName)) return { isTitle: true };
  const named = /^(?:heading|标题) ?([1-9])$/i.exec(styleName)?.[1];
  const outline = named !== undefined ? Number(named) : (format.outlineLevel ?? 9) + 1;
  return outline <= 9 ? { outline } : {};
}
