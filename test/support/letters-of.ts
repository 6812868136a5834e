import { findStrangeCharacters } from '../../src/text/strange-characters.js';

/** The letters and figures of a text alone; those that only look like common ones, as the common ones. */
export function lettersOf(text: string): string {
  let common = text;
  for (const { start, end, plain } of findStrangeCharacters(text).reverse())
    if (plain !== undefined) common = common.slice(0, start) + plain + common.slice(end);
  return common.replace(/[^\p{L}\p{N}]+/gu, '');
}
