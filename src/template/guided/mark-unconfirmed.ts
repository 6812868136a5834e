import { markClauses } from '../../text/mark-clauses.js';

/**
 * Puts 【待核：…】 around what a proposed passage claims: every clause that rests on no figure which the drafter has
 * given. Whether it is so, only she can say.
 */
export function markUnconfirmed(proposal: string): string {
  return markClauses(
    proposal,
    (clause) => !/\{\{|【/.test(clause),
    (claim) => `【待核：${claim}】`,
  );
}
