import { DocumentGridType, Document as Package, Packer, Paragraph, Table } from 'docx';
import type { Document } from '../../document/model.js';
import { writeAttachmentNote, writeAttachments } from './attachments.js';
import { writeBlocks } from './blocks.js';
import { writeCoreProperties } from './core-properties-part.js';
import { writeFontTablePart } from './font-table-part.js';
import { writeImprint } from './imprint.js';
import { writeLetterhead } from './letterhead.js';
import { type Parts, packParts } from './package-parts.js';
import { pageGeometry } from './page-geometry.js';
import { footerDistance, writePageNumbers } from './page-number.js';
import { textRuns } from './runs.js';
import { writeSettingsPart } from './settings-part.js';
import { hasSignature, writeSignature } from './signature.js';
import type { Style } from './style.js';
import { paragraphStyles, spacerStyle } from './style-ids.js';
import { writeStylesPart } from './styles-part.js';
import { writeTitle } from './title.js';

/**
 * An official document as the bytes of a .docx file; equal documents give equal bytes.
 * Throws a RangeError where a text holds characters that XML cannot: readers refuse them first.
 */
export async function writeDocx(document: Document, style: Style): Promise<Uint8Array> {
  const parts = compileParts(
    new Package({
      evenAndOddHeaderAndFooters: true,
      sections: [
        {
          properties: { page: pageProperties(style), grid: gridProperties(style) },
          footers: writePageNumbers(style),
          children: separateTables([
            ...(document.letterhead ? writeLetterhead(document.letterhead, style) : []),
            ...writeOpening(document, style),
            ...writeBody(document, style),
            ...writeAttachments(document.attachments, style),
            ...(document.imprint ? writeImprint(document.imprint, style) : []),
          ]),
        },
      ],
    }),
  );
  return packParts({ ...parts, ...styleParts(style), 'docProps/core.xml': writeCoreProperties(document) });
}

/** What all documents of a style share, and is written for the first of them. */
function styleParts(style: Style): Parts {
  const parts = partsOfStyles.get(style) ?? {
    'word/styles.xml': writeStylesPart(style),
    'word/settings.xml': writeSettingsPart(),
    'word/fontTable.xml': writeFontTablePart(style),
  };
  partsOfStyles.set(style, parts);
  return parts;
}

const partsOfStyles = new WeakMap<Style, Parts>();

/**
 * The parts that `docx` writes, before it zips them: a zip of its own would only be opened again, since equal documents
 * do not give equal ones. The compiler is not among what `docx` documents; the version is exact, and tests hold its parts.
 */
function compileParts(file: Package): Parts {
  const { compiler } = Packer as unknown as {
    compiler: { compile(file: Package): Map<string, string | Uint8Array> };
  };
  return Object.fromEntries(compiler.compile(file));
}

/** Word joins tables that touch, and asks for a paragraph after the last one. */
function separateTables(children: readonly (Paragraph | Table)[]): (Paragraph | Table)[] {
  return children.flatMap((child, index) => {
    const next = children[index + 1];
    const isJoined = child instanceof Table && (next === undefined || next instanceof Table);
    return isJoined ? [child, new Paragraph({ style: spacerStyle.id })] : [child];
  });
}

function pageProperties(style: Style) {
  const { width, height, margin } = pageGeometry(style);
  return {
    size: { width, height },
    margin: { ...margin, header: Math.round(margin.top / 2), footer: footerDistance(style), gutter: 0 },
  };
}

/** A grid without a type is none: Word, WPS and LibreOffice then agree on lines and characters. */
function gridProperties(style: Style) {
  const { linePitch, textWidth } = pageGeometry(style);
  if (style.page.grid === 'none') return { linePitch };
  const spacing = textWidth / style.page.charactersPerLine / 20 - style.elements.body.size;
  return { linePitch, charSpace: Math.floor(spacing * 4096), type: DocumentGridType.LINES_AND_CHARS };
}

function writeOpening({ title, letterhead, signature, addressees }: Document, style: Style) {
  const organs = [...signature, ...(letterhead?.mark ?? [])].map((organ) => organ.text);
  const names = addressees.map((addressee) => addressee.text).join('、');
  const spacing = {
    ...(letterhead ? {} : { linesBefore: 0 }),
    // Without addressees the body keeps the line between the title and itself.
    ...(names === '' ? { linesAfter: style.elements.addressee.linesBefore } : {}),
  };
  const heading = writeTitle(title.text, 'title', style, { organs, ...spacing });
  if (names === '') return [heading];
  const text = names.endsWith('：') ? names : `${names}：`;
  return [heading, new Paragraph({ style: paragraphStyles.addressee.id, children: textRuns(text) })];
}

function writeBody(document: Document, style: Style) {
  const isSigned = hasSignature(document);
  const { attachments } = document;
  return [
    ...writeBlocks(document.blocks, style, { keepLast: isSigned || attachments.length > 0 }),
    ...writeAttachmentNote(attachments, style, isSigned),
    ...writeSignature(document, style),
  ];
}
