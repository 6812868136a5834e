import { inflateSync } from 'fflate';
import { readByteOrderMark } from '../text/file/decode-text.js';
import { type PackedPart, packPart, writeZip } from './zip.js';

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
 * packed and never unpacked.
 */
export function replaceParts(
  parts: readonly PackedPart[],
  replaced: ReadonlyMap<string, PartText>,
): Uint8Array {
  const names = new Set(parts.map(({ name }) => name));
  const kept = parts.map((part) => {
    const text = replaced.get(part.name);
    return text ? packPart(part.name, encode(text)) : part;
  });
  const added = [...replaced].filter(([name]) => !names.has(name));
  return writeZip([...kept, ...added.map(([name, text]) => packPart(name, encode(text)))]);
}

function encode({ text, encoding }: PartText): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index++)
    view.setUint16(index * 2, text.charCodeAt(index), encoding === 'utf-16le');
  return bytes;
}
