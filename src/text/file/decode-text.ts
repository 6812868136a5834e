import type { Finding, Result } from '../../finding/finding.js';
import { recognizeFileKind } from './file-kind.js';

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';
export type DecodedText = { text: string; encoding: Encoding; byteOrderMark: boolean };

/**
 * The text of a file in one of the encodings that Chinese offices use, without its byte order mark;
 * line breaks stay as they are. A file that is no text, or whose bytes are damaged, gives a finding.
 */
export function decodeText(bytes: Uint8Array): Result<DecodedText> {
  if (bytes.length === 0) return refuse('file/empty', '文件是空的，没有可读的内容');
  const kind = recognizeFileKind(bytes);
  if (kind) return refuse('file/not-text', `文件不是纯文本，看来是${kind.name}；${kind.advice}`);

  const marked = readByteOrderMark(bytes);
  for (const guess of marked ? [() => marked] : guesses) {
    const encoding = guess(bytes);
    const text = encoding && decode(bytes, encoding);
    if (text !== undefined && !hasBinaryCharacters(text))
      return accept(text, encoding!, marked !== undefined);
  }
  return explainFailure(bytes, marked);
}

const guesses: ((bytes: Uint8Array) => Encoding | undefined)[] = [
  () => 'utf-8',
  (bytes) => looksLikeUtf16(bytes, 'utf-16le'),
  (bytes) => looksLikeUtf16(bytes, 'utf-16be'),
  looksLikeGb18030,
];

function accept(text: string, encoding: Encoding, byteOrderMark: boolean): Result<DecodedText> {
  if (text.trim() === '') return refuse('file/empty', '文件里只有空白，没有可读的内容');
  if (/^\s*<(?:!doctype\s+html|html|head|body)\b/i.test(text.slice(0, 1000)))
    return refuse(
      'file/not-text',
      '文件不是纯文本，看来是网页源文件（HTML）；请在浏览器中打开，把正文复制到文本文件后再试',
    );
  const long = refuseLongText(text);
  return long
    ? { value: undefined, findings: [long] }
    : { value: { text, encoding, byteOrderMark }, findings: [] };
}

/** A hundred times the longest report. What is longer would take the rules minutes. */
const mostCharacters = 1_000_000;

export function refuseLongText({ length }: { length: number }): Finding | undefined {
  if (length <= mostCharacters) return undefined;
  const message = `文字有${length}个字符，超过了${mostCharacters / 10_000}万个，不像是报告；没有读取`;
  return { rule: 'file/too-long', severity: 'error', message };
}

/** Where the damage begins, for a file that is otherwise of a known encoding. */
function explainFailure(bytes: Uint8Array, marked: Encoding | undefined): Result<DecodedText> {
  const encoding = marked ?? guessEncoding(bytes);
  const damage = encoding && findDamage(bytes, encoding);
  if (damage) return refuse('file/damaged', describeDamage(damage, encoding));
  if (bytes.includes(0))
    return refuse('file/not-text', '文件不是纯文本，其中有二进制内容；请换成文本文件后再试');
  return refuse(
    'file/unknown-encoding',
    '文件不是UTF-8、UTF-16或者GB18030编码，请用原来的程序打开，另存为UTF-8编码后再试',
  );
}

/** What a damaged text was written in: nearly all of it can be read so. */
function guessEncoding(bytes: Uint8Array): Encoding | undefined {
  const utf16 = looksLikeUtf16(bytes, 'utf-16le') ?? looksLikeUtf16(bytes, 'utf-16be');
  const candidates: (Encoding | undefined)[] = ['utf-8', utf16, looksLikeGb18030(bytes)];
  return candidates.find((encoding) => {
    const text = encoding && readLeniently(bytes, encoding);
    const odd = text?.match(/[\u0000-\u0008\u000e-\u001f\ufffd]/g)?.length ?? 0;
    return text !== undefined && odd <= 1 + text.length / 50;
  });
}

type Damage = { kind: 'cut' | 'nul' | 'bytes'; line: number; before: string };

