import type { BodyContext, RevisionCounts, RevisionView, WordBlock, WordParagraph } from './body.js';
import { controlContent } from './content-control.js';
import { overlayParagraph, readParagraphFormat } from './formats.js';
import { createNumbering } from './number-labels.js';
import {
  childElements,
  childValue,
  findAll,
  findChild,
  findPath,
  numberElements,
  type XmlElement,
} from './parse-xml.js';
import { createInlineReader, type Inline } from './read-inline.js';
import type { Part, WordParts } from './read-parts.js';
import type { Styles } from './read-styles.js';
import { readTable } from './read-table.js';
import { countRevisions, isLeftOut } from './revisions.js';

export type Body = { blocks: WordBlock[]; revisions: RevisionCounts; footnotes: number };

/** The text of the main document with its text boxes and footnotes; headers and footers are no part of it. */
export function readBody(parts: WordParts, styles: Styles, view: RevisionView): Body {
  const label = createNumbering(parts.numbering?.root, styles);
  const notes = new Map<string, XmlElement>();
  for (const [kind, part] of [
    ['footnote', parts.footnotes],
    ['endnote', parts.endnotes],
  ] as const)
    for (const note of findAll(part?.root, `w:${kind}`))
      notes.set(`${kind} ${note.attributes['w:id']}`, note);
  let footnotes = 0;

  const readPart = (part: Part): BodyContext => {
    const inline = createInlineReader(part, styles, view);
    const numbers = numberElements(part.root, 'w:p');
    const context: BodyContext = { view, readBlocks };
    return context;

    function readBlocks(children: readonly XmlElement[], isContents: boolean): WordBlock[] {
      const blocks: WordBlock[] = [];
      let carried: Inline | undefined;
      const flush = (element: XmlElement | undefined, content: Inline, isList: boolean) => {
        const paragraph = createParagraph(element, content, isList);
        if (paragraph) blocks.push(paragraph);
        for (const box of content.boxes) blocks.push(...readBlocks(childElements(box), isContents));
        for (const key of content.notes) blocks.push(...readNote(key));
      };
      const createParagraph = (
        element: XmlElement | undefined,
        content: Inline,
        isList: boolean,
      ): WordParagraph | undefined => {
        const properties = findChild(element, 'w:pPr');
        const styleId = childValue(properties, 'w:pStyle');
        const style = styles.style(styleId) ?? styles.paragraphDefault;
        const inherited = style
          ? overlayParagraph(styles.defaults.paragraph, style.paragraph)
          : styles.defaults.paragraph;
        const format = overlayParagraph(inherited, readParagraphFormat(properties));
        return {
          kind: 'paragraph',
          part: part.name,
          number: element ? numbers.get(element)! : (content.pieces[0]?.origin.paragraph ?? 0),
          ...(style && { styleId: style.id }),
          styleName: style?.name ?? '',
          format,
          label: isList ? label(format, style?.id) : '',
          pieces: content.pieces,
          isContents: isContents || content.isContents || /^toc \d/i.test(style?.name ?? ''),
        };
      };
      for (const element of children) {
        if (isLeftOut(element, view)) continue;
        if (element.name === 'w:p') {
          const content = join(carried, inline(element, numbers.get(element)!));
          carried = undefined;
          if (isMarkGone(element, view)) carried = content;
          else flush(element, content, true);
        } else if (element.name === 'w:tbl') blocks.push(readTable(element, context, isContents));
        else
          blocks.push(
            ...readBlocks(childElements(transparent(element)), isContents || isContentsControl(element)),
          );
      }
      if (carried && carried.pieces.length > 0) flush(undefined, carried, false);
      return blocks;
    }
  };

  /** A footnote stands below the paragraph that refers to it. */
  function readNote(key: string): WordBlock[] {
    const note = notes.get(key);
    const part = key.startsWith('footnote') ? parts.footnotes : parts.endnotes;
    if (!note || !part) return [];
    notes.delete(key);
    footnotes++;
    const number = footnotes;
    return readPart(part)
      .readBlocks(childElements(note), false)
      .map((block, index) =>
        block.kind === 'paragraph' && index === 0 ? { ...block, label: `注${number}：` } : block,
      );
  }

  const body = findChild(parts.document.root, 'w:body');
  const blocks = readPart(parts.document).readBlocks(childElements(body), false);
  return { blocks, revisions: countRevisions(body), footnotes };
}

/** Elements that only hold others: content controls, custom XML, tracked insertions, alternatives. */
function transparent(element: XmlElement): XmlElement | undefined {
  if (element.name === 'w:sdt') return controlContent(element);
  if (element.name === 'mc:AlternateContent')
    return findChild(element, 'mc:Choice') ?? findChild(element, 'mc:Fallback');
  return /^w:(?:customXml|ins|del|moveTo|moveFrom|sdtContent)$/.test(element.name) ? element : undefined;
}

function isContentsControl(element: XmlElement): boolean {
  const gallery = findPath(element, 'w:sdtPr', 'w:docPartObj', 'w:docPartGallery');
  return gallery?.attributes['w:val'] === 'Table of Contents';
}

/**
 * A paragraph whose mark is deleted (in the original: inserted) is joined to the next; so is one whose mark is
 * hidden by Word's style separator.
 */
function isMarkGone(paragraph: XmlElement, view: RevisionView): boolean {
  const mark = findPath(paragraph, 'w:pPr', 'w:rPr');
  const gone = view === 'accepted' ? ['w:del', 'w:moveFrom'] : ['w:ins', 'w:moveTo'];
  return [...gone, 'w:specVanish'].some((name) => findChild(mark, name) !== undefined);
}

function join(carried: Inline | undefined, content: Inline): Inline {
  if (!carried) return content;
  return {
    pieces: [...carried.pieces, ...content.pieces],
    boxes: [...carried.boxes, ...content.boxes],
    notes: [...carried.notes, ...content.notes],
    isContents: content.isContents,
  };
}
