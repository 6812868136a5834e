/**
 * Text taken from a web page has often lost its full-width punctuation, all of it: that is the page's doing,
 * and no mistake of the author. Where only some marks are half-width, they are his.
 */
export function isHalfWidth(text: string): boolean {
  const half = text.match(/(?<=\p{Script=Han}),/gu)?.length ?? 0;
  const wide = text.match(/，/g)?.length ?? 0;
  return half > wide;
}
