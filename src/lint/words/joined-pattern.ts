import { oncePerText } from '../../text/once-per.js';

/** What parts one text from the next where several are searched at once. */
const seam = '\n';
const lineEnd = /[\n\r\u2028\u2029]/;

/** The texts as one; undefined where one has line ends of its own, which would look like the end of a text. */
export function joinTexts(texts: readonly string[]): string | undefined {
  return texts.some((text) => lineEnd.test(text)) ? undefined : texts.join(seam);
}

/**
 * A pattern that matches somewhere in joined texts wherever the given one matches in one of them. It may match where
 * that one does not: it tells which texts need no search. Undefined for a pattern of which that cannot be promised.
 *
 * What matches in a text matches in the joined texts too, but for what a pattern says of a text's ends: `^` and `$`
 * have to hold at seams, and nothing within a negative look-around may match a seam, since at the end of a text there
 * was nothing to match.
 */
export function toJoinedPattern(pattern: RegExp): RegExp | undefined {
  if (/[vys]/.test(pattern.flags)) return undefined;
  if (!/[\^$]|\(\?<?!/.test(pattern.source)) return pattern;
  return joinedPatternOf(`${pattern.flags}/${pattern.source}`);
}

/** Of flags and source, since a rule makes its pattern anew for every document. */
const joinedPatternOf = oncePerText((written): RegExp | undefined => {
  const flags = written.slice(0, written.indexOf('/'));
  let source = '';
  /** For each open group, whether it is a negative look-around or within one. */
  const negative: boolean[] = [];
  for (const [token] of written.slice(flags.length + 1).matchAll(tokens)) {
    const isWithin = negative.at(-1) ?? false;
    if (token.startsWith('(')) {
      if (isWithin && lookAround.test(token)) return undefined;
      negative.push(isWithin || token === '(?!' || token === '(?<!');
    } else if (token === ')') negative.pop();
    if (isWithin && token.startsWith('[^')) source += `[^${String.raw`\n`}${token.slice(2)}`;
    else if (isWithin && mayMatchSeam.test(token)) return undefined;
    else source += token;
  }
  return new RegExp(source, `${flags.replace(/[gm]/g, '')}m`);
});

/** An escape, a class, the beginning of a group, or one character. */
const tokens = /\\[\s\S]|\[(?:\\[\s\S]|[^\]\\])*\]|\((?:\?(?:<?[=!]|:|<\w+>))?|[\s\S]/g;
const lookAround = /^\(\?<?[=!]$/;
/** An escape of white space, of a complement, of a property or of a code number under 256, alone or in a class. */
const mayMatchSeam = /\\(?:[snrcxDWPp0]|u00|u\{)/;
