import { Paragraph, type Table } from 'docx';
import type { Block, Heading, Paragraph as TextParagraph } from '../../document/model.js';
import { textRuns } from './runs.js';
import type { Style } from './style.js';
import { headingCharacterStyle, headingStyle, paragraphStyles, runInStyle } from './style-ids.js';
import { writeTable } from './table.js';

/**
 * Headings, paragraphs and tables in reading order. `keepLast` holds the last of them on the page of what
 * follows, so that no signature stands alone on a page (GB/T 9704-2012, 7.3.5.5).
 */
export function writeBlocks(
  blocks: readonly Block[],
  style: Style,
  { keepLast = false } = {},
): (Paragraph | Table)[] {
  const written: (Paragraph | Table)[] = [];
  let opening: Heading[] = [];
  blocks.forEach((block, index) => {
    const keepNext = keepLast && index === blocks.length - 1;
    if (block.kind === 'heading' && (block.layout === 'runIn' || block.content.text === '')) {
      opening.push(block);
      return;
    }
    if (block.kind === 'paragraph') {
      written.push(writeParagraph(opening, block, keepNext));
      opening = [];
      return;
    }
    written.push(...flushOpening(opening));
    opening = [];
    if (block.kind === 'heading') written.push(writeHeading(block));
    else written.push(...writeTable(block, style, keepNext));
  });
  return [...written, ...flushOpening(opening)];
}

/**
 * A paragraph that opens with headings is body text at the outline level of the first of them. Word's own
 * device for run-in headings, the hidden paragraph mark (specVanish), would show the heading alone in the
 * navigation pane, but LibreOffice 7.4 then sets the heading on a line of its own.
 */
function writeParagraph(
  opening: readonly Heading[],
  { content }: TextParagraph,
  keepNext: boolean,
): Paragraph {
  const [first] = opening;
  const isHeading = first !== undefined && opening.some((heading) => heading.content.text !== '');
  return new Paragraph({
    style: isHeading ? runInStyle(first.level).id : paragraphStyles.body.id,
    ...(keepNext ? { keepNext } : {}),
    children: [...opening.flatMap(headingRuns), ...textRuns(content.text)],
  });
}

/** A number alone is body text; with words it takes the type of its level. */
function headingRuns(heading: Heading) {
  const text = heading.label + heading.content.text;
  return textRuns(
    text,
    heading.content.text === '' ? {} : { style: headingCharacterStyle(heading.level).id },
  );
}

function writeHeading(heading: Heading): Paragraph {
  return new Paragraph({
    style: headingStyle(heading.level).id,
    children: textRuns(heading.label + heading.content.text),
  });
}

/** Run-in headings that no paragraph follows still stand in the text. */
function flushOpening(opening: readonly Heading[]): Paragraph[] {
  return opening.map(writeHeading);
}
