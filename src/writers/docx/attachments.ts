import { Paragraph, Tab, TabStopType, TextRun } from 'docx';
import type { Attachment, Document } from '../../document/model.js';
import { placeAttachmentNote } from '../../layout/attachment-note.js';
import { pageGeometry } from '../../layout/page-geometry.js';
import type { Style } from '../../layout/style.js';
import { endsAcross, liesAcross } from '../../layout/table-layout.js';
import type { Twip } from '../../layout/units.js';
import { exactly, writeBlocks } from './blocks.js';
import { textRuns } from './runs.js';
import type { Placed } from './sections.js';
import { paragraphStyles } from './style-ids.js';
import { writeTitle } from './title.js';

/** 附件说明 (GB/T 9704-2012, 7.3.4), from entry `from` on the page of what follows it. */
export function writeAttachmentNote(
  attachments: readonly Attachment[],
  style: Style,
  { keepNext, linePitch, from = 0 }: { keepNext: boolean; linePitch?: Twip; from?: number },
): Paragraph[] {
  const { linesBefore } = style.elements.attachmentNote;
  const before = linesBefore * (linePitch ?? pageGeometry(style).linePitch);
  return placeAttachmentNote(attachments, style).map(
    ({ label, number, name, first, names }, index) =>
      new Paragraph({
        style: paragraphStyles.attachmentNote.id,
        keepNext: index >= from && (keepNext || index < attachments.length - 1),
        indent: { left: names, hanging: names - first },
        spacing:
          index > 0 || linePitch ? { before: index > 0 ? 0 : before, ...exactly(linePitch) } : undefined,
        tabStops: number ? [{ type: TabStopType.LEFT, position: names }] : undefined,
        children: [
          ...(label ? textRuns(label) : []),
          ...(number ? [...textRuns(number), new TextRun({ children: [new Tab()] })] : []),
          ...textRuns(name),
        ],
      }),
  );
}

/** 附件: each on a new page, its label in the first line, its title in the third (7.3.7). */
export function writeAttachments(document: Document, style: Style): Placed[] {
  const { attachments } = document;
  const across = attachments.map((attachment) => liesAcross(attachment, style));
  return attachments.flatMap((attachment, index): Placed[] => {
    const isLandscape = across[index]!;
    // A new section begins a page by itself.
    const isNewSection = isLandscape !== (across[index - 1] ?? endsAcross(document, style));
    const label = new Paragraph({
      style: paragraphStyles.attachmentLabel.id,
      pageBreakBefore: !isNewSection || undefined,
      children: textRuns(attachments.length > 1 ? `附件${index + 1}` : '附件'),
    });
    const title = writeTitle(attachment.title.text, 'attachmentTitle', style, { isLandscape });
    return [
      { component: label, isLandscape },
      { component: title, isLandscape },
      ...writeBlocks(attachment.blocks, style, { isLandscape }),
    ];
  });
}