function findDamage(bytes: Uint8Array, encoding: Encoding): Damage | undefined {
  const text = readLeniently(bytes, encoding);
  const offset = text.search(/[\0\ufffd]/);
  if (offset < 0) return undefined;
  const rows = text.slice(0, offset).split(/\r\n|\n|\r/);
  const kind = text[offset] === '\0' ? 'nul' : offset === text.length - 1 ? 'cut' : 'bytes';
  return { kind, line: rows.length, before: rows.at(-1)!.trimStart().slice(-12) };
}

function describeDamage({ kind, line, before }: Damage, encoding: Encoding | undefined): string {
  const place = `第${line}行${before === '' ? '开头' : `“${before}”后面`}`;
  if (kind === 'cut') return `文件在${place}断开，末尾只有半个字，可能没有复制完整；请重新复制一份`;
  const what = kind === 'nul' ? '空字符（NUL）' : `不合${encoding?.toUpperCase()}编码的字节`;
  return `${place}有${what}，文件可能已经损坏；请用原来的程序打开，改好后另存为UTF-8编码`;
}

function refuse(rule: string, message: string): Result<DecodedText> {
  const finding: Finding = { rule, severity: 'error', message };
  return { value: undefined, findings: [finding] };
}

/** The encoding that the first bytes name; undefined where they name none. */
export function readByteOrderMark(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return undefined;
}

/** The decoder drops a leading byte order mark; undefined where the bytes are not valid in this encoding. */
function decode(bytes: Uint8Array, encoding: Encoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The same with U+FFFD for what is not valid. */
function readLeniently(bytes: Uint8Array, encoding: Encoding): string {
  return new TextDecoder(encoding).decode(bytes);
}

/** NUL never occurs in text; other control characters are left to those who can say where they stand. */
function hasBinaryCharacters(text: string): boolean {
  if (text.includes('\0')) return true;
  let controls = 0;
  for (const _ of text.matchAll(/[\u0001-\u0008\u000e-\u001a\u001c-\u001f]/g)) controls++;
  return controls > 2 && controls > text.length / 50;
}

/** Without a mark, text is taken for UTF-16 only where nearly every code unit is of common Chinese text. */
function looksLikeUtf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): Encoding | undefined {
  const units = Math.min(Math.floor(bytes.length / 2), 4096);
  const high = encoding === 'utf-16le' ? 1 : 0;
  let usual = 0;
  for (let index = 0; index < units; index++) {
    const unit = bytes[index * 2 + high]! * 256 + bytes[index * 2 + 1 - high]!;
    if (isUsual(unit)) usual++;
  }
  return usual >= units * 0.97 ? encoding : undefined;
}

function isUsual(unit: number): boolean {
  return (
    (unit >= 0x20 && unit < 0x7f) ||
    unit === 0x0a ||
    unit === 0x0d ||
    unit === 0x09 ||
    unit === 0xa0 ||
    unit === 0xb7 ||
    (unit >= 0x2000 && unit < 0x2070) ||
    (unit >= 0x2460 && unit < 0x2500) ||
    (unit >= 0x3000 && unit < 0x3040) ||
    (unit >= 0x4e00 && unit < 0xa000) ||
    (unit >= 0xff00 && unit < 0xffee)
  );
}

/**
 * Almost any bytes can be read as GB18030, so the usual characters must prevail: those of GB 2312,
 * whose two bytes are both over 0xA0. Big5 or Shift JIS text fails here.
 */
function looksLikeGb18030(bytes: Uint8Array): Encoding | undefined {
  let pairs = 0;
  let usual = 0;
  for (let index = 0; index < bytes.length; index++) {
    if (bytes[index]! < 0x80) continue;
    const second = bytes[index + 1] ?? 0;
    pairs++;
    if (bytes[index]! > 0xa0 && bytes[index]! < 0xf8 && second > 0xa0) usual++;
    index += second >= 0x30 && second <= 0x39 ? 3 : 1;
  }
  return usual >= pairs * 0.85 ? 'gb18030' : undefined;
}
