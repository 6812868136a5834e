import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readSeal, sealPart } from '../../../src/ooxml/seal.js';
import { sealCopy } from '../../../src/ooxml/seal-copy.js';
import { readZipDirectory } from '../../../src/ooxml/zip-directory.js';
import { unpackParts } from '../../support/unpack-parts.js';

const encode = (text: string) => new TextEncoder().encode(text);
const plain = {
  '[Content_Types].xml': encode(
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
  ),
  '_rels/.rels': encode(
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>',
  ),
  'word/document.xml': encode('<document/>'),
};
const others =
  '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="KSOProductBuildVer"><vt:lpwstr>2052</vt:lpwstr></property></Properties>';
const stateOf = (bytes: Uint8Array) => readSeal(readZipDirectory(bytes)!, unpackParts(bytes)[sealPart]!);

describe('a copy of somebody’s Word file is known again', () => {
  it.each([
    ['without properties', plain],
    ['with properties of its own', { ...plain, [sealPart]: encode(others) }],
  ])('where it is %s, until it is edited', (_, parts) => {
    const sealed = sealCopy(zipSync(parts));
    expect(stateOf(sealed)).toBe('intact');
    const edited = { ...unzipSync(sealed), 'word/document.xml': encode('<document>words</document>') };
    expect(stateOf(zipSync(edited))).toBe('edited');
    // Marked anew it is ours again, and is not sealed twice.
    const again = sealCopy(zipSync(edited));
    expect(stateOf(again)).toBe('intact');
    expect(unpackParts(again)[sealPart]!.match(/name="lawreport"/g)).toHaveLength(1);
  });

  it('and keeps the properties that it had, and its text as it was packed', () => {
    const sealed = unpackParts(sealCopy(zipSync({ ...plain, [sealPart]: encode(others) })));
    expect(sealed[sealPart]).toContain('name="KSOProductBuildVer"><vt:lpwstr>2052</vt:lpwstr>');
    expect(sealed[sealPart]).toContain('pid="3"');
    expect(sealed['word/document.xml']).toBe('<document/>');
  });
});
