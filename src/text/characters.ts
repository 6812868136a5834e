const widePattern =
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff01-\uff60\uffe0-\uffe6“”‘’—…]/u;

/** Whether a character takes two columns of a terminal, or one cell of a Chinese page. */
export function isWide(character: string): boolean {
  return isCommonHan(character.charCodeAt(0)) || widePattern.test(character);
}

/** The block of nearly all Chinese characters, told without a pattern: lines and pages ask of every character. */
export function isCommonHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}

/** Columns of a terminal that a text takes. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text)
    width += /\p{Mn}/u.test(character) ? 0 : isWide(character) || character.length > 1 ? 2 : 1;
  return width;
}

/** The stretch `start`..`end` widened so that it cuts no character outside the basic plane (𬺓 takes two units) in two. */
export function wholeCharacters(text: string, start: number, end: number): { start: number; end: number } {
  return {
    start: isWithinCharacter(text, start) ? start - 1 : start,
    end: isWithinCharacter(text, end) ? end + 1 : end,
  };
}

function isWithinCharacter(text: string, offset: number): boolean {
  return (text.charCodeAt(offset) & 0xfc00) === 0xdc00 && (text.charCodeAt(offset - 1) & 0xfc00) === 0xd800;
}

/** Characters as Chinese offices count them (字数): every character but white space. */
export function countCharacters(text: string): number {
  const dense = text.replace(/\s+/g, '');
  let count = dense.length;
  // A character outside the basic plane takes two units.
  for (let index = 0; index < dense.length; index++)
    if ((dense.charCodeAt(index) & 0xfc00) === 0xdc00) count--;
  return count;
}

const unprintablePattern =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** The first character that XML 1.0 (2.2, Char) cannot hold. */
export function findUnprintable(text: string): { offset: number; name: string } | undefined {
  const match = unprintablePattern.exec(text);
  if (!match) return undefined;
  return {
    offset: match.index,
    name: `U+${match[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`,
  };
}

const everyUnprintable = new RegExp(unprintablePattern, 'g');

/** The text with a space for each character that XML cannot hold. */
export function replaceUnprintable(text: string): string {
  return text.replace(everyUnprintable, ' ');
}
