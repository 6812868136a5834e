import { sealDeclarations, sealPart, writeSeal } from './seal.js';
import { type PackedPart, packPart, writeZip } from './zip.js';
import { readZipDirectory } from './zip-directory.js';

/** The parts of a package by their names in it. */
export type Parts = Record<string, string>;

/** Packs an Office document so that equal parts give equal bytes, and so that we know it again (`seal.ts`). */
export function packParts(parts: Parts): Uint8Array {
  const declared: Parts = { ...parts, ...declareSeal(parts), [sealPart]: '' };
  // In this order [Content_Types].xml comes first, as some programs tell a document by it.
  return seal(
    Object.keys(declared)
      .sort()
      .map((name) => packOnce(name, declared[name]!)),
  );
}

/** The same package with its seal put on anew, where we have changed what we had written. */
export function sealPackage(bytes: Uint8Array): Uint8Array {
  return seal(readZipDirectory(bytes)!);
}

function seal(parts: readonly PackedPart[]): Uint8Array {
  const sealed = packPart(sealPart, new TextEncoder().encode(writeSeal(parts)));
  return writeZip(parts.map((part) => (part.name === sealPart ? sealed : part)));
}

function declareSeal(parts: Parts): Parts {
  if (Object.hasOwn(parts, sealPart)) return {};
  return Object.fromEntries(
    Object.entries(sealDeclarations).map(([name, declaration]) => {
      const end = declaration.slice(declaration.lastIndexOf('</'));
      return [name, parts[name]!.replace(end, declaration)];
    }),
  );
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
