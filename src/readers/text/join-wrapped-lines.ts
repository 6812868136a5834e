import { type SourcedText, suppliedText } from '../../document/model.js';
import { joinSourced } from '../../document/sourced-text.js';
import { displayWidth } from '../../text/characters.js';
import { parseLabel } from './parse-label.js';
import type { ReadingLog } from './reading.js';
import type { Line } from './split-lines.js';

/** Columns by which a full line may fall short, since no line begins with a stop mark. */
const slack = 4;

/**
 * Joins the lines of a text that was broken at a fixed width, as by a mail program or a PDF.
 * Only where this is unmistakable: several lines of the greatest width break off within a sentence.
 */
export function joinWrappedLines(lines: readonly Line[], log: ReadingLog): Line[] {
  const widths = lines.map((line) => line.indent + displayWidth(line.content.text));
  const full = widths.reduce((a, b) => Math.max(a, b), 0) - slack;
  if (full < 36 || full > 130) return [...lines];
  const goesOn = (index: number) => {
    const [line, next] = [lines[index]!, lines[index + 1]];
    return (
      next !== undefined &&
      widths[index]! >= full &&
      !next.blankBefore &&
      !parseLabel(next.content.text) &&
      !isIndented(line, next)
    );
  };
  const broken = lines.filter((line, index) => goesOn(index) && !endsSentence(line)).length;
  if (broken < 3 || broken * 4 < lines.length) return [...lines];

  const parted =
    lines.some((line) => line.blankBefore) || lines.some((line, index) => isIndented(line, lines[index + 1]));
  const joined: Line[] = [];
  let pieces: Line[] = [];
  for (const [index, line] of lines.entries()) {
    pieces.push(line);
    if (goesOn(index) && (parted || !endsSentence(line))) continue;
    joined.push(joinPieces(pieces, log));
    pieces = [];
  }
  return joined;
}

/** The next line begins a paragraph by its own indentation. */
function isIndented(line: Line, next: Line | undefined): boolean {
  return next !== undefined && next.indent >= 2 && (next.indent > line.indent || next.indent >= 4);
}

function endsSentence(line: Line): boolean {
  return /[。！？：；]["”’）)]?$/.test(line.content.text);
}

/** Words of Latin letters are kept apart; Chinese runs on. */
function joinPieces(pieces: readonly Line[], log: ReadingLog): Line {
  const texts: SourcedText[] = [];
  for (const { content } of pieces) {
    const above = texts.at(-1);
    if (above) {
      const separator = /[a-z]$/i.test(above.text.slice(-1)) && /^[a-z]/i.test(content.text) ? ' ' : '';
      const offset = above.segments.at(-1)?.to ?? 0;
      log.normalizations.push({ kind: 'lineBreak', offset, from: '\n', to: separator });
      if (separator) texts.push(suppliedText(separator));
    }
    texts.push(content);
  }
  return { ...pieces[0]!, content: joinSourced(texts) };
}
