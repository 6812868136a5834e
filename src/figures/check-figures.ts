import { findRemarks, type LintContext } from '../lint/lint-document.js';
import type { RuleContext, TextUnit } from '../lint/rule.js';
import { rules } from '../lint/rules.js';
import { readFiguresOf } from '../lint/unit-claims.js';
import type { Claim } from '../text/claims/claim.js';
import type { Mention } from '../text/claims/mention.js';
import { oncePer } from '../text/once-per.js';
import type { CheckResult } from './figure-row.js';

export type Check = { result: CheckResult; note: string };

/**
 * What lint says of each number, as far as no setting and no comment silences it, and which claims it proves; a
 * complaint goes before a proof.
 */
export function createChecks(context: RuleContext, lint: LintContext) {
  const complaints = new Map<TextUnit, Map<number, Check>>();
  const onData = new Map<string, Check>();
  const figureRules = rules.filter(({ id }) => id.startsWith('figures/'));
  for (const { finding, remark } of findRemarks(context, lint, figureRules)) {
    const result = finding.severity === 'info' ? 'asks' : 'fails';
    const check: Check = { result, note: finding.message };
    if (!remark) continue;
    if ('path' in remark) onData.set(remark.path.replace(/^数据\./, ''), check);
    else if ('unit' in remark) {
      const own = complaints.get(remark.unit) ?? new Map<number, Check>();
      own.set(remark.start ?? 0, check);
      complaints.set(remark.unit, own);
    }
  }
  const onText = (unit: TextUnit, mention: Mention): Check | undefined =>
    complaints.get(unit)?.get(mention.start) ?? findProof(readFiguresOf(unit).claims, mention);
  return { onText, onData };
}

/** A percentage is complained of where it exceeds 100, and nothing is proved where it does not. */
type Provable = Exclude<Claim, { kind: 'limit' }>;

function findProof(claims: readonly Claim[], mention: Mention): Check | undefined {
  const proof = indexProofs(claims).get(mention.start);
  return proof && { result: 'holds', note: describeProof(proof) };
}

/** The first claim that proves the number at each place of a text. */
const indexProofs = oncePer((claims: readonly Claim[]): ReadonlyMap<number, Provable> => {
  const proofs = new Map<number, Provable>();
  for (const claim of claims)
    if (claim.kind !== 'limit' && claim.verdict === 'holds')
      for (const { start } of operandsOf(claim)) if (!proofs.has(start)) proofs.set(start, claim);
  return proofs;
});

function operandsOf(claim: Provable): Mention[] {
  const { judged } = claim;
  switch (claim.kind) {
    case 'rate':
      return [judged, ...(claim.part ? [claim.part] : []), ...(claim.whole ? [claim.whole] : [])];
    case 'parts':
      return [judged, ...claim.parts];
    case 'total':
      return [judged, ...claim.items];
    case 'growth':
      return [judged, ...[claim.from, claim.to, claim.change].filter((operand) => operand !== undefined)];
    case 'shares':
      return [...claim.percentages];
    case 'average':
      return [claim.each, claim.total, ...(claim.count ? [claim.count] : [])];
    case 'attendance':
      return [judged, claim.people];
    case 'expected':
      return [judged, claim.expected];
  }
}

function describeProof(claim: Provable): string {
  switch (claim.kind) {
    case 'rate':
      return claim.part && claim.whole
        ? `${claim.part.figure}/${claim.whole.figure}与${claim.judged.text}相符`
        : `几组件数合计与${claim.judged.text}相符`;
    case 'parts':
      return `${claim.parts.map(({ figure }) => figure).join(' + ')}与${claim.whole.text}相符`;
    case 'total':
      return `${claim.items.map(({ figure }) => figure).join(' + ')}与${claim.total.text}相符`;
    case 'growth':
      return claim.from && claim.to
        ? `由${claim.from.text}到${claim.to.text}，与“${claim.word}”相符`
        : `${claim.to?.text}、${claim.change?.text}与${claim.judged.text}相符`;
    case 'shares':
      return `${claim.percentages.map(({ figure }) => figure).join('、')}相加为100%`;
    case 'average':
      return `${claim.count?.figure ?? claim.periods} × ${claim.each.figure}与${claim.total.text}相符`;
    case 'attendance':
      return `人次不少于${claim.people.text}`;
    case 'expected':
      return `不大于应有的${claim.expected.text}`;
  }
}
