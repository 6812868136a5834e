/**
 * Stretches of a text whose digits count nothing: dates, document numbers, ordinals, names in quotation marks
 * or title marks, hotlines, codes. Every pattern is bounded or a plain run, so that the search stays linear.
 */
const patterns: readonly RegExp[] = [
  /《[^《》\n]{0,200}》/g,
  /“[^“”\n]{0,60}”/g,
  /[〔［[【（(]\s?\d{4}\s?[〕］\]】）)](?:\s?第?\s?\d{1,6}\s?号)?/g,
  // Also in a list: 第12、13和15项, 第（176）—（178）项; a comma may begin another number.
  /第\s?[（(]?[\d一二三四五六七八九十百]{1,6}[）)]?(?:\s?[、—–~～至和及与-]{1,2}\s?[（(]?\d{1,6}[）)]?){0,12}/g,
  /(?:编号|序号)[为是：:]?\s?\d{1,6}/g,
  // A year, also in a range: 2021—2025年, 2023--2025年, 2025年度.
  /(?<!\d)\d{4}\s?(?:年\s?)?(?:[—–~～至、-]{1,2}\s?\d{2,4}\s?)?年/g,
  /(?<!\d)\d{4}\s?[—–~～-]{1,2}\s?\d{4}(?!\d)/g,
  /(?<!\d)\d{2,4}[-/.]\d{1,2}[-/.]\d{1,2}(?!\d)/g,
  /(?<!\d)\d{1,2}\s?月(?:\s?\d{1,2}\s?[日号])?/g,
  /(?<!\d)\d{1,3}\s?日/g,
  /(?<!\d)\d{1,2}[:：]\d{2}(?:[:：]\d{2})?(?!\d)/g,
  /(?<!\d)\d{1,2}\s?[时点]\d{1,2}\s?分/g,
  /(?<!\d)\d{1,6}\s?号/g,
  /(?<!\d)\d{1,2}[·•・]\d{1,2}(?!\d)/g,
  /(?<![\d.])1(?:2\d{3}|10|19|20|22)(?![\d.])(?=\s?[”"’]?(?:热线|平台|政务|便民|法律|公共|服务|电话|投诉|市民|专线|报警))/g,
  // Codes and models: GB/T 9704-2012, A25110--2024, 5G, 1+6+X, 7×24.
  /[A-Za-z][A-Za-z0-9./_+-]*(?:\s?\d[\d./—–-]*)?/g,
  /(?<!\d)\d{1,8}[A-Za-z]+/g,
  /(?<!\d)\d{1,4}[+＋×xX*][\d+＋×A-Za-zＮＸ]*/g,
  /^[ \t\u3000]{0,8}(?:\d{1,2}\s?[.．、](?!\d)|[（(]\d{1,2}[)）])/gm,
  /十[一二三四五]五(?!十|百)/g,
  /央视\s?\d{1,2}/g,
];

/** 1 for every character that belongs to such a name. */
export function maskNames(text: string): Uint8Array {
  const mask = new Uint8Array(text.length);
  for (const pattern of patterns)
    for (const match of text.matchAll(pattern)) mask.fill(1, match.index, match.index + match[0].length);
  return mask;
}
