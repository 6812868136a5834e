import type { DocxReading } from '../../readers/docx/read-docx.js';
import { type DecodedText, decodeText } from '../../text/decode-text.js';
import { noteInput } from '../disk/inputs.js';
import { readOfficeBytes } from '../disk/read-office.js';
import { mostFileBytes, tooLarge } from '../disk/read-regular-file.js';
import type { Host } from '../host.js';
import { unusable } from '../input-error.js';
import { isHalfWidth } from './is-half-width.js';
import { isWordFile } from './is-word-file.js';

/** A text with its encoding, so that it can be written back, or the text in a Word file, a paragraph a line. */
export type Source = ({ kind: 'text' } & DecodedText) | WordSource;

export type WordSource = { kind: 'word'; text: string; reading: DocxReading; bytes: Uint8Array };

export type ReadSourceOptions = {
  /** Reads a Word file without its tracked changes. */
  original?: boolean;
  /** Lets LibreOffice save an old office document as a Word file first. */
  convert?: boolean;
};

/** What a file holds, or standard input for `-`. */
export async function readSource(
  file: string,
  host: Host,
  { original = false, convert = false }: ReadSourceOptions = {},
): Promise<Source> {
  const bytes = file === '-' ? await readStandardInput(host) : await readOfficeBytes(file, host, { convert });
  if (isWordFile(file, bytes)) {
    const { readDocx } = await import('../../readers/docx/read-docx.js');
    const { value: reading, findings } = readDocx(bytes, {
      view: original ? 'original' : 'accepted',
      keepPunctuation: (text) => !isHalfWidth(text),
    });
    if (!reading) throw unusable({ file, findings });
    return { kind: 'word', text: reading.source, reading, bytes };
  }
  const { value, findings } = decodeText(bytes);
  if (!value) throw unusable({ file, findings });
  return { kind: 'text', ...value };
}

async function readStandardInput(host: Host): Promise<Uint8Array> {
  noteInput('-', host);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of host.stdin) {
    const bytes = typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk;
    size += bytes.length;
    if (size > mostFileBytes) throw tooLarge(size);
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}
