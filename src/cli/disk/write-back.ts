import type { DecodedText } from '../../text/file/decode-text.js';
import type { Host } from '../host.js';
import { formatKept } from './keep-backup.js';
import { saveReport } from './save-report.js';

/**
 * Puts a changed text in the place of the one that was read from a file: always in UTF-8, since that alone is
 * sure to hold every character, and with the byte order mark that it had. The caller holds the report. The result
 * is what to tell of a new encoding and of the backup, for the end of a sentence.
 */
export function writeBack(
  file: string,
  text: string,
  { original, backup, host }: { original: DecodedText; backup: boolean; host: Host },
): string {
  const { encoding, byteOrderMark } = original;
  const kept = saveReport(file, (byteOrderMark ? '\ufeff' : '') + text, host, {
    force: true,
    backup,
    from: original.text,
  });
  const recoded = encoding === 'utf-8' ? '' : `（原来是${encoding.toUpperCase()}编码，已改存为UTF-8编码）`;
  return recoded + formatKept(kept);
}
