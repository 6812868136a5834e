import { readStatements } from '../text/claims/mention.js';
import type { Range } from './mark-text.js';
import { isSpanOfTime } from './span-of-time.js';

const aim =
  /力争|争取|确保(?!了)|力保|预期|预计|拟[于在到]|将(?:达|实现|完成|新)|计划(?:[到在于]|新|完成|建)|目标[是为值]/;
/** Up to the next comma, colon or stop. */
const clause = /[^，。；：！？\n]+/gu;

/** Clauses of a text that say what is to be reached: nothing in them was counted. */
export function findTargets(text: string): Range[] {
  return [...text.matchAll(clause)].flatMap(({ index, 0: words }) =>
    aim.test(words) ? [{ start: index, end: index + words.length }] : [],
  );
}

/** The clauses of a plan that name a number to reach. */
export function listTargets(text: string): string[] {
  const numbers = readStatements(text)
    .flatMap(({ mentions }) => mentions)
    .filter(({ unit }) => !isSpanOfTime(unit));
  const clauses = [...text.matchAll(clause)];
  return clauses.flatMap(({ index, 0: words }, at) => {
    if (!numbers.some(({ start }) => index <= start && start < index + words.length)) return [];
    // 确保群众满意率，达到95%以上: the number alone says nothing.
    const before = words.length < 8 ? `${clauses[at - 1]?.[0] ?? ''}，` : '';
    return [before === '，' ? words.trim() : `${before}${words}`.trim()];
  });
}
