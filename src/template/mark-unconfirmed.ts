import { markClauses } from '../text/mark-clauses.js';

/**
 * Puts 【待核：…】 around what a proposed passage claims: every clause that rests on no figure which the drafter has
 * given. Whether it is so, only she can say.
 */
export function markUnconfirmed(proposal: string): string {
  return markClauses(proposal, (clause) => !/\{\{|【/.test(clause), formatUnconfirmed);
}

/** A claim that somebody still has to confirm (待核). */
export function formatUnconfirmed(claim: string): string {
  return `【待核：${claim}】`;
}

/** The passage without the marks, its claims standing as they are. */
export function confirmClaims(passage: string): string {
  return passage.replace(/【待核：([^【】\n]*)】/g, '$1');
}
