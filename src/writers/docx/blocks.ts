import { Paragraph, Table } from 'docx';
import type { Block, Heading, Paragraph as TextParagraph } from '../../document/model.js';
import type { Style } from '../../layout/style.js';
import { pointsToTwips, type Twip } from '../../layout/units.js';
import { textRuns } from './runs.js';
import { headingCharacterStyle, headingStyle, paragraphStyles, runInStyle } from './style-ids.js';
import { writeTable } from './table.js';

/** Where a paragraph stands: whether it keeps to the next, and how far it stands off from tables. */
type Place = { keepNext: boolean; before: Twip; after: Twip };

/**
 * Headings, paragraphs and tables in reading order. `keepLast` holds the last of them on the page of what
 * follows, so that no signature stands alone on a page (GB/T 9704-2012, 7.3.5.5).
 */
export function writeBlocks(
  blocks: readonly Block[],
  style: Style,
  { keepLast = false } = {},
): (Paragraph | Table)[] {
  const gap = pointsToTwips(style.tableGap);
  const written: (Paragraph | Table)[] = [];
  let opening: Heading[] = [];
  blocks.forEach((block, index) => {
    if (block.kind === 'heading' && (block.layout === 'runIn' || block.content.text === '')) {
      opening.push(block);
      return;
    }
    const place = {
      keepNext: keepLast && index === blocks.length - 1,
      before: written.at(-1) instanceof Table ? gap : 0,
      after: blocks[index + 1]?.kind === 'table' ? gap : 0,
    };
    if (block.kind === 'paragraph') written.push(writeParagraph(opening, block, place));
    else written.push(...opening.map((heading) => writeHeading(heading, place)));
    opening = [];
    if (block.kind === 'heading') written.push(writeHeading(block, place));
    if (block.kind === 'table') written.push(...writeTable(block, style, place.keepNext));
  });
  // Run-in headings that no paragraph follows still stand in the text.
  return [...written, ...opening.map((heading) => writeHeading(heading, stays))];
}

const stays: Place = { keepNext: false, before: 0, after: 0 };

/**
 * A paragraph that opens with headings is body text at the outline level of the first that has words. Word's
 * own device for run-in headings, the hidden paragraph mark (specVanish), would show the heading alone in the
 * navigation pane, but LibreOffice 7.4 then sets the heading on a line of its own.
 */
function writeParagraph(opening: readonly Heading[], { content }: TextParagraph, place: Place): Paragraph {
  const named = opening.find((heading) => heading.content.text !== '');
  return new Paragraph({
    style: named ? runInStyle(named.level).id : paragraphStyles.body.id,
    ...placing(place),
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

function writeHeading(heading: Heading, place: Place): Paragraph {
  return new Paragraph({
    style: headingStyle(heading.level).id,
    ...placing({ ...place, keepNext: false }),
    children: textRuns(heading.label + heading.content.text),
  });
}

/** What the place adds to a style; a heading keeps to the next paragraph by its own. */
function placing({ keepNext, before, after }: Place) {
  return {
    keepNext: keepNext || undefined,
    ...(before || after ? { spacing: { before: before || undefined, after: after || undefined } } : {}),
  };
}
