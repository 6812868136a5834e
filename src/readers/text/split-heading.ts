import type { HeadingLayout } from '../../document/model.js';

/** What follows a numbered line: a paragraph without a number, a number of a deeper level, or neither. */
export type Following = 'paragraph' | 'deeper' | 'other';

/** `length` characters of the numbered line are its heading; 0 where only the number opens a paragraph. */
export type SplitHeading = { length: number; layout: HeadingLayout };

const longest = { heading: 40, ownLine: 60, introduction: 20 };

/**
 * Parts the words after a structural number into heading and body. A heading is short and states no figures;
 * a whole sentence that merely carries a number is body.
 */
export function splitHeading(text: string, following: Following): SplitHeading {
  const end = findSentenceEnd(text);
  if (end === undefined) {
    if (text.length <= longest.ownLine && !/[；，、;,]$/.test(text) && !figurePattern.test(text))
      return { length: text.length, layout: 'ownLine' };
    return splitAtColon(text);
  }
  const heading = text.slice(0, end);
  if (end + 1 < text.length) {
    return isHeadingLike(heading) ? { length: end + 1, layout: 'runIn' } : splitAtColon(text);
  }
  if (following !== 'other' && isHeadingLike(heading)) return { length: text.length, layout: 'ownLine' };
  return labelOnly;
}

const figurePattern = /\d[余多万]?[件条项次人场个名份户家起篇亿元%％]/;

const labelOnly: SplitHeading = { length: 0, layout: 'runIn' };

function isHeadingLike(words: string): boolean {
  if (words.length > longest.heading || words.length < 2) return false;
  const commas = words.match(/[，；,;]/g)?.length ?? 0;
  return commas <= 2 && !/^(?:19|20)\d\d年(?:以来)?[，,]/.test(words) && !figurePattern.test(words);
}

/** 完善制度：…, where the words before the colon are few. */
function splitAtColon(text: string): SplitHeading {
  const stop = text.search(/[：:，,。]/);
  const isHeading =
    stop > 1 && stop <= longest.introduction && /[：:]/.test(text[stop]!) && stop + 1 < text.length;
  return isHeading ? { length: stop + 1, layout: 'runIn' } : labelOnly;
}

/** The first 。！？ outside quotation marks and brackets. */
function findSentenceEnd(text: string): number | undefined {
  let depth = 0;
  for (let index = 0; index < text.length; index++) {
    const char = text[index]!;
    if ('（“《〈‘('.includes(char)) depth++;
    else if ('）”》〉’)'.includes(char)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && '。！？'.includes(char)) return index;
  }
  return undefined;
}
