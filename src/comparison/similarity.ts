/** Pairs of neighbouring characters of a text with how often each occurs. */
export type Pairs = { counts: ReadonlyMap<string, number>; total: number };

export function pairsOf(text: string): Pairs {
  const dense = text.replace(/\s/g, '');
  const padded = dense.length < 2 ? `${dense} ` : dense;
  const counts = new Map<string, number>();
  for (let index = 0; index + 1 < padded.length; index++) {
    const pair = padded.slice(index, index + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return { counts, total: padded.length - 1 };
}

/** 0 for texts that have nothing in common, 1 for equal ones (Sørensen–Dice over pairs of characters). */
export function similarity(a: Pairs, b: Pairs): number {
  if (2 * Math.min(a.total, b.total) < 0.3 * (a.total + b.total)) return 0;
  const [small, large] = a.counts.size < b.counts.size ? [a, b] : [b, a];
  let shared = 0;
  for (const [pair, count] of small.counts) shared += Math.min(count, large.counts.get(pair) ?? 0);
  return (2 * shared) / (a.total + b.total);
}
