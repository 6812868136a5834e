import type { UnreadKind } from '../../document/model.js';
import {
  childElements,
  childValue,
  findChild,
  findPath,
  numberElements,
  type XmlElement,
} from '../../ooxml/parse-xml.js';
import type { Part } from '../../ooxml/read-package.js';
import type { BodyContext, RevisionView, WordBlock, WordParagraph } from './body.js';
import { controlContent } from './content-control.js';
import { chooseAlternative, type Diagrams } from './inline/read-object.js';
import { shiftUnread } from './inline/unread-mark.js';
import type { Numbering } from './number-labels.js';
import { createInlineReader, type Inline } from './read-inline.js';
import { paragraphsOf, readTable } from './read-table.js';
import { isLeftOut } from './revisions.js';
import { overlayParagraph, readParagraphFormat } from './styled/formats.js';
import type { Styles } from './styled/read-styles.js';

type BlockReaderOptions = {
  styles: Styles;
  view: RevisionView;
  diagrams: Diagrams;
  label: Numbering;
  /** The blocks of a footnote or an endnote, named as `Inline` names it. */
  readNote(key: string): WordBlock[];
};

/** Reads the paragraphs and tables of one part, with the text boxes and notes that hang on them. */
export function createBlockReader(part: Part, options: BlockReaderOptions): BodyContext['readBlocks'] {
  const { styles, view, label, readNote } = options;
  const inline = createInlineReader(part, options);
  const numbers = numberElements(part.root, 'w:p');
  return readBlocks;

  function readBlocks(children: readonly XmlElement[], isContents: boolean): WordBlock[] {
    const blocks: WordBlock[] = [];
    let carried: Inline | undefined;
    for (const element of children) {
      if (isLeftOut(element, view)) continue;
      if (element.name === 'w:p') {
        const content = joinInline(carried, inline(element, numbers.get(element)!));
        carried = isMarkGone(element, view) ? content : undefined;
        if (!carried) blocks.push(...place(element, content, isContents));
      } else if (element.name === 'w:tbl') {
        blocks.push(readTable(element, { view, readBlocks }, isContents));
      } else if (missing[element.name]) {
        noteMissing(blocks, missing[element.name]!);
      } else {
        const inner = childElements(transparent(element));
        if (element.name === 'w:sdt' && inner.length === 0) noteMissing(blocks, 'prompt');
        blocks.push(...readBlocks(inner, isContents || isContentsControl(element)));
      }
    }
    return carried && !isEmpty(carried) ? [...blocks, ...place(undefined, carried, isContents)] : blocks;
  }

  /** What stands between paragraphs is told at the end of the one above it. */
  function noteMissing(blocks: WordBlock[], kind: UnreadKind): void {
    const last = blocks.at(-1);
    const above = last && paragraphsOf(last).at(-1);
    const at = above?.pieces.reduce((sum, { text }) => sum + text.length, 0) ?? 0;
    if (above) above.unread.push({ kind, at });
    else blocks.push(createParagraph(undefined, { ...nothing, unread: [{ kind, at: 0 }] }, false));
  }

  function place(element: XmlElement | undefined, content: Inline, isContents: boolean): WordBlock[] {
    return [
      createParagraph(element, content, isContents),
      ...content.boxes.flatMap((box) => readBlocks(childElements(box), isContents)),
      ...content.notes.flatMap(readNote),
    ];
  }

  /** Without an element the paragraph has lost its own mark and no other followed. */
  function createParagraph(
    element: XmlElement | undefined,
    content: Inline,
    isContents: boolean,
  ): WordParagraph {
    const properties = findChild(element, 'w:pPr');
    const style = styles.style(childValue(properties, 'w:pStyle')) ?? styles.paragraphDefault;
    const { paragraph: defaults } = styles.defaults;
    const inherited = style ? overlayParagraph(defaults, style.paragraph) : defaults;
    const format = overlayParagraph(inherited, readParagraphFormat(properties));
    return {
      kind: 'paragraph',
      part: part.name,
      number: element ? numbers.get(element)! : (content.pieces[0]?.origin.paragraph ?? 0),
      styleId: style?.id,
      styleName: style?.name ?? '',
      format,
      label: element ? label(format, style?.id) : '',
      pieces: content.pieces,
      unread: content.unread,
      isContents: isContents || content.isContents || /^toc \d/i.test(style?.name ?? ''),
    };
  }
}

const nothing: Inline = { pieces: [], boxes: [], notes: [], unread: [], isContents: false };

/** What a document takes in from elsewhere. */
const missing: Record<string, UnreadKind> = { 'w:altChunk': 'embeddedFile', 'w:subDoc': 'subdocument' };

/** Elements that only hold others: content controls, custom XML, tracked insertions, alternatives. */
function transparent(element: XmlElement): XmlElement | undefined {
  if (element.name === 'w:sdt') return controlContent(element);
  if (element.name === 'mc:AlternateContent') return chooseAlternative(element);
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

function joinInline(carried: Inline | undefined, content: Inline): Inline {
  if (!carried) return content;
  return {
    pieces: [...carried.pieces, ...content.pieces],
    boxes: [...carried.boxes, ...content.boxes],
    notes: [...carried.notes, ...content.notes],
    unread: [
      ...carried.unread,
      ...shiftUnread(
        content.unread,
        carried.pieces.reduce((sum, { text }) => sum + text.length, 0),
      ),
    ],
    isContents: content.isContents,
  };
}

function isEmpty({ pieces, boxes, notes, unread }: Inline): boolean {
  return pieces.length + boxes.length + notes.length + unread.length === 0;
}
