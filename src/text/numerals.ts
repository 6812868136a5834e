const digits = '〇一二三四五六七八九';
const digitValues: Record<string, number> = {
  ...Object.fromEntries([...digits].map((digit, value) => [digit, value])),
  ...{ 零: 0, 两: 2, 廿: 20, 卅: 30, '○': 0, Ｏ: 0 },
};
const units: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };
const groups: Record<string, number> = { 万: 1e4, 亿: 1e8 };

/** `23` → 二十三, as in the number of a heading; whole numbers from 0 to 99 999 999. */
export function formatChineseNumeral(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value > 99_999_999) {
    throw new RangeError(`no Chinese numeral for ${value}`);
  }
  if (value === 0) return '零';
  const [high, low] = [Math.floor(value / 1e4), value % 1e4];
  if (high === 0) return formatGroup(low, false);
  return `${formatGroup(high, false)}万${formatGroup(low, true)}`;
}

/**
 * Reads 二十三, 一百〇五 and the positional form 二〇二四; undefined where the text is no Chinese numeral.
 * 廿 and the two circles that stand for 〇 in typed years are understood too.
 */
export function parseChineseNumeral(text: string): number | undefined {
  if (text === '') return undefined;
  return [...text].every((char) => (digitValues[char] ?? 10) < 10)
    ? parsePositional(text)
    : parsePlaces(text);
}

function formatGroup(value: number, padded: boolean): string {
  let output = '';
  let gap = padded && value < 1000;
  for (const [unit, name] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(value / unit) % 10;
    if (digit === 0) {
      gap ||= output !== '';
      continue;
    }
    if (gap) output += '零';
    gap = false;
    const bareTen = unit === 10 && digit === 1 && output === '' && !padded;
    output += `${bareTen ? '' : digits[digit]}${name}`;
  }
  return output;
}

function parsePositional(text: string): number | undefined {
  if (text.length > 1 && text.includes('两')) return undefined;
  const value = [...text].reduce((sum, char) => sum * 10 + digitValues[char]!, 0);
  return Number.isSafeInteger(value) ? value : undefined;
}

function parsePlaces(text: string): number | undefined {
  let total = 0;
  let group = 0;
  let digit: number | undefined;
  let lastUnit = Number.POSITIVE_INFINITY;
  let lastGroup = Number.POSITIVE_INFINITY;
  for (const char of text) {
    const value = digitValues[char];
    if (value !== undefined) {
      if (digit !== undefined && digit !== 0) return undefined;
      digit = value;
      if (value >= 20) {
        if (group !== 0) return undefined;
        [group, digit, lastUnit] = [value, undefined, 10];
      }
    } else if (units[char] !== undefined) {
      const unit = units[char];
      if (unit >= lastUnit) return undefined;
      group += (digit || 1) * unit;
      [digit, lastUnit] = [undefined, unit];
    } else if (groups[char] !== undefined) {
      const scale = groups[char];
      if (scale >= lastGroup || group + (digit ?? 0) === 0) return undefined;
      total += (group + (digit ?? 0)) * scale;
      [group, digit, lastUnit, lastGroup] = [0, undefined, Number.POSITIVE_INFINITY, scale];
    } else {
      return undefined;
    }
  }
  return total + group + (digit ?? 0);
}
