import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { packageLimits } from '../../../src/ooxml/open-package.js';
import { readDocx } from '../../../src/readers/docx/read-docx.js';
import { packWordFile, para } from './support/word-file.js';

const text = para('云岭县人民政府关于2025年度法治政府建设情况的报告');
const good = packWordFile({ body: text });
const documentOf = (xml: string) => packWordFile({ body: text, extra: { 'word/document.xml': xml } });
const office = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);
const oleFile = (stream: string) =>
  Buffer.concat([office, Buffer.alloc(512), Buffer.from(stream, 'utf16le')]);
const nested = `${'<w:sdt><w:sdtContent>'.repeat(300)}${'</w:sdtContent></w:sdt>'.repeat(300)}`;

function withoutTypes(): Uint8Array {
  const { '[Content_Types].xml': _, ...parts } = unzipSync(good);
  return zipSync(parts);
}

function mark(bytes: Uint8Array, signature: number[], offset: number, value: number): Uint8Array {
  const changed = Buffer.from(bytes);
  for (
    let at = changed.indexOf(Buffer.from(signature));
    at >= 0;
    at = changed.indexOf(Buffer.from(signature), at + 1)
  )
    changed[at + offset] = value;
  return changed;
}

describe('a file that is no readable Word document', () => {
  it.each<[string, Uint8Array, string, string]>([
    ['empty', new Uint8Array(), 'file/empty', '空的'],
    ['cut off', good.subarray(0, good.length - 40), 'file/damaged', '不完整'],
    ['cut off in the middle', good.subarray(0, good.length / 2), 'file/damaged', '不完整'],
    ['a text with the wrong extension', strToU8('一、主要举措'), 'file/wrong-kind', '.txt'],
    ['a PDF', strToU8('%PDF-1.7\n'), 'file/wrong-kind', 'PDF'],
    ['an old .doc', oleFile('WordDocument'), 'file/old-word', '另存为Word文档（.docx）'],
    ['protected by a password', oleFile('EncryptedPackage'), 'file/password', '密码'],
    ['an archive with encrypted parts', mark(good, [0x50, 0x4b, 1, 2], 8, 1), 'file/password', '密码'],
    ['an archive of other things', zipSync({ 'a.txt': strToU8('甲') }), 'file/wrong-kind', '没有Word文档'],
    [
      'a document with macros',
      packWordFile({ body: text, extra: { 'word/vbaProject.bin': strToU8('x') } }),
      'file/macros',
      '宏',
    ],
    ['not well-formed', documentOf('<w:document><w:body>'), 'file/damaged', '损坏'],
    ['without the types of its parts', withoutTypes(), 'file/damaged', '不完整'],
    ['with a DTD', documentOf('<!DOCTYPE d [<!ENTITY a "b">]><d>&a;</d>'), 'file/doctype', 'DTD'],
    ['nested without end', packWordFile({ body: nested }), 'file/too-deep', '嵌套'],
    ['without any text', packWordFile({ body: para('') }), 'file/no-text', '没有文字'],
    [
      'a bomb of one part',
      packWordFile({ body: text, extra: { 'word/a.xml': new Uint8Array(40 * 1024 * 1024) } }),
      'file/too-large',
      '压缩得异常',
    ],
    [
      'a bomb of many entries',
      packWordFile({
        body: text,
        extra: Object.fromEntries(
          Array.from({ length: packageLimits.entries }, (_, index) => [`${index}.bin`, '']),
        ),
      }),
      'file/too-large',
      '部件',
    ],
  ])('%s is refused with what it is and what to do', (_, bytes, rule, words) => {
    const { value, findings } = readDocx(bytes);
    expect(value).toBeUndefined();
    expect(findings).toMatchObject([{ rule, severity: 'error', message: expect.stringContaining(words) }]);
  });

  it('is not believed about its own sizes', () => {
    const bomb = packWordFile({ body: text, extra: { 'word/a.xml': new Uint8Array(40 * 1024 * 1024) } });
    const lying = Buffer.from(bomb);
    for (let at = 0; at < lying.length - 46; at++)
      if (lying.readUInt32LE(at) === 0x02014b50 && lying.readUInt32LE(at + 24) > 1e6)
        lying.writeUInt32LE(100, at + 24);
    expect(readDocx(lying).findings).toMatchObject([{ rule: 'file/too-large' }]);
  });

  it('is refused or read, but never thrown at, wherever a byte is damaged', () => {
    for (let at = 0; at < good.length; at++) {
      const damaged = Buffer.from(good);
      damaged[at] = damaged[at]! ^ 0x55;
      const { value, findings } = readDocx(damaged);
      expect(value !== undefined || findings.length > 0).toBe(true);
    }
  });
});

it('never looks for what a document refers to outside of itself', () => {
  const relationships =
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="http://example.invalid/styles.xml" TargetMode="External"/><Relationship Id="b" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="../../../../etc/passwd"/></Relationships>';
  const bytes = packWordFile({ body: text, extra: { 'word/_rels/document.xml.rels': relationships } });
  expect(readDocx(bytes).value?.document.title.text).toContain('云岭县');
});
