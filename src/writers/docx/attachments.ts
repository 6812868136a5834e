import { Paragraph, Tab, type Table, TabStopType, TextRun } from 'docx';
import type { Attachment } from '../../document/model.js';
import type { Style } from '../../layout/style.js';
import { characterCell } from '../../layout/type-metrics.js';
import { writeBlocks } from './blocks.js';
import { textRuns } from './runs.js';
import { paragraphStyles } from './style-ids.js';
import { writeTitle } from './title.js';

/**
 * 附件说明: one line below the body, two characters in; further lines stand under the first character
 * of the name, and nothing follows the name (GB/T 9704-2012, 7.3.4).
 */
export function writeAttachmentNote(
  attachments: readonly Attachment[],
  style: Style,
  keepNext: boolean,
): Paragraph[] {
  const cell = characterCell('attachmentNote', style);
  const { left } = style.elements.attachmentNote;
  const isNumbered = attachments.length > 1;
  // The number, its stop, and a quarter of a character before the name.
  const numberWidth = isNumbered ? String(attachments.length).length * 0.5 + 0.75 : 0;
  const numbers = Math.round((left + noteLabel.length) * cell);
  const names = Math.round((left + noteLabel.length + numberWidth) * cell);
  const from = (first: number) => ({ left: names, hanging: names - Math.round(first) });
  return attachments.map(
    ({ title }, index) =>
      new Paragraph({
        style: paragraphStyles.attachmentNote.id,
        keepNext: keepNext || index < attachments.length - 1,
        indent: from(index === 0 ? left * cell : numbers),
        ...(index > 0 ? { spacing: { before: 0 } } : {}),
        ...(isNumbered ? { tabStops: [{ type: TabStopType.LEFT, position: names }] } : {}),
        children: [
          ...(index === 0 ? textRuns(noteLabel) : []),
          ...(isNumbered ? [...textRuns(`${index + 1}.`), new TextRun({ children: [new Tab()] })] : []),
          ...textRuns(title.text),
        ],
      }),
  );
}

const noteLabel = '附件：';

/** 附件: each on a new page, its label in the first line, its title in the third (7.3.7). */
export function writeAttachments(attachments: readonly Attachment[], style: Style): (Paragraph | Table)[] {
  return attachments.flatMap((attachment, index) => [
    new Paragraph({
      style: paragraphStyles.attachmentLabel.id,
      pageBreakBefore: true,
      children: textRuns(attachments.length > 1 ? `附件${index + 1}` : '附件'),
    }),
    writeTitle(attachment.title.text, 'attachmentTitle', style),
    ...writeBlocks(attachment.blocks, style),
  ]);
}
