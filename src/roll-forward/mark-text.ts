/** UTF-16 offsets into a text. */
export type Range = { start: number; end: number };

/** Stands for words that are dealt with already; no number, no measure word, no separator. */
const filler = '〓';

/** The text with some of its ranges covered, so that offsets hold and nothing in them is found again. */
export function cover(text: string, ranges: readonly Range[]): string {
  const letters = text.split('');
  for (const { start, end } of ranges) letters.fill(filler, start, end);
  return letters.join('');
}

/** `{{…}}` and gaps, which nobody has to roll. */
export function findSettled(text: string): Range[] {
  return [...text.matchAll(/\\?\{\{[^{}\n]{0,200}\}\}|【待[填核更][^【】\n]{0,200}】/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** What stands behind the last of some marks. */
export function afterLast(text: string, marks: string): string {
  let from = text.length;
  while (from > 0 && !marks.includes(text[from - 1]!)) from--;
  return text.slice(from);
}
