import type { DecodedText } from '../../text/decode-text.js';
import type { Host } from '../host.js';
import { writeWhole } from './write-whole.js';

/**
 * Puts a changed text in the place of the one that was read from a file: always in UTF-8, since that alone is
 * sure to hold every character, and with the byte order mark that it had. The result is what to tell of a new
 * encoding, for the end of a sentence.
 */
export function writeBack(file: string, text: string, original: DecodedText, host: Host): string {
  const { encoding, byteOrderMark } = original;
  writeWhole(file, (byteOrderMark ? '\ufeff' : '') + text, host, { force: true });
  return encoding === 'utf-8' ? '' : `（原来是${encoding.toUpperCase()}编码，已改存为UTF-8编码）`;
}
