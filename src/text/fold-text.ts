import { findStrangeCharacters } from './strange-characters.js';

/** A text as a search sees it, and where each of its characters stood. */
export type FoldedText = {
  text: string;
  /** The offset in the original text of an offset in the folded one, UTF-16. */
  originalOffset(offset: number): number;
};

/**
 * The text with all digits, letters, spaces and dashes alike: full-width ones become ASCII, every kind of space a
 * space, every kind of dash a hyphen; look-alikes become what they look like, and what cannot be seen is gone.
 * Marks of Chinese punctuation stay. A number that somebody typed with an input method left on is then found too.
 */
export function foldText(text: string): FoldedText {
  if (!foldable.test(text)) return { text, originalOffset: (offset) => offset };
  const pieces: string[] = [];
  const offsets: number[] = [];
  const push = (piece: string, offset: number) => {
    pieces.push(piece);
    for (let index = 0; index < piece.length; index++) offsets.push(offset);
  };
  const strangers = new Map(findStrangeCharacters(text).map((stranger) => [stranger.start, stranger]));
  for (let index = 0; index < text.length; ) {
    const stranger = strangers.get(index);
    if (stranger?.plain !== undefined) push(foldCharacter(stranger.plain), index);
    else push(foldCharacter(text[index]!), index);
    index = stranger?.end ?? index + 1;
  }
  offsets.push(text.length);
  return { text: pieces.join(''), originalOffset: (offset) => offsets[offset] ?? text.length };
}

const foldable =
  /[^\x20-\x7e\u2018-\u201f\u2026\u3001\u3002\u3008-\u3011\u3014-\u301f\u4e00-\u9fff\uff01\uff08\uff09\uff0c\uff1a\uff1b\uff1f]/;

/** Full-width forms whose ASCII ones mean the same in a number or an address. */
const foldedForms = /[０-９Ａ-Ｚａ-ｚ＠＋－．＿／％]/;

function foldCharacter(character: string): string {
  if (foldedForms.test(character)) return String.fromCharCode(character.charCodeAt(0) - 0xfee0);
  if (/[\u00a0\u2000-\u200a\u202f\u205f\u3000\t]/.test(character)) return ' ';
  if (/[\u2010-\u2015\u2212\u2043\ufe63]/.test(character)) return '-';
  return character;
}
