import { type PartText, readPart, replaceParts } from './replace-parts.js';
import { addSeal, sealDeclarations, sealPart, writeSeal } from './seal.js';
import { readZipDirectory } from './zip-directory.js';

/**
 * A file that somebody else wrote and we have marked, with our seal among its properties, so that the next run may
 * replace the copy as long as nobody has edited it. A package of an unusual kind stays without.
 */
export function sealCopy(bytes: Uint8Array): Uint8Array {
  const parts = readZipDirectory(bytes)!;
  const own = readPart(parts, sealPart);
  if (own) return replaceParts(parts, new Map([[sealPart, { ...own, text: addSeal(parts, own.text) }]]));
  const declared = new Map<string, PartText>();
  for (const [name, declaration] of Object.entries(sealDeclarations)) {
    const part = readPart(parts, name);
    const end = declaration.slice(declaration.lastIndexOf('</'));
    if (!part?.text.includes(end)) return bytes;
    declared.set(name, { ...part, text: part.text.replace(end, () => declaration) });
  }
  const known = readZipDirectory(replaceParts(parts, declared))!;
  return replaceParts(known, new Map([[sealPart, { text: writeSeal(known), encoding: 'utf-8' }]]));
}
