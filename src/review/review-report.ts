import { isLimited } from '../document/facts.js';
import type { Document } from '../document/model.js';
import { type MandatoryPart, mandatoryParts } from '../document/part-content.js';
import type { Finding } from '../finding/finding.js';
import { createRuleContext, type LintContext } from '../lint/lint-document.js';
import type { RuleContext, TextUnit } from '../lint/rule.js';
import { findPart } from '../lint/rules/structure/missing-part.js';
import { namedLeaders } from '../lint/rules/structure/one-leader-only.js';
import { planWithoutNextYear } from '../lint/rules/structure/plan-without-next-year.js';
import { problemsWithoutCauses } from '../lint/rules/structure/problems-without-causes.js';
import { compareWithDeadline } from '../lint/rules/time/report-late.js';
import { readFiguresOf } from '../lint/unit-claims.js';
import { formatIsoDate } from '../text/calendar-date.js';
import { countCharacters } from '../text/characters.js';
import { isOrganName, isPartyOrgan } from '../text/organ-names.js';
import type { Passage } from './likeness/fingerprint-text.js';
import { quoteClaim } from './quote-claim.js';
import { recognizeIndicators } from './recognize-indicators.js';
import type { Answer, PartState, ReportReview, ReviewedFinding, Timeliness } from './report-review.js';

export type ReviewedDocument = {
  file: string;
  document: Document;
  /** What was found in it, the office's settings respected, each with its place in words. */
  findings: readonly Finding[];
};

/** Everything that the review says of one report by itself. What the settings silence is still told in the table. */
export function reviewReport(
  { file, document, findings }: ReviewedDocument,
  lint: LintContext,
): ReportReview {
  const context = createRuleContext(document, lint);
  const { facts, prose } = context;
  const label = nameReport(facts.organs, file);
  const characters = prose.reduce((sum, unit) => sum + countCharacters(unit.text), 0);
  const listed = findings.map(toReviewed).map((finding) => {
    const { rule, words } = finding;
    if (!rule.startsWith('figures/') || words === undefined) return finding;
    return { ...finding, words: quoteClaim({ ...finding, words }, prose) };
  });
  const count = (isCounted: (finding: ReviewedFinding) => boolean) =>
    listed.reduce((sum, finding) => sum + (isCounted(finding) ? finding.count : 0), 0);
  const isFalseClaim = ({ rule, severity }: ReviewedFinding) =>
    rule.startsWith('figures/') && severity !== 'info';
  const claimsFalse = count(isFalseClaim);
  const readings = prose.map(readFiguresOf);
  const proved = readings.flatMap(({ claims }) => claims.filter(({ verdict }) => verdict === 'holds'));
  return {
    file,
    title: document.title.text.replace(/\s+/g, ''),
    label,
    issuer: facts.organs.filter((name) => isOrganName(name.replace(/\d/g, ''))).join('、') || undefined,
    level: facts.above ? undefined : facts.level?.name,
    peers: facts.above ? undefined : (facts.level?.jointTemplate ?? facts.level?.template),
    year: facts.year,
    dateOfIssue: facts.dateOfIssue && formatIsoDate(facts.dateOfIssue),
    timeliness: judgeTimeliness(context),
    ...measureParts(context, characters),
    causes: ask(problemsWithoutCauses, 'problems', context),
    leaders: judgeLeaders(context),
    nextYear: facts.year === undefined ? 'unknown' : ask(planWithoutNextYear, 'plans', context),
    characters,
    figures: readings.reduce(
      (sum, { statements }) => sum + statements.reduce((own, { mentions }) => own + mentions.length, 0),
      0,
    ),
    claimsChecked: proved.length + claimsFalse,
    claimsFalse,
    errors: count(({ severity }) => severity === 'error'),
    warnings: count(({ severity }) => severity === 'warning'),
    infos: count(({ severity }) => severity === 'info'),
    gaps: count(({ rule }) => rule === 'residue/placeholder' || rule === 'residue/blank'),
    privacy: count(({ rule }) => rule.startsWith('privacy/')),
    findings: listed,
    indicators: recognizeIndicators(context),
    passages: listPassages(context.paragraphs),
    names: listNames(label, facts.organs),
  };
}

