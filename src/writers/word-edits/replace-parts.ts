import { inflateSync, Zip, ZipDeflate, type ZipInputFile } from 'fflate';
import { readByteOrderMark } from '../../text/decode-text.js';

/** An entry of a zip archive as packed; `method` 0 stored or 8 deflated, `size` unpacked. */
export type PackedPart = { name: string; method: number; data: Uint8Array; size: number; crc: number };

/** The text of a part, with the encoding in which it has to be written again. */
export type PartText = { text: string; encoding: 'utf-8' | 'utf-16le' | 'utf-16be' };

/** More than the reader lets a part have; a part that it never opened may be anything. */
const mostBytes = 32 * 1024 * 1024;

/** The byte order mark stays in the text, so that offsets count it. */
export function readPart(parts: readonly PackedPart[], name: string): PartText | undefined {
  const part = parts.find((candidate) => candidate.name === name);
  if (!part || part.size > mostBytes) return undefined;
  const bytes = part.method === 0 ? part.data : inflateSync(part.data, { out: new Uint8Array(part.size) });
  const encoding = readByteOrderMark(bytes) ?? 'utf-8';
  return { text: new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes), encoding };
}

/**
 * The package with some of its parts written anew, and others added at its end. All else is copied as it is
 * packed and never unpacked. The entries carry one fixed time, so that equal input gives equal bytes.
 */
export function replaceParts(
  parts: readonly PackedPart[],
  replaced: ReadonlyMap<string, PartText>,
): Uint8Array {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  const names = new Set(parts.map(({ name }) => name));
  for (const part of parts) {
    const text = replaced.get(part.name);
    if (text) addText(zip, part.name, text);
    else addPacked(zip, part);
  }
  for (const [name, text] of replaced) if (!names.has(name)) addText(zip, name, text);
  zip.end();
  return joinChunks(chunks);
}

function addText(zip: Zip, name: string, text: PartText): void {
  const file = new ZipDeflate(name, { level: 9 });
  file.mtime = earliestTime();
  zip.add(file);
  file.push(encode(text), true);
}

function addPacked(zip: Zip, { name, method, data, size, crc }: PackedPart): void {
  const file: ZipInputFile = { filename: name, compression: method, size, crc, mtime: earliestTime() };
  zip.add(file);
  file.ondata!(null, data.slice(), true);
}

/** The first moment that a zip archive can name. It counts local time, so this is asked anew for every archive. */
function earliestTime(): Date {
  return new Date(1980, 0, 1);
}

function encode({ text, encoding }: PartText): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index++)
    view.setUint16(index * 2, text.charCodeAt(index), encoding === 'utf-16le');
  return bytes;
}

function joinChunks(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let offset = 0;
  for (const chunk of chunks) {
    whole.set(chunk, offset);
    offset += chunk.length;
  }
  return whole;
}
