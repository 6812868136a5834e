import { type IParagraphOptions, PageBreak, Paragraph, TextRun } from 'docx';
import type { Block, Heading, Paragraph as TextParagraph } from '../../document/model.js';
import { groupBlocks, isClosed } from '../../layout/group-blocks.js';
import type { Ending, Hold } from '../../layout/pages/ending.js';
import type { Style } from '../../layout/style.js';
import { pointsToTwips, type Twip } from '../../layout/units.js';
import { textRuns } from './runs.js';
import type { Placed } from './sections.js';
import { headingCharacterStyle, headingStyle, paragraphStyles, runInStyle } from './style-ids.js';
import { writeTable } from './table.js';

/** Where a paragraph stands: how far off from tables, and what the end of the document asks of it. */
type Place = {
  before: Twip;
  after: Twip;
  linePitch?: Twip;
  hold: Hold;
  /** A page begins before this character of the printed text. */
  breakAt?: number;
};

const plain: Ending = { last: [], hold: 'none' };

/** Headings, paragraphs and tables in reading order; `ending` says how those at the end of the body are held. */
export function writeBlocks(
  blocks: readonly Block[],
  style: Style,
  { ending = plain, isLandscape = false }: { ending?: Ending; isLandscape?: boolean } = {},
): Placed[] {
  const gap = pointsToTwips(style.tableGap);
  const printed = groupBlocks(blocks);
  return printed.flatMap(({ opening, block, index }, at) => {
    const hold = ending.last.includes(index) ? ending.hold : 'none';
    if (block.kind === 'table') {
      const isHeld = hold === 'next' || isClosed(printed, at);
      return writeTable(block, style, { isHeld, isLandscape });
    }
    const place: Place = {
      before: printed[at - 1]?.block.kind === 'table' ? gap : 0,
      after: printed[at + 1]?.block.kind === 'table' ? gap : 0,
      linePitch: ending.spacing && index >= ending.spacing.from ? ending.spacing.linePitch : undefined,
      hold,
      breakAt: ending.pageBreak?.block === index ? ending.pageBreak.at : undefined,
    };
    const component =
      block.kind === 'heading' ? writeHeading(block, place) : writeParagraph(opening, block, place);
    return { component, isLandscape };
  });
}

/**
 * A paragraph that opens with headings is body text at the outline level of the first that has words. Word's
 * own device for run-in headings, the hidden paragraph mark (specVanish), would show the heading alone in the
 * navigation pane, but LibreOffice 7.4 then sets the heading on a line of its own.
 */
function writeParagraph(
  opening: readonly Heading[],
  { content, beginsPage }: TextParagraph,
  place: Place,
): Paragraph {
  const named = opening.find((heading) => heading.content.text !== '');
  const numbers = opening.reduce(
    (all, { label, content: words }) => all + label.length + words.text.length,
    0,
  );
  return new Paragraph({
    style: named ? runInStyle(named.level).id : paragraphStyles.body.id,
    pageBreakBefore: beginsPage,
    ...placing(place),
    children: [...opening.flatMap(headingRuns), ...brokenRuns(content.text, place.breakAt, numbers)],
  });
}

/** The text with a new page before the character that stands at `at` of what is printed, the numbers included. */
function brokenRuns(text: string, at: number | undefined, numbers: number) {
  if (at === undefined || at <= numbers) return textRuns(text);
  const page = new TextRun({ children: [new PageBreak()] });
  return [...textRuns(text.slice(0, at - numbers)), page, ...textRuns(text.slice(at - numbers))];
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
    ...placing(place),
    children: textRuns(heading.label + heading.content.text),
  });
}

/** What the place adds to a style; a heading keeps to the next paragraph by its own. */
function placing({ before, after, linePitch, hold }: Place): Partial<IParagraphOptions> {
  return {
    keepNext: hold === 'next' || undefined,
    widowControl: hold === 'none' ? undefined : true,
    spacing:
      before || after || linePitch
        ? { before: before || undefined, after: after || undefined, ...exactly(linePitch) }
        : undefined,
  };
}

/** Lines of a height of their own, where the end of the document asks for it. */
export function exactly(linePitch: Twip | undefined) {
  return linePitch === undefined ? {} : ({ line: linePitch, lineRule: 'exact' } as const);
}
