import { type PackedPart, packPart, writeZip } from './zip.js';

/** The parts of a package by their names in it. */
export type Parts = Record<string, string>;

/** Packs an Office document so that equal parts give equal bytes. */
export function packParts(parts: Parts): Uint8Array {
  // In this order [Content_Types].xml comes first, as some programs tell a document by it.
  const names = Object.keys(parts).sort();
  return writeZip(names.map((name) => packOnce(name, parts[name]!)));
}

/** Most parts are those of the document before, and packing them takes longer than writing them. */
function packOnce(name: string, text: string): PackedPart {
  const last = packed.get(name);
  if (last?.text === text) return last.part;
  const part = packPart(name, new TextEncoder().encode(text));
  packed.set(name, { text, part });
  return part;
}

const packed = new Map<string, { text: string; part: PackedPart }>();
