import type { Finding, Result } from '../finding/finding.js';
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
  const candidates: (Encoding | undefined)[] = marked
    ? [marked]
    : [
        'utf-8',
        looksLikeUtf16(bytes, 'utf-16le'),
        looksLikeUtf16(bytes, 'utf-16be'),
        looksLikeGb18030(bytes),
      ];
  for (const encoding of candidates) {
    const text = encoding && decode(bytes, encoding);
    if (text !== undefined && !hasBinaryCharacters(text))
      return accept(text, encoding!, marked !== undefined);
  }
  return explainFailure(bytes, marked);
}

function accept(text: string, encoding: Encoding, byteOrderMark: boolean): Result<DecodedText> {
  if (text.trim() === '') return refuse('file/empty', '文件里只有空白，没有可读的内容');
  if (/^\s*<(?:!doctype\s+html|html|head|body)\b/i.test(text.slice(0, 1000)))
    return refuse(
      'file/not-text',
      '文件不是纯文本，看来是网页源文件（HTML）；请在浏览器中打开，把正文复制到文本文件后再试',
    );
  return { value: { text, encoding, byteOrderMark }, findings: [] };
}

function explainFailure(bytes: Uint8Array, marked: Encoding | undefined): Result<DecodedText> {
  if (!marked && bytes.includes(0))
    return refuse('file/not-text', '文件不是纯文本，其中有二进制内容；请换成文本文件后再试');
  const tried = marked
    ? `文件开头标明是 ${marked.toUpperCase()} 编码`
    : '文件不是 UTF-8、UTF-16 或者 GB18030 编码';
  const line = damagedLine(bytes, marked ?? 'utf-8');
  const where = line === undefined ? '' : `，从第${line}行起`;
  return refuse(
    'file/unknown-encoding',
    `${tried}${where}有无法识别的字节；文件可能已经损坏，请用原来的程序打开，另存为 UTF-8 编码后再试`,
  );
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

/** NUL never occurs in text; other control characters are left to those who can say where they stand. */
function hasBinaryCharacters(text: string): boolean {
  if (text.includes('\0')) return true;
  let controls = 0;
  for (const _ of text.matchAll(/[\u0001-\u0008\u000e-\u001a\u001c-\u001f]/g)) controls++;
  return controls > 2 && controls > text.length / 50;
}

/** Without a mark, text is taken for UTF-16 only where nearly every code unit is of common Chinese text. */
function looksLikeUtf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): Encoding | undefined {
  if (bytes.length % 2 !== 0) return undefined;
  const units = Math.min(bytes.length / 2, 4096);
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

/** The line of the first byte that cannot be decoded. */
function damagedLine(bytes: Uint8Array, encoding: Encoding): number | undefined {
  if (encoding !== 'utf-8') return undefined;
  const replaced = new TextDecoder('utf-8').decode(bytes);
  const offset = replaced.indexOf('\ufffd');
  return offset < 0 ? undefined : replaced.slice(0, offset).split(/\r\n|\n|\r/).length;
}
