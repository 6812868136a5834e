/** A text cut into words, which are printed, and `{{…}}`; `inner` is undefined where `{{` is not closed on its line. */
export type BracePiece = { from: number; to: number; written: string } & (
  | { kind: 'words'; text: string }
  | { kind: 'braces'; inner: string | undefined }
);

/** `\{{` stands for a literal `{{`. */
const bracePattern = /\\\{\{|\{\{([^{}\n]*)\}\}|\{\{/g;

export function splitBraces(text: string): BracePiece[] {
  const pieces: BracePiece[] = [];
  let last = 0;
  const append = (words: string, from: number, to: number) => {
    if (from < to) pieces.push({ kind: 'words', text: words, written: text.slice(from, to), from, to });
  };
  if (holdsBraces(text))
    for (const { 0: written, 1: inner, index } of text.matchAll(bracePattern)) {
      const end = index + written.length;
      append(text.slice(last, index), last, index);
      last = end;
      if (written.startsWith('\\')) append('{{', index, end);
      else pieces.push({ kind: 'braces', written, inner, from: index, to: end });
    }
  append(text.slice(last), last, text.length);
  return pieces;
}

/** Whether a text meets any of this: without `{{` it is printed as it stands. */
export function holdsBraces(text: string): boolean {
  return text.includes('{{');
}

/** Words in which `{{` is meant as it stands, as a report file has to write them. */
export function escapeBraces(words: string): string {
  return words.replaceAll('{{', '\\{{');
}
