import type { Claim } from '../../src/text/claims/claim.js';
import { readClaims } from '../../src/text/claims/find-claims.js';
import type { Quantity } from '../../src/text/quantity.js';

/** What a text says about how its numbers hang together, a line a claim: `审结率97.8%=45件/46件 holds`. */
export function describeClaims(text: string): string[] {
  return readClaims(text).map((claim) => `${claim.verdict} ${describeClaim(claim)}`);
}

function describeClaim(claim: Claim): string {
  const judged = claim.judged.text;
  switch (claim.kind) {
    case 'rate':
      return `${claim.name}${judged}=${figureOf(claim.part)}/${figureOf(claim.whole)}${claim.hasCounts ? '' : ' (no counts)'}`;
    case 'parts':
      return `${claim.whole.text}=${sumOf(claim.parts)}${claim.problem ? ` (${claim.problem})` : ''} of ${claim.list.length}`;
    case 'total':
      return `${sumOf(claim.items)}=${claim.total.text}`;
    case 'growth':
      return `${claim.word}${judged}: ${figureOf(claim.from)}→${figureOf(claim.to)}${claim.change ? ` by ${claim.change.text}` : ''}${claim.problem ? ` (${claim.problem})` : ''} ${claim.direction}`;
    case 'shares':
      return `${sumOf(claim.percentages)}=100%`;
    case 'average':
      return `${claim.count?.text ?? claim.periods}×${claim.each.text}=${claim.total.text}`;
    case 'attendance':
      return `${claim.people.text}≤${claim.attendances.text}`;
    case 'expected':
      return `${judged}≤${claim.expected.text}`;
    case 'limit':
      return `${judged}≤100%`;
  }
}

/** A whole that two counts make up has no text of its own. */
const figureOf = (quantity: Quantity | undefined) =>
  quantity === undefined ? '?' : /[(]/.test(quantity.figure) ? quantity.figure : quantity.text;
const sumOf = (quantities: readonly Quantity[]) => quantities.map(({ text }) => text).join('+');
