import type { TextUnit } from '../lint/rule.js';
import { readFiguresOf } from '../lint/unit-claims.js';

/** A letter quotes no more than this of a sentence. */
const longest = 32;

/**
 * The sentence in which a wrong figure stands, up to that figure: of those that have the figure, the one that has most
 * of the numbers that the message speaks of. A bare 24.5% would tell its author little.
 */
export function quoteClaim(
  { words, message }: { words: string; message: string },
  prose: readonly TextUnit[],
): string {
  const numbers = message.match(/\d[\d.,]*/g) ?? [];
  let best = { text: words, count: 0 };
  for (const unit of prose) {
    if (!unit.text.includes(words)) continue;
    for (const { text } of readFiguresOf(unit).statements) {
      const at = text.lastIndexOf(words);
      const count = at < 0 ? 0 : numbers.filter((number) => text.includes(number)).length;
      if (count > best.count) best = { text: shorten(text.slice(0, at + words.length)), count };
    }
  }
  return best.text;
}

/** Whole clauses from the end. */
function shorten(text: string): string {
  const clauses = text.trim().split(/(?<=[，,；;：:])/);
  while (clauses.length > 1 && clauses.join('').length > longest) clauses.shift();
  return clauses.join('');
}
