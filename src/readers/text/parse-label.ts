import { parseChineseNumeral } from '../../text/numerals.js';

export type LabelKind =
  | 'division'
  | 'section'
  | 'numeral'
  | 'bracketNumeral'
  | 'digit'
  | 'bracketDigit'
  | 'circled';

/** The structural number with which a line begins; `text` as typed. */
export type Label = { kind: LabelKind; text: string; number: number };

const numerals = '一二三四五六七八九十百';
const patterns: [kind: LabelKind, pattern: RegExp][] = [
  ['division', new RegExp(`^第([${numerals}]{1,4})(?:部分|章)(?:[、：:]|(?=\\s)|$)`)],
  ['section', new RegExp(`^第([${numerals}]{1,4})节(?:[、：:]|(?=\\s)|$)`)],
  ['numeral', new RegExp(`^([${numerals}]{1,4})(?:、|[．.](?!\\d))`)],
  // 三，打算: a slip of the pen, believed only of a short line.
  ['numeral', new RegExp(`^([${numerals}]{1,4})，(?=[^，。；：]{2,25}$)`)],
  ['bracketNumeral', new RegExp(`^[（(]([${numerals}]{1,4})[）)][、．.：:]?`)],
  ['bracketNumeral', new RegExp(`^([${numerals}]{1,3})[）)]`)],
  ['digit', /^([\d０-９]{1,3})[.．、](?![\d０-９](?!\d{3}年|\d?[+＋]\d))/],
  ['bracketDigit', /^[（(]([\d０-９]{1,3})[）)][、．.]?/],
  ['bracketDigit', /^([\d０-９]{1,2})[）)]/],
  ['circled', /^([①-⑳])/],
];

/** 一、二季度 and 三、四中全会 begin with an enumeration, not with a number. */
const enumerationPattern = new RegExp(`^[${numerals}]、[${numerals}](?:季度|级|线|产|审|中全会|类|档|、)`);

export function parseLabel(line: string): Label | undefined {
  if (enumerationPattern.test(line)) return undefined;
  for (const [kind, pattern] of patterns) {
    const match = pattern.exec(line);
    const number = match && readNumber(match[1]!);
    if (number) return { kind, text: match[0], number };
  }
  return undefined;
}

/** The number that a label of a heading states, by itself. */
export function labelNumber(label: string): number | undefined {
  const digits = /[\d０-９]{1,3}|[①-⑳]|[一二三四五六七八九十百]{1,4}/.exec(label)?.[0];
  return digits === undefined ? undefined : readNumber(digits);
}

function readNumber(typed: string): number | undefined {
  if (typed >= '①' && typed <= '⑳') return typed.charCodeAt(0) - 0x2460 + 1;
  const halfWidth = typed.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
  return /^\d+$/.test(halfWidth) ? Number(halfWidth) : parseChineseNumeral(typed);
}