/** 云岭县 for its government and its Party committee; an organ of another kind is named in full. */
function nameReport(organs: readonly string[], file: string): string {
  const organ = organs.find((name) => !isPartyOrgan(name)) ?? organs[0];
  const place = organ?.replace(/^(?:中共|中国共产党)/, '').replace(/(?:人民政府|委员会)$/, '');
  return place || file.replace(/^.*[\\/]/, '').replace(/\.\w+$/, '');
}

function listNames(label: string, organs: readonly string[]): string[] {
  const places = [label, ...organs.map((organ) => organ.replace(/(?:人民政府|办事处)$/, ''))];
  const short = places.map((place) => /^(\p{Script=Han}{2,6})[县区市旗镇乡]$/u.exec(place)?.[1] ?? '');
  return [...new Set([...places, ...short])].filter((name) => name.length >= 2);
}

function toReviewed({
  rule,
  severity,
  message,
  basis,
  path,
  range,
  quote,
  repeats,
}: Finding): ReviewedFinding {
  const place = path || (path === undefined && range ? `第${range.start.line}行` : '全文');
  return { rule, severity, message, basis, place, words: quote, count: 1 + (repeats?.length ?? 0) };
}

function judgeTimeliness({ facts, config }: RuleContext): Timeliness {
  const deadline = compareWithDeadline(facts, config);
  if (!deadline) return 'unknown';
  return deadline.order < 0 ? 'early' : deadline.order === 0 ? 'onTheDay' : 'late';
}

function measureParts(context: RuleContext, characters: number): Pick<ReportReview, 'parts' | 'shares'> {
  const keys = Object.keys(mandatoryParts) as MandatoryPart[];
  const share = (units: readonly TextUnit[]) => {
    const own = units.reduce((sum, unit) => sum + countCharacters(unit.text), 0);
    return characters === 0 ? 0 : Math.round((1000 * own) / characters) / 10;
  };
  const shares = Object.fromEntries(
    keys.map((key) => [key, share(context.prose.filter(({ part }) => part === key))]),
  ) as Record<MandatoryPart, number>;
  const others = share(context.prose.filter(({ part }) => !keys.some((key) => key === part)));
  const parts = Object.fromEntries(keys.map((key) => [key, stateOf(key, context)])) as ReportReview['parts'];
  return { parts, shares: { ...shares, others } };
}

function stateOf(key: MandatoryPart, context: RuleContext): PartState {
  const found = findPart(key, context);
  return typeof found === 'string' ? found : 'unheaded';
}

/** What a rule that complains of a lack says of a part that is there. */
function ask(rule: typeof problemsWithoutCauses, part: MandatoryPart, context: RuleContext): Answer {
  const isThere = context.sections.some((section) => section.part === part && section.units.length > 0);
  if (!isThere) return 'unknown';
  return [...rule.check(context)].length > 0 ? 'no' : 'yes';
}

function judgeLeaders(context: RuleContext): ReportReview['leaders'] {
  if (isLimited(context.facts, '一位主要负责人')) return 'oneIsEnough';
  const section = context.sections.find(({ part, units }) => part === 'leadership' && units.length > 0);
  return section ? namedLeaders(section.units.map(({ text }) => text).join('\n')) : 'unknown';
}

/** Each paragraph with its nearest heading, and its number where there are several below it. */
function listPassages(paragraphs: readonly TextUnit[]): Passage[] {
  const groups: TextUnit[][] = [];
  for (const unit of paragraphs) {
    const before = groups.at(-1)?.[0];
    const isBeside = before?.attachment === unit.attachment && before?.trail.at(-1) === unit.trail.at(-1);
    if (before && isBeside) groups.at(-1)!.push(unit);
    else groups.push([unit]);
  }
  return groups.flatMap((units) =>
    units.map((unit, at) => ({
      text: unit.text,
      place: nameHeading(unit) + (units.length > 1 ? `第${at + 1}段` : ''),
    })),
  );
}

function nameHeading({ trail, attachment }: TextUnit): string {
  const heading = trail.at(-1)?.heading;
  if (!heading) return attachment === undefined ? '正文' : '附件';
  const words = heading.content.text.replace(/。$/, '');
  return heading.label + (words.length > 16 ? `${words.slice(0, 16)}…` : words);
}
