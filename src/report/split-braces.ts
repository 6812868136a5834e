/** A text cut into words, which are printed, and braces. */
export type BracePiece = { from: number; to: number; written: string } & (
  | { kind: 'words'; text: string }
  /** `{{…}}`; `inner` is undefined where `{{` is not closed on its line. */
  | { kind: 'braces'; inner: string | undefined }
  /** `｛｛组.名｝｝`, `{组.名}`: a reference to the figures in braces that are none of ours. */
  | { kind: 'meant'; inner: string }
);

/** `组.名`, `率 组.分子 组.分母`: what nobody writes in braces but to refer to a figure. */
const reference = String.raw`(?:(?:率|占比|合计|同比|倍数|万)[ 　]+)?\p{Script=Han}[\p{L}\p{N}]{0,20}[.．。]\p{L}[\p{L}\p{N}]{0,20}(?:[ 　]+[\p{L}\p{N}.]{1,40}){0,5}`;
const meant = `[{｛]{1,2}[ 　]*(${reference})[ 　]*[}｝]{1,2}`;

/** A backslash before any of them stands for the braces as they are. */
const bracePattern = new RegExp(String.raw`\\\{\{|\\(?=${meant})|\{\{([^{}\n]*)\}\}|${meant}|\{\{`, 'gu');

export function splitBraces(text: string): BracePiece[] {
  const pieces: BracePiece[] = [];
  let last = 0;
  const append = (words: string, from: number, to: number) => {
    if (from < to) pieces.push({ kind: 'words', text: words, written: text.slice(from, to), from, to });
  };
  if (holdsBraces(text))
    for (const match of text.matchAll(isPlain(text) ? plainPattern : bracePattern)) {
      const { 0: written, 2: inner, 3: wanted, index } = match;
      if (index < last) continue;
      const end = index + written.length;
      append(text.slice(last, index), last, index);
      last = end;
      if (written === '\\{{') append('{{', index, end);
      else if (written === '\\') {
        const { 0: literal } = meantAt(text, end);
        last = end + literal.length;
        append(literal, index, last);
      } else if (wanted !== undefined)
        pieces.push({ kind: 'meant', written, inner: wanted, from: index, to: end });
      else pieces.push({ kind: 'braces', written, inner, from: index, to: end });
    }
  append(text.slice(last), last, text.length);
  return pieces;
}

/** The same group as that of the other pattern holds what stands between the braces. */
const plainPattern = /()\{\{([^{}\n]*)\}\}/g;

/** Whether a text holds no brace but those of references, as nearly all do: V8 needs milliseconds for the other pattern. */
function isPlain(text: string): boolean {
  return !/[｛\\]/.test(text) && !text.replace(plainPattern, '').includes('{');
}

const meantPattern = new RegExp(meant, 'uy');

function meantAt(text: string, index: number): RegExpExecArray {
  meantPattern.lastIndex = index;
  return meantPattern.exec(text)!;
}

/** Whether a text meets any of this: without braces it is printed as it stands. */
export function holdsBraces(text: string): boolean {
  return /[{｛]/.test(text);
}

const literalPattern = new RegExp(String.raw`\{\{|${meant}`, 'gu');

/** Words in which braces are meant as they stand, as a report file has to write them. */
export function escapeBraces(words: string): string {
  return holdsBraces(words) ? words.replace(literalPattern, (braces) => `\\${braces}`) : words;
}
