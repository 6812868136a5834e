import { recognizeFileKind } from '../../text/file/file-kind.js';
import type { Host } from '../host.js';
import { readInputBytes } from '../load/read-input.js';

/** The bytes of a file; where `convert` is asked for, those of an old office document or a PDF as a .docx. */
export async function readOfficeBytes(
  file: string,
  host: Host,
  { convert }: { convert: boolean },
): Promise<Uint8Array> {
  const bytes = readInputBytes(file, host);
  const kind = convert ? recognizeFileKind(bytes) : undefined;
  if (!kind?.convertible) return bytes;
  const { convertToWord } = await import('../machine/convert-to-word.js');
  return convertToWord(file, bytes, kind, host);
}
