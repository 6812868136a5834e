import { Paragraph, Table } from 'docx';
import type { Document } from '../../document/model.js';
import type { Style } from '../../layout/style.js';
import { packParts } from '../../ooxml/package-parts.js';
import { writeAttachmentNote, writeAttachments } from './attachments.js';
import { writeBlocks } from './blocks.js';
import { writeCoreProperties } from './core-properties-part.js';
import { writeImprint } from './imprint.js';
import { writeLetterhead } from './letterhead.js';
import { textRuns } from './runs.js';
import { hasSignature, writeSignature } from './signature.js';
import { fillSkeleton, type Skeleton } from './skeleton.js';
import { paragraphStyles, spacerStyle } from './style-ids.js';
import { writeTitle } from './title.js';
import { writeComponent } from './write-component.js';

/**
 * An official document as the bytes of a .docx file; equal documents give equal bytes.
 * `skeleton` is what `composeSkeleton` makes of the style, where that was made beforehand. Throws a RangeError where
 * a text holds characters that XML cannot: readers refuse them first.
 */
export async function writeDocx(document: Document, style: Style, skeleton?: Skeleton): Promise<Uint8Array> {
  const children = separateTables([
    ...(document.letterhead ? writeLetterhead(document.letterhead, style) : []),
    ...writeOpening(document, style),
    ...writeBody(document, style),
    ...writeAttachments(document.attachments, style),
    ...(document.imprint ? writeImprint(document.imprint, style) : []),
  ]);
  return packParts({
    ...fillSkeleton(skeleton ?? (await skeletonOf(style)), children.map(writeComponent).join('')),
    'docProps/core.xml': writeCoreProperties(document),
  });
}

/** Made for the first document of a style. */
async function skeletonOf(style: Style): Promise<Skeleton> {
  const skeleton = skeletons.get(style) ?? (await import('./compose-skeleton.js')).composeSkeleton(style);
  skeletons.set(style, skeleton);
  return skeleton;
}

const skeletons = new WeakMap<Style, Skeleton>();

/** Word joins tables that touch, and asks for a paragraph after the last one. */
function separateTables(children: readonly (Paragraph | Table)[]): (Paragraph | Table)[] {
  return children.flatMap((child, index) => {
    const next = children[index + 1];
    const isJoined = child instanceof Table && (next === undefined || next instanceof Table);
    return isJoined ? [child, new Paragraph({ style: spacerStyle.id })] : [child];
  });
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
