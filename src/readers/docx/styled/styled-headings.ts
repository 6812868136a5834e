import type { Block, Heading, Level, SourcedText } from '../../../document/model.js';
import { sliceSourced } from '../../../document/sourced-text.js';
import { type LabelKind, parseLabel } from '../../text/parse-label.js';
import type { WordParagraph } from '../body.js';
import { type Slicer, trimSourced } from '../slicer.js';
import { runInLevel } from './style-roles.js';

/** A paragraph in the style of a heading: the number typed in it, and its words. */
export function readStyledHeading(paragraph: WordParagraph, level: Level, slicer: Slicer): Heading {
  return toHeading(slicer.trimmed(paragraph), level, 'ownLine', slicer);
}

/**
 * Whether somebody has typed a number at the beginning of a body paragraph, which a writer would have set apart:
 * the words decide then whether it is a heading.
 */
export function opensWithTypedNumber(paragraph: WordParagraph, slicer: Slicer): boolean {
  const { start, end, pieces } = slicer.lineOf(paragraph);
  const label = parseLabel(slicer.slice(start, end).text);
  if (!label || runInLevel(pieces[0]?.piece.styleName)) return false;
  return !pieces.some((piece) => piece.end === start + label.text.length);
}

/**
 * A paragraph of body text with the headings that open it: those with words stand in a character style of their
 * level, a number alone in a run of its own.
 */
export function readStyledParagraph(paragraph: WordParagraph, slicer: Slicer): Block[] {
  const { start, end, pieces } = slicer.lineOf(paragraph);
  const blocks: Block[] = [];
  let position = start;
  for (;;) {
    const rest = slicer.slice(position, end);
    const at = position;
    const first = pieces.findIndex((piece) => piece.start === at);
    const level = runInLevel(pieces[first]?.piece.styleName);
    if (level) {
      let last = first;
      while (runInLevel(pieces[last + 1]?.piece.styleName) === level) last++;
      position = pieces[last]!.end;
      blocks.push(toHeading(slicer.slice(at, position), level, 'runIn', slicer));
      continue;
    }
    const label = parseLabel(rest.text);
    const labelLevel = label && levels[label.kind];
    const isApart = label && pieces.some((piece) => piece.end === at + label.text.length);
    if (!label || !labelLevel || !isApart) break;
    position += label.text.length;
    blocks.push(toHeading(slicer.slice(at, position), labelLevel, 'runIn', slicer));
  }
  const content = trimSourced(slicer.slice(position, end));
  return content.text === '' ? endWithText(blocks) : [...blocks, { kind: 'paragraph', content }];
}

/**
 * A paragraph that is all heading, as one typed in the middle of such a run: its first sentence is the heading and the rest
 * its text, so that it does not run into the paragraph below.
 */
function endWithText(blocks: readonly Block[]): Block[] {
  const last = blocks.at(-1);
  if (last?.kind !== 'heading' || last.content.text === '') return [...blocks];
  const stop = /[。！？]/.exec(last.content.text);
  const end = stop ? stop.index + 1 : last.content.text.length;
  const rest = trimSourced(sliceSourced(last.content, end));
  if (rest.text === '') return [...blocks.slice(0, -1), { ...last, layout: 'ownLine' }];
  return [
    ...blocks.slice(0, -1),
    { ...last, content: sliceSourced(last.content, 0, end) },
    { kind: 'paragraph', content: rest },
  ];
}

/** The order of GB/T 9704-2012, 7.3.3. */
const levels: Partial<Record<LabelKind, Level>> = {
  numeral: 1,
  bracketNumeral: 2,
  digit: 3,
  bracketDigit: 4,
};

function toHeading(content: SourcedText, level: Level, layout: Heading['layout'], slicer: Slicer): Heading {
  const label = parseLabel(content.text)?.text ?? '';
  slicer.mark(sliceSourced(content, 0, label.length));
  return {
    kind: 'heading',
    level,
    label,
    content: trimSourced(sliceSourced(content, label.length)),
    layout,
  };
}
