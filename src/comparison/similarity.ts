import { oncePerText } from '../text/once-per.js';

/** Pairs of neighbouring characters of a text as numbers, in ascending order, as often as each occurs. */
export type Pairs = Uint32Array;

/** Taken once for each text: an edited report is compared after every edit that is written back. */
export const pairsOf = oncePerText((text): Pairs => {
  const dense = text.replace(/\s/g, '');
  const padded = dense.length < 2 ? `${dense} ` : dense;
  const pairs = new Uint32Array(padded.length - 1);
  for (let index = 0; index < pairs.length; index++)
    pairs[index] = (padded.charCodeAt(index) << 16) | padded.charCodeAt(index + 1);
  return pairs.sort();
});

/** 0 for texts that have nothing in common, 1 for equal ones (Sørensen–Dice over pairs of characters). */
export function similarity(a: Pairs, b: Pairs): number {
  const total = a.length + b.length;
  if (2 * Math.min(a.length, b.length) < 0.3 * total) return 0;
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const difference = a[i]! - b[j]!;
    if (difference === 0) shared++;
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  return (2 * shared) / total;
}
