import { applyEdits } from './file/apply-edits.js';

export type PunctuationEdit = { offset: number; from: string; to: string };

const wideMarks: Record<string, string> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！' };

/**
 * Turns half-width punctuation beside Chinese characters into the full-width marks of GB/T 15834-2011.
 * Left alone: URLs, e-mail addresses, decimals, times, codes, English, the stop of a number such as `1.`.
 * Every mark is replaced by one of the same length, so that offsets stay valid.
 */
export function widenPunctuation(text: string): { text: string; edits: PunctuationEdit[] } {
  const edits: PunctuationEdit[] = [];
  const isProtected = protectAddresses(text);
  let offset = 0;
  for (const line of text.split('\n')) {
    if (/[^\u0000-\u007f]/.test(line)) {
      const found = [...widenMarks(line), ...widenBrackets(line), ...widenQuotes(line), ...widenDashes(line)];
      for (const edit of found.sort((a, b) => a.offset - b.offset))
        if (!isProtected(offset + edit.offset)) edits.push({ ...edit, offset: offset + edit.offset });
    }
    offset += line.length + 1;
  }
  const replaced = edits.map((edit) => ({
    start: edit.offset,
    end: edit.offset + edit.from.length,
    text: edit.to,
  }));
  return { text: applyEdits(text, replaced), edits };
}

/** Full-width digits and letters are not among them. */
const chinesePattern =
  /[\p{Script=Han}\u3001-\u303f\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff5e“”‘’…—]/u;
const asciiClosers = '"\')';
const closers = `”’）》〉】〕」』${asciiClosers}`;

function isChinese(char: string | undefined): boolean {
  return char !== undefined && chinesePattern.test(char);
}

function isAsciiCloser(char: string): boolean {
  return asciiClosers.includes(char);
}

function isDigit(char: string | undefined): boolean {
  return char !== undefined && char >= '0' && char <= '9';
}

function* widenMarks(line: string): Generator<PunctuationEdit> {
  const last = line.trimEnd().length - 1;
  for (const match of line.matchAll(/[,.;:?!]/g)) {
    const { index, 0: mark } = match;
    const to = mark === '.' ? '。' : wideMarks[mark]!;
    if (mark === '.' ? endsSentence(line, index) : standsInChinese(line, index, last))
      yield { offset: index, from: mark, to };
  }
}

/** Beside Chinese, at the end of a line or behind a percentage, and not in `:/`. */
function standsInChinese(line: string, index: number, last: number): boolean {
  const [before, after] = [line[index - 1], line[index + 1]];
  if (line[index] === ':' && after === '/') return false;
  if (isChinese(before) || isChinese(after)) return true;
  return index === last || before === '%';
}

/** A stop is 。 only after Chinese, a closing mark or a percentage; `1.`, `3.8`, `一.` and `...` stay. */
function endsSentence(line: string, index: number): boolean {
  const [before, after] = [line[index - 1], line[index + 1]];
  if (before === undefined) return false;
  const inner = isAsciiCloser(before) ? line[index - 2] : before;
  if (!isChinese(inner) && inner !== '%' && !closesChinese(line, index - 1)) return false;
  if (
    !(
      after === undefined ||
      /\s/.test(after) ||
      isChinese(after) ||
      isDigit(after) ||
      closers.includes(after)
    )
  )
    return false;
  return !/^\s*[（(]?[一二三四五六七八九十]{1,4}[)）]?$/.test(line.slice(Math.max(0, index - 12), index));
}

/** Whether a bracket closes one that stands behind Chinese, or holds it: 印发检查表(见附件2). */
function closesChinese(line: string, index: number): boolean {
  if (line[index] !== ')') return false;
  const open = line.lastIndexOf('(', index);
  return open > 0 && (isChinese(line[open - 1]) || /\p{Script=Han}/u.test(line.slice(open, index)));
}

/** A pair is widened where it holds Chinese, or stands in Chinese; `f(x)` stays. */
function* widenBrackets(line: string): Generator<PunctuationEdit> {
  const open: { index: number; chineseBefore: number }[] = [];
  let chinese = 0;
  for (let index = 0; index < line.length; index++) {
    const char = line[index]!;
    if (char === '(' || char === '（') open.push({ index, chineseBefore: chinese });
    if ((char === ')' || char === '）') && open.length > 0) {
      const { index: start, chineseBefore } = open.pop()!;
      const outside = isChinese(line[start - 1]) || (isLabelStart(line, start) && isChinese(line[index + 1]));
      if (chinese > chineseBefore || outside || char === '）' || line[start] === '（') {
        if (line[start] === '(') yield { offset: start, from: '(', to: '（' };
        if (char === ')') yield { offset: index, from: ')', to: '）' };
      }
    }
    if (isChinese(char) && char !== '（' && char !== '）') chinese++;
  }
}

function isLabelStart(line: string, start: number): boolean {
  return line.slice(Math.max(0, start - 40), start).trim() === '' && start <= 40;
}

/** Straight quotes are curled where they pair within the line and stand in Chinese. */
function* widenQuotes(line: string): Generator<PunctuationEdit> {
  for (const [mark, open, close] of [
    ['"', '“', '”'],
    ["'", '‘', '’'],
  ] as const) {
    const places = [...line.matchAll(mark === '"' ? /"/g : /'/g)].map((match) => match.index);
    if (places.length % 2 !== 0) continue;
    for (let pair = 0; pair < places.length; pair += 2) {
      const [start, end] = [places[pair]!, places[pair + 1]!];
      const neighbours = [line[start - 1], line[start + 1], line[end - 1], line[end + 1]];
      if (!neighbours.some((char) => char !== mark && isChinese(char))) continue;
      yield { offset: start, from: mark, to: open };
      yield { offset: end, from: mark, to: close };
    }
  }
}

/** Two hyphens between Chinese characters are a dash (破折号); between years they may be another mark, and stay. */
function* widenDashes(line: string): Generator<PunctuationEdit> {
  for (const match of line.matchAll(/(?<!-)--(?!-)/g))
    if (isChinese(line[match.index - 1]) && isChinese(line[match.index + 2]))
      yield { offset: match.index, from: '--', to: '——' };
}

/** Whether an offset lies within a URL, an e-mail address or a file name. */
function protectAddresses(text: string): (offset: number) => boolean {
  const spans: [start: number, end: number][] = [];
  for (const match of text.matchAll(/[\u0021-\u007e]+/g)) {
    const run = match[0];
    if (
      run.length < 5 ||
      !/:\/\/|www\.|@|\.(?:com|cn|net|org|gov|html?|docx?|xlsx?|pdf|txt|ya?ml)\b/i.test(run)
    )
      continue;
    const trimmed = run.replace(/[,.;:?!()"']{1,4}$/, '');
    const start = match.index + (/^[("',;:]{0,3}/.exec(run)?.[0].length ?? 0);
    spans.push([start, match.index + trimmed.length]);
  }
  let next = 0;
  return (offset) => {
    while (next < spans.length && spans[next]![1] <= offset) next++;
    return next < spans.length && spans[next]![0] <= offset;
  };
}
