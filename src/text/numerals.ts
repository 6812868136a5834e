const digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;
const numeralPattern = /^(?:([一二三四五六七八九])?十)?([一二三四五六七八九])?$/;

/** 1..99 as structural numbers write them: 一, 十, 二十三. */
export function formatChineseNumeral(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 99) throw new RangeError(`no Chinese ordinal for ${value}`);
  const tens = Math.floor(value / 10);
  const units = value % 10;
  return `${tens > 1 ? digits[tens] : ''}${tens > 0 ? '十' : ''}${units > 0 ? digits[units] : ''}`;
}

/** Reads 一..九十九; undefined for anything else. */
export function parseChineseNumeral(text: string): number | undefined {
  const match = numeralPattern.exec(text);
  if (!match || text === '') return undefined;
  const tens = text.includes('十') ? (match[1] ? digits.indexOf(match[1] as (typeof digits)[number]) : 1) : 0;
  const units = match[2] ? digits.indexOf(match[2] as (typeof digits)[number]) : 0;
  return tens * 10 + units;
}
