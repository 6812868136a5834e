import { findQuantities } from '../quantities.js';
import { haveSameUnit, type Quantity } from '../quantity.js';
import { splitSentences } from '../sentences.js';

/** A quantity in its clause: the words that lead up to it and those that follow it. */
export type Mention = Quantity & {
  /** Words since the last separator or quantity: 其中直接纠错 of `…，其中直接纠错12件`. */
  label: string;
  /** Words up to the next separator or quantity: 政策措施 of `46件政策措施，…`. */
  noun: string;
  /** Whether 其中 introduces it. */
  isPart: boolean;
  /** The words before the label, up to the quantity before it: `简易程序、` of `…，简易程序、普通程序分别为…`. */
  lead: string;
  /** What stands between the quantity before it in the same sentence and its label: `、`, `，其中` gives `，`. */
  link: string;
};

/** The mentions of one sentence, each sentence with its own offsets and text. */
export type Statement = { start: number; text: string; mentions: readonly Mention[] };

/** More words than this say nothing about a number. */
const longest = 40;
const separators = '，,、；;：:。！？!?（）()\n';

/** The sentences of a text that name quantities. */
export function readStatements(text: string): Statement[] {
  const quantities = findQuantities(text);
  const statements: Statement[] = [];
  let next = 0;
  for (const sentence of splitSentences(text)) {
    const own: Quantity[] = [];
    while (next < quantities.length && quantities[next]!.start < sentence.end) own.push(quantities[next++]!);
    if (own.length > 0)
      statements.push({
        start: sentence.start,
        text: sentence.text,
        mentions: readMentions(text, own, sentence),
      });
  }
  return statements;
}

function readMentions(
  text: string,
  quantities: readonly Quantity[],
  sentence: { start: number; end: number },
): Mention[] {
  return quantities.map((quantity, index) => {
    const from = quantities[index - 1]?.end ?? sentence.start;
    const to = quantities[index + 1]?.start ?? sentence.end;
    const before = text.slice(from, quantity.start);
    const after = text.slice(quantity.end, to);
    const cut = lastSeparator(before);
    const label = lastWords(before.slice(cut + 1));
    const lead = before.slice(0, cut + 1).slice(-longest);
    return {
      ...quantity,
      label,
      isPart: /^(?:其中|这其中)/.test(label) || /其中(?:包括|有)?[：:，,]\s?$/.test(lead),
      noun: after.slice(0, firstSeparator(after)).trim().slice(0, longest),
      lead,
      link: [...lead].filter((mark) => separators.includes(mark)).join(''),
    };
  });
}

function lastWords(text: string): string {
  return text.trim().slice(-longest);
}

function lastSeparator(text: string): number {
  for (let index = text.length - 1; index >= 0; index--) if (separators.includes(text[index]!)) return index;
  return -1;
}

function firstSeparator(text: string): number {
  for (let index = 0; index < text.length; index++) if (separators.includes(text[index]!)) return index;
  return text.length;
}

/** The last `most` counts before `index` that count the same, nearest first. */
export function countsBefore(
  mentions: readonly Mention[],
  index: number,
  like: Quantity,
  most = 30,
): Mention[] {
  const found: Mention[] = [];
  for (let at = index - 1; at >= Math.max(0, index - most); at--)
    if (haveSameUnit(mentions[at]!, like)) found.push(mentions[at]!);
  return found;
}
