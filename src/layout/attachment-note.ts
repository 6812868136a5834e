import type { Attachment } from '../document/model.js';
import type { Style } from './style.js';
import { characterCell } from './type-metrics.js';
import type { Twip } from './units.js';

/** 附件说明: what stands before each name, and where; twips from the left edge. */
export type AttachmentNoteLine = { label: string; number: string; name: string; first: Twip; names: Twip };

/**
 * Two characters in, names below each other; further lines stand under the first character of the name, and nothing
 * follows the name (GB/T 9704-2012, 7.3.4).
 */
export function placeAttachmentNote(attachments: readonly Attachment[], style: Style): AttachmentNoteLine[] {
  const cell = characterCell('attachmentNote', style);
  const { left } = style.elements.attachmentNote;
  const isNumbered = attachments.length > 1;
  // The number, its stop, and a quarter of a character before the name.
  const numberWidth = isNumbered ? String(attachments.length).length * 0.5 + 0.75 : 0;
  const names = Math.round((left + noteLabel.length + numberWidth) * cell);
  return attachments.map(({ title }, index) => ({
    label: index === 0 ? noteLabel : '',
    number: isNumbered ? `${index + 1}.` : '',
    name: title.text,
    first: Math.round((index === 0 ? left : left + noteLabel.length) * cell),
    names,
  }));
}

const noteLabel = '附件：';
