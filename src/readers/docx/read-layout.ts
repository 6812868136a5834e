import type {
  FileLayout,
  FirstLineIndent,
  LineSpacing,
  ParagraphLayout,
} from '../../document/file-layout.js';
import type { WordBlock } from './body.js';
import type { FlatLine, FlatText } from './flatten.js';
import type { WordParts } from './read-parts.js';
import { readSections } from './read-sections.js';
import type { ParagraphFormat } from './styled/formats.js';
import type { Styles } from './styled/read-styles.js';

/** Measures pages and the paragraphs outside of tables; what tracked changes have left out does not count. */
export function readLayout(
  parts: WordParts,
  styles: Styles,
  blocks: readonly WordBlock[],
  flat: FlatText,
): FileLayout {
  const outside = new Set(blocks.filter((block) => block.kind === 'paragraph'));
  const paragraphs = flat.lines
    .filter(({ paragraph, end, start }) => outside.has(paragraph) && end > start)
    .map((line) => readParagraph(line, flat, styles));
  return { sections: readSections(parts, styles), paragraphs };
}

function readParagraph(
  { start, end, paragraph, pieces }: FlatLine,
  flat: FlatText,
  styles: Styles,
): ParagraphLayout {
  const isSpaced = /^[ \t\u3000\u00a0]+\S/.test(flat.text.slice(start, end));
  return {
    from: start,
    to: end,
    firstLine: isIndentable(paragraph.format)
      ? isSpaced
        ? { unit: 'spaces' }
        : readFirstLine(paragraph.format)
      : undefined,
    lineSpacing: readLineSpacing(paragraph.format),
    spans: pieces
      .filter(({ piece }) => /\p{Script=Han}/u.test(piece.text))
      .map(({ start: from, end: to, piece: { format } }) => {
        const font = styles.eastAsianFont(format);
        return {
          from,
          to,
          font,
          // The default of the format is 10 points (ECMA-376-1, 17.3.2.38).
          size: (format.size ?? 20) / 2,
        };
      }),
  };
}

function isIndentable({ align, numbering }: ParagraphFormat): boolean {
  const isListed = numbering?.id !== undefined && numbering.id !== '0';
  return !isListed && !/^(?:center|right|end)$/.test(align ?? '');
}

/** An indent in characters goes before one in twips (17.3.1.12). */
function readFirstLine({ indent }: ParagraphFormat): FirstLineIndent {
  const { firstLineChars, hangingChars, firstLine, hanging, left = 0 } = indent;
  if (firstLineChars) return { unit: 'characters', value: firstLineChars / 100 };
  if (hangingChars) return { unit: 'characters', value: -hangingChars / 100 };
  const twips = firstLine ?? -(hanging ?? 0);
  // A left indent with a hanging line of the same width begins at the margin.
  return { unit: 'millimetres', value: toMillimetres(twips + (hanging ? left : 0)) };
}

function readLineSpacing({ spacing }: ParagraphFormat): LineSpacing {
  const line = Number(spacing.line ?? 240);
  if (spacing.lineRule === 'exact') return { kind: 'exact', value: line / 20 };
  if (spacing.lineRule === 'atLeast') return { kind: 'atLeast', value: line / 20 };
  return { kind: 'multiple', value: line / 240 };
}

function toMillimetres(twips: number): number {
  return (twips * 25.4) / 1440;
}
