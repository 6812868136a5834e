/** A number format (ECMA-376-1, 18.8.30 and 18.8.31), as far as the values of cells depend on it. */
export type NumberFormat =
  | { kind: 'general' }
  /** Sections for positive, negative and zero. */
  | { kind: 'number'; sections: FormatToken[][] }
  | { kind: 'date'; tokens: FormatToken[]; shows: { date: boolean; time: boolean } };

export type FormatToken =
  /** What is printed as it stands. */
  | { kind: 'literal'; text: string }
  | { kind: 'digit'; text: string }
  /** The number as it is. */
  | { kind: 'general'; text: string }
  | { kind: 'mark'; text: '.' | ',' | '%' }
  /** `yyyy`, `mm`, `d`, `h`, `ss`; a minute is `n` or `nn`, so that nobody takes it for a month. */
  | { kind: 'date'; text: string }
  /** What changes the value in a way that is not followed: `[DBNum1]`, `[>100]`, `E+`, `?/?`, `[h]`. */
  | { kind: 'strange'; text: string };

/** Excel takes no longer code. */
const longestCode = 255;

export function parseNumberFormat(code: string): NumberFormat {
  if (code.length > longestCode || /^(?:general|g\/通用格式|@)?$/i.test(code)) return { kind: 'general' };
  const sections = tokenize(code);
  // Time that has passed, as 26 hours, is an amount and no time of the day.
  if (sections[0]!.some(({ kind, text }) => kind === 'strange' && /^[hms]+$/i.test(text)))
    return { kind: 'general' };
  const first = nameMinutes(sections[0]!);
  const dates = first.filter(({ kind }) => kind === 'date').map(({ text }) => text);
  if (dates.length > 0)
    return {
      kind: 'date',
      tokens: first,
      shows: {
        date: dates.some((text) => !/^[hns]/.test(text)),
        time: dates.some((text) => /^[hns]/.test(text)),
      },
    };
  return { kind: 'number', sections };
}

const pattern =
  /"([^"]*)"?|\\(.)|[_*](.)|\[([^\]]*)\]|(general|g\/通用格式)|(e[+-]|am\/pm|a\/p|上午\/下午)|(y+|m+|d+|h+|s+|a{3,}|e+|g+|b+)|([0#?])|([.,%])|(;)|(.)/giu;

function tokenize(code: string): FormatToken[][] {
  const sections: FormatToken[][] = [[]];
  for (const [
    whole,
    quoted,
    escaped,
    space,
    bracket,
    general,
    strange,
    date,
    digit,
    mark,
    end,
    other,
  ] of code.matchAll(pattern)) {
    const section = sections.at(-1)!;
    if (end !== undefined) sections.push([]);
    else if (bracket !== undefined) section.push(...readBracket(bracket));
    else if (general !== undefined) section.push({ kind: 'general', text: '' });
    else if (strange !== undefined) section.push({ kind: 'strange', text: strange });
    else if (date !== undefined) section.push({ kind: 'date', text: date.toLowerCase() });
    else if (digit !== undefined) section.push({ kind: 'digit', text: digit });
    else if (mark !== undefined) section.push({ kind: 'mark', text: mark as '.' });
    else if (whole === '/' || whole === '@')
      section.push({ kind: whole === '@' ? 'strange' : 'literal', text: whole });
    // `_x` is as wide as x, `*x` fills the cell with it.
    else if (space === undefined) section.push({ kind: 'literal', text: quoted ?? escaped ?? other ?? '' });
  }
  return sections;
}

/** A colour, a language with a currency (`[$￥-804]`), elapsed time, a condition, or Chinese numerals. */
function readBracket(text: string): FormatToken[] {
  if (text.startsWith('$')) return [{ kind: 'literal', text: text.slice(1).split('-')[0]! }];
  const isStrange = /^(?:h+|m+|s+|DBNum\d|[<>=].*)$/i.test(text);
  return isStrange ? [{ kind: 'strange', text }] : [];
}

/** `m` is a minute behind an hour and before a second (18.8.31). */
function nameMinutes(tokens: readonly FormatToken[]): FormatToken[] {
  const times = tokens.filter(({ kind }) => kind === 'date');
  const minutes = new Set(
    times.filter(
      ({ text }, at) =>
        /^m{1,2}$/.test(text) && (times[at - 1]?.text.startsWith('h') || times[at + 1]?.text.startsWith('s')),
    ),
  );
  return tokens.map((token) =>
    token.kind === 'date' && minutes.has(token)
      ? { kind: 'date', text: token.text.replaceAll('m', 'n') }
      : token,
  );
}

/** The formats that a file does not write out, as a Chinese Excel shows them (18.8.30). */
export const builtinFormats: Readonly<Record<number, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  5: '"￥"#,##0',
  6: '"￥"#,##0',
  7: '"￥"#,##0.00',
  8: '"￥"#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm-d-yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: '上午/下午h"时"mm"分"',
  35: '上午/下午h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  37: '#,##0',
  38: '#,##0',
  39: '#,##0.00',
  40: '#,##0.00',
  41: '#,##0',
  42: '"￥"#,##0',
  43: '#,##0.00',
  44: '"￥"#,##0.00',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  55: '上午/下午h"时"mm"分"',
  56: '上午/下午h"时"mm"分"ss"秒"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};
