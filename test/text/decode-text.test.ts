import { expect, test } from 'vitest';
import { decodeText, readByteOrderMark, refuseLongText } from '../../src/text/file/decode-text.js';

const words = '云岭县法治政府建设\r\n一、成效\n';
const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, order: 'le' | 'be') => {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index++)
    view.setUint16(index * 2, text.charCodeAt(index), order === 'le');
  return bytes;
};
/** 云岭县法治政府建设 CR LF 一、成效 LF, as GB 18030 has it. */
const gb18030 = Uint8Array.from(
  'd4c6 c1eb cfd8 b7a8 d6ce d5fe b8ae bda8 c9e8 0d0a d2bb a1a2 b3c9 d0a7 0a'
    .replaceAll(' ', '')
    .match(/../g)!,
  (pair) => Number.parseInt(pair, 16),
);

test.each([
  ['UTF-8', utf8(words), 'utf-8', false],
  ['UTF-8 with a mark', utf8(`\ufeff${words}`), 'utf-8', true],
  ['UTF-16 LE with a mark', utf16(`\ufeff${words}`, 'le'), 'utf-16le', true],
  ['UTF-16 BE with a mark', utf16(`\ufeff${words}`, 'be'), 'utf-16be', true],
  ['UTF-16 LE without a mark', utf16(words, 'le'), 'utf-16le', false],
  ['UTF-16 BE without a mark', utf16(words, 'be'), 'utf-16be', false],
  ['GB18030', gb18030, 'gb18030', false],
] as const)('%s is read, and its line breaks are kept', (_, bytes, encoding, byteOrderMark) => {
  expect(decodeText(bytes)).toEqual({ value: { text: words, encoding, byteOrderMark }, findings: [] });
});

test('a character beyond the basic plane is read in every encoding', () => {
  for (const bytes of [utf8('𠮷县'), utf16('\ufeff𠮷县', 'le')])
    expect(decodeText(bytes).value?.text).toBe('𠮷县');
});

test('a text of plain ASCII is UTF-8', () => {
  expect(decodeText(utf8('year: 2025\n')).value?.encoding).toBe('utf-8');
});

const latin = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0));

test.each([
  ['an empty file', new Uint8Array(), '文件是空的，没有可读的内容'],
  ['white space', utf8(' \n\u3000\n'), '文件里只有空白，没有可读的内容'],
  [
    'a .docx',
    latin('PK\x03\x04..[Content_Types].xml..word/document.xml'),
    '文件不是纯文本，看来是Word文档（.docx）；请先用 lawreport import 转成报告文件（.yaml）',
  ],
  ['an archive', latin('PK\x03\x04..notes.txt'), '文件不是纯文本，看来是压缩文件（ZIP）；请先解压'],
  [
    'a PDF',
    latin('%PDF-1.7\n%\xe2\xe3'),
    '文件不是纯文本，看来是PDF文件；请把其中的文字复制到文本文件，或者转换成Word文档（.docx）后再试',
  ],
  [
    'an old .doc',
    latin('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'),
    '文件不是纯文本，看来是旧版Office文档（.doc、.xls或者.wps）；请在Word或者WPS中打开，另存为Word文档（.docx）后再试',
  ],
  [
    'a picture',
    latin('\x89PNG\r\n\x1a\n'),
    '文件不是纯文本，看来是PNG图片；请改用有文字的文件，或者用文字识别（OCR）得到纯文本后再试',
  ],
  [
    'a page of the web',
    utf8('<!DOCTYPE html><html>云岭县</html>'),
    '文件不是纯文本，看来是网页源文件（HTML）；请在浏览器中打开，把正文复制到文本文件后再试',
  ],
  ['NUL characters', latin('abc\0\0\x01def'), '文件不是纯文本，其中有二进制内容；请换成文本文件后再试'],
])('%s is refused with what it seems to be and what to do', (_, bytes, message) => {
  const result = decodeText(bytes);
  expect(result.value).toBeUndefined();
  expect(result.findings.map((finding) => finding.message)).toEqual([message]);
});

const long = `第一行\n${'法治政府建设情况'.repeat(20)}\n`;

test.each([
  ['UTF-8', utf8, '第2行“第二行”后面有不合UTF-8编码的字节'],
  ['GB18030', () => gb18030.subarray(0, 26), '第2行“一、成”后面有不合GB18030编码的字节'],
])('a damaged %s text is refused with the place where the damage begins', (_, encode, place) => {
  const bytes = new Uint8Array([...encode('第一行\n第二行'), 0xff, ...utf8('\n')]);
  expect(decodeText(bytes).findings).toEqual([
    {
      rule: 'file/damaged',
      severity: 'error',
      message: `${place}，文件可能已经损坏；请用原来的程序打开，改好后另存为UTF-8编码`,
    },
  ]);
});

