import { Paragraph, type Table } from 'docx';
import type { Document } from '../../document/model.js';
import type { Ending } from '../../layout/pages/ending.js';
import { layOutDocument } from '../../layout/pages/lay-out-document.js';
import type { Style } from '../../layout/style.js';
import { endsAcross, liesAcross } from '../../layout/table-layout.js';
import { packParts } from '../../ooxml/package-parts.js';
import { writeAttachmentNote, writeAttachments } from './attachments.js';
import { writeBlocks } from './blocks.js';
import { writeCoreProperties } from './core-properties-part.js';
import { writeImprint } from './imprint.js';
import { writeLetterhead } from './letterhead.js';
import { textRuns } from './runs.js';
import { type Placed, writeSections } from './sections.js';
import { hasSignature, writeSignature } from './signature.js';
import { fillSkeleton, type Skeleton } from './skeleton.js';
import { paragraphStyles, spacerStyle } from './style-ids.js';
import { writeTitle } from './title.js';

/**
 * An official document as the bytes of a .docx file; equal documents give equal bytes.
 * `skeleton` is what `composeSkeleton` makes of the style, where that was made beforehand. Throws a RangeError where
 * a text holds characters that XML cannot: readers refuse them first.
 */
export async function writeDocx(document: Document, style: Style, skeleton?: Skeleton): Promise<Uint8Array> {
  const layout = layOutDocument(document, style);
  const { letterhead } = document;
  const { mark } = layout.opening;
  const placed: Placed[] = [
    ...upright(letterhead && mark ? writeLetterhead(letterhead, mark, style) : []),
    ...upright(writeOpening(document, style)),
    ...writeBody(document, style, layout.ending),
    ...writeAttachments(document, style),
    ...placeImprint(document, style, layout.imprintBreaks),
  ];
  const written = writeSections(placed, skeleton ?? (await skeletonOf(style)), style);
  return packParts({
    ...fillSkeleton(written.skeleton, written.body),
    'docProps/core.xml': writeCoreProperties(document),
  });
}

/** 版记, on a page of its own where it has no room; none of the pages is numbered where one is blank (7.5). */
function placeImprint(document: Document, style: Style, breaks: 0 | 1 | 2): Placed[] {
  const { imprint, attachments } = document;
  const lastAttachment = attachments.at(-1);
  const followsLandscape = lastAttachment ? liesAcross(lastAttachment, style) : endsAcross(document, style);
  const written = upright(imprint ? writeImprint(imprint, style) : []);
  const head = (begins: boolean) =>
    new Paragraph({ style: spacerStyle.id, pageBreakBefore: begins || undefined });
  if (breaks === 0) return written;
  // After pages that lie across a new section begins a page by itself.
  if (breaks === 1) return [{ component: head(!followsLandscape) }, ...written];
  return [
    { component: head(false), unnumbered: 'blank' },
    ...[{ component: head(false) }, ...written].map((entry): Placed => ({ ...entry, unnumbered: 'imprint' })),
  ];
}

function upright(components: readonly (Paragraph | Table)[]): Placed[] {
  return components.map((component) => ({ component }));
}

/** Made for the first document of a style. */
async function skeletonOf(style: Style): Promise<Skeleton> {
  const skeleton = skeletons.get(style) ?? (await import('./compose-skeleton.js')).composeSkeleton(style);
  skeletons.set(style, skeleton);
  return skeleton;
}

const skeletons = new WeakMap<Style, Skeleton>();

function writeOpening({ title, letterhead, signature, addressees }: Document, style: Style) {
  const organs = [...signature, ...(letterhead?.mark ?? [])].map((organ) => organ.text);
  const names = addressees.map((addressee) => addressee.text).join('、');
  const heading = writeTitle(title.text, 'title', style, {
    organs,
    linesBefore: letterhead ? undefined : 0,
    // Without addressees the body keeps the line between the title and itself.
    linesAfter: names === '' ? style.elements.addressee.linesBefore : undefined,
  });
  if (names === '') return [heading];
  const text = names.endsWith('：') ? names : `${names}：`;
  return [heading, new Paragraph({ style: paragraphStyles.addressee.id, children: textRuns(text) })];
}

function writeBody(document: Document, style: Style, ending: Ending): Placed[] {
  const { attachments } = document;
  const { noteFrom } = ending;
  const linePitch = ending.spacing?.linePitch;
  return [
    ...writeBlocks(document.blocks, style, { ending }),
    ...[
      ...writeAttachmentNote(attachments, style, {
        keepNext: hasSignature(document),
        linePitch,
        from: noteFrom,
      }),
      ...writeSignature(document, style, linePitch),
    ].map((component) => ({ component, isLandscape: endsAcross(document, style) })),
  ];
}
