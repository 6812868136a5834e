import { digestText } from '../text/file/digest.js';
import type { SealState } from '../text/file/seal-markup.js';
import { element, xmlHeader } from './xml.js';

/** The custom properties of a document (ECMA-376 Part 1, 22.3.2.2), among which it keeps what it was when we wrote it. */
export const sealPart = 'docProps/custom.xml';

/** A part as an archive lists it: nothing need be unpacked to know it again. */
type ListedPart = { name: string; size: number; crc: number };

/** The custom properties with a digest of all other parts. */
export function writeSeal(parts: readonly ListedPart[]): string {
  return `${xmlHeader}${element('Properties', namespaces, [writeProperty(parts, 2)])}`;
}

/** The same among the properties that somebody else has written, each of which has a number of its own. */
export function addSeal(parts: readonly ListedPart[], others: string): string {
  const kept = withoutSeal(others);
  const end = kept.lastIndexOf('</');
  if (end < 0) return others;
  const numbers = [...kept.matchAll(/\spid="(\d{1,9})"/g)].map((match) => Number(match[1]));
  const property = writeProperty(parts, Math.max(1, ...numbers) + 1, namespaces);
  return kept.slice(0, end) + property + kept.slice(end);
}

function withoutSeal(properties: string): string {
  const name = properties.indexOf('name="lawreport"');
  const start = properties.lastIndexOf('<property ', name);
  const close = '</property>';
  const end = properties.indexOf(close, name);
  return name < 0 || start < 0 || end < 0
    ? properties
    : properties.slice(0, start) + properties.slice(end + close.length);
}

function writeProperty(parts: readonly ListedPart[], pid: number, declared = {}): string {
  const attributes = { ...declared, fmtid: customProperties, pid, name: 'lawreport' };
  return element('property', attributes, [element('vt:lpwstr', {}, [digestParts(parts)])]);
}

/** `properties`: the text of the part that holds the seal, which other programs write in their own way. */
export function readSeal(parts: readonly ListedPart[], properties: string): SealState | undefined {
  const at = properties.indexOf('name="lawreport"');
  const value = at < 0 ? '' : properties.slice(at, at + 200);
  const digest = /lpwstr>([0-9a-f]{16})</.exec(value)?.[1];
  if (digest === undefined) return undefined;
  return digest === digestParts(parts) ? 'intact' : 'edited';
}

function digestParts(parts: readonly ListedPart[]): string {
  const rows = parts
    .filter(({ name }) => name !== sealPart)
    .map(({ name, size, crc }) => `${name} ${size} ${crc >>> 0}`);
  return digestText(rows.sort().join('\n'));
}

/** Where a package has no custom properties yet, these say that it has them. */
export const sealDeclarations = {
  '[Content_Types].xml':
    '<Override PartName="/docProps/custom.xml" ContentType="application/vnd.openxmlformats-officedocument.custom-properties+xml"/></Types>',
  '_rels/.rels':
    '<Relationship Id="lawreportSeal" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties" Target="docProps/custom.xml"/></Relationships>',
} as const;

const customProperties = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';

const namespaces = {
  xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties',
  'xmlns:vt': 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes',
};
