import type { Claim } from '../text/claims/claim.js';
import { findClaims } from '../text/claims/find-claims.js';
import { readStatements, type Statement } from '../text/claims/mention.js';
import { oncePer, oncePerText } from '../text/once-per.js';
import type { RuleContext, TextUnit } from './rule.js';

type Reading = { statements: readonly Statement[]; claims: readonly Claim[] };

/**
 * The quantities of a text in their sentences, and what the sentences claim of them; read once for all rules, however
 * many texts a report has.
 */
export const readFiguresOf = oncePer((unit: TextUnit): Reading => readFigures(unit.text));

const readFigures = oncePerText((text): Reading => {
  const statements = readStatements(text);
  return { statements, claims: findClaims(statements) };
});

/** The claims of one kind in the prose, each with its text. */
export function* claimsIn<Kind extends Claim['kind']>(
  { prose }: RuleContext,
  kind: Kind,
): Generator<{ unit: TextUnit; claim: Claim & { kind: Kind } }> {
  for (const unit of prose)
    for (const claim of readFiguresOf(unit).claims)
      if (claim.kind === kind) yield { unit, claim: claim as Claim & { kind: Kind } };
}
