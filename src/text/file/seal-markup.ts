import { digestText } from './digest.js';

/** Whether a file is as this program wrote it, or somebody has changed it since; undefined where it is somebody else's. */
export type SealState = 'intact' | 'edited';

/** An HTML or SVG text with a last comment by which we know it again: a digest of all that stands before. */
export function sealMarkup(text: string): string {
  const body = text.endsWith('\n') ? text : `${text}\n`;
  return `${body}<!-- lawreport ${digestText(body)} -->\n`;
}

/** Line ends that a mail program or an editor has changed are no edit of the text. */
export function readMarkupSeal(text: string): SealState | undefined {
  const plain = text.replaceAll('\r\n', '\n');
  const [seal, digest] = /<!-- lawreport ([0-9a-f]{16}) -->/.exec(plain) ?? [];
  if (seal === undefined) return undefined;
  const at = plain.indexOf(seal);
  return plain.slice(at + seal.length).trim() === '' && digestText(plain.slice(0, at)) === digest
    ? 'intact'
    : 'edited';
}