test.each([
  ['UTF-8', utf8(long).subarray(0, 120), '第2行“法治政府建设情况法治政府”后面'],
  ['UTF-8 with a mark', utf8(`\ufeff${long}`).subarray(0, 17), '第2行“法”后面'],
  ['UTF-16 LE', utf16(`\ufeff${long}`, 'le').subarray(0, 13), '第2行“法”后面'],
  ['UTF-16 BE without a mark', utf16(long, 'be').subarray(0, 11), '第2行“法”后面'],
  ['GB18030', gb18030.subarray(0, 17), '第1行“云岭县法治政府建”后面'],
])(
  'a %s text that is cut within a character is refused with the last words, not read with a gap',
  (_, bytes, place) => {
    expect(decodeText(bytes).findings.map(({ message }) => message)).toEqual([
      `文件在${place}断开，末尾只有半个字，可能没有复制完整；请重新复制一份`,
    ]);
  },
);

test('a NUL in a text is told by its place', () => {
  expect(decodeText(utf8(`${long}二、\0问题`)).findings[0]?.message).toMatch(
    /^第3行“二、”后面有空字符（NUL）/,
  );
});

test('Big5 text is not mistaken for GB18030', () => {
  const big5 = Uint8Array.from(
    'aa6b aa76 ac46 a9b2 abd8 b35d b3f8 a769'.replaceAll(' ', '').match(/../g)!,
    (pair) => Number.parseInt(pair, 16),
  );
  expect(decodeText(big5).findings[0]?.rule).toBe('file/unknown-encoding');
});

const bytesOf = (hex: string) =>
  Uint8Array.from(hex.replaceAll(' ', '').match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));

test.each([
  ['efbbbf 41', 'utf-8'],
  ['fffe 4100', 'utf-16le'],
  ['feff 0041', 'utf-16be'],
  ['efbb41', undefined],
  ['ef41bf', undefined],
  ['41bbbf', undefined],
  ['ff41', undefined],
  ['41fe', undefined],
  ['fe41', undefined],
  ['41ff', undefined],
  ['', undefined],
])('the first bytes %s name %s', (hex, encoding) => {
  expect(readByteOrderMark(bytesOf(hex))).toBe(encoding);
});

test.each([
  ['ASCII', 'Report 2025: ~ ok!\r\n\t'],
  ['Chinese', '法治政府一龥'],
  ['marks', '“依法”……——·\u00a0'],
  ['numbers in circles', '①依法②治⑴国'],
  ['full-width forms', '，（２０２５）：Ａ～￥'],
  ['Chinese marks', '、。《》〔〕〇\u3000'],
])('UTF-16 without a mark is known by usual characters: %s', (_, sample) => {
  const text = sample.repeat(10);
  for (const order of ['le', 'be'] as const)
    expect(decodeText(utf16(text, order)).value).toMatchObject({ text, encoding: `utf-16${order}` });
});

test('GB18030 is known among ASCII and rare characters of four bytes', () => {
  const usual = 'b7a8d6ced5feb8aebda8c9e8c7e9bff6b1a8b8e6c8e7cfc2';
  const { value } = decodeText(bytesOf(`${usual} 3139 9933fc39 8139ee39 0a 6162`));
  expect(value).toMatchObject({ encoding: 'gb18030', text: '法治政府建设情况报告如下19𬺓㐀\nab' });
});

test.each([
  '61 8140 8141 8142 8143 8144 8145',
  '61 f8a1 f9a1 faa1 fba1 fca1 fda1',
  '61 b7a0 b79f b780 b77e b770 b760',
])('bytes that are hardly ever Chinese are not taken for it: %s', (hex) => {
  expect(decodeText(bytesOf(hex)).value).toBeUndefined();
});

test.each([
  ['two of few characters', '甲\u0001乙\u0002', true],
  ['three of few', '甲\u0001乙\u0002\u0003', false],
  ['three of many', `甲\u0001乙\u0002\u0003${'丙'.repeat(200)}`, true],
])('a text may have control characters, to be told where they stand: %s', (_, text, isRead) => {
  expect(decodeText(utf8(text)).value !== undefined).toBe(isRead);
});

test('damage at the beginning of a line is told so', () => {
  const damaged = new Uint8Array([...utf8(`${'法治政府建设情况'.repeat(20)}\n`), 0xff, ...utf8('成效')]);
  expect(decodeText(damaged).findings[0]?.message).toMatch(/^第2行开头有不合UTF-8编码的字节/);
  const first = new Uint8Array([0xff, ...utf8('法治政府建设情况'.repeat(20))]);
  expect(decodeText(first).findings[0]?.message).toMatch(/^第1行开头有/);
  const indented = new Uint8Array([...utf8(`${'法治政府'.repeat(40)}\n　　成效 `), 0xff, ...utf8('甲')]);
  expect(decodeText(indented).findings[0]?.message).toMatch(/^第2行“成效 ”后面有/);
});

test('a text is read up to a million characters', () => {
  expect([1_000_000, 1_000_001].map((length) => refuseLongText({ length })?.message)).toEqual([
    undefined,
    '文字有1000001个字符，超过了100万个，不像是报告；没有读取',
  ]);
  expect(decodeText(new Uint8Array(1_000_001).fill(0x61)).findings[0]?.rule).toBe('file/too-long');
});

test('a page of the web is known by its beginning alone', () => {
  const late = `${'甲'.repeat(1000)}\n<html>`;
  expect(decodeText(utf8(late)).value?.text).toBe(late);
  expect(decodeText(utf8(`${' '.repeat(1000)}<html>乙`)).value).toBeDefined();
});
