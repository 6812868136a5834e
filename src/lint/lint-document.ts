import type { SourceMap } from '../data/source-map.js';
import { readFacts } from '../document/facts.js';
import type { Document } from '../document/model.js';
import type { Levels } from '../document/reporting-level.js';
import type { Finding } from '../finding/finding.js';
import type { LayoutContext } from '../layout/layout-standard.js';
import type { Style } from '../layout/style.js';
import type { Indicators } from '../report/indicators.js';
import type { Report } from '../report/model.js';
import type { CalendarDate } from '../text/calendar-date.js';
import { findGaps, type Gap } from '../text/gaps/find-gaps.js';
import type { PunctuationEdit } from '../text/widen-punctuation.js';
import { collectUnits } from './collect-units.js';
import type { Config, ConfiguredSuppression } from './config.js';
import { gatherRepeats } from './gather-repeats.js';
import { createLocator, type Locator } from './locate-remark.js';
import type { HeadingUnit, Remark, Rule, RuleContext, TextRole, TextUnit } from './rule.js';
import { placeholder } from './rules/residue/placeholder.js';
import { rules as allRules } from './rules.js';
import { settleSeverity } from './settle-severity.js';
import { suppressByComments, suppressByConfig } from './suppress.js';
import { emptyLexicon, type Lexicon } from './words/lexicon.js';

export type LintContext = {
  today: CalendarDate;
  config: Config;
  /** The packaged `lexicon/*.yaml`, read and merged; rules that look words up find nothing without it. */
  lexicon?: Lexicon;
  /** Of `levels.yaml`; no level is recognised without it. */
  levels?: Levels;
  /** The catalogue of indicators; identities are not checked without it. */
  indicators?: Indicators;
  /** The report file's content, and where it stands in `sourceText`. */
  report?: Report;
  source?: SourceMap;
  /** The text that was read; the segments of a text file's document are offsets into it. */
  sourceText?: string;
  lastYear?: Document;
  /** Whether the report is about to be put before the public. */
  isPublishing?: boolean;
  /** Half-width marks that the reader has widened, as offsets into `sourceText`. */
  widened?: readonly PunctuationEdit[];
  /** Of a Word file. */
  layout?: LayoutContext;
  /** How the report will be laid out. */
  style?: Style;
  /** All rules where absent. */
  rules?: readonly Rule[];
};

/** Everything that the rules find in a document, in the order of its source. */
export function lintDocument(document: Document, context: LintContext): Finding[] {
  const view = createRuleContext(document, context);
  const locate = createLocator(context);
  const findings = (context.rules ?? allRules).flatMap((rule) =>
    runRule(rule, view, locate, context.config).map(({ finding }) => finding),
  );
  const { source, sourceText } = context;
  const kept =
    source && sourceText !== undefined
      ? suppressByComments(findings, { source, sourceText, reportIdle: context.rules === undefined })
      : findings;
  return gatherRepeats(kept.sort(compareFindings));
}

/**
 * All that is to be said of a document: what its composition has found, and what the rules find, the configuration
 * respected; `used` are its entries that silenced any.
 */
export function lintConfigured(
  { document, findings }: { document: Document; findings: readonly Finding[] },
  context: LintContext,
): { findings: Finding[]; used: Set<ConfiguredSuppression> } {
  const found = lintDocument(document, context);
  const { findings: kept, used } = suppressByConfig(found, context.config.suppressions);
  return { findings: [...findings, ...kept].sort(compareFindings), used };
}

/** A finding with the remark that it came from; none where the rule has failed. */
export type RemarkedFinding = { finding: Finding; remark?: Remark };

/** What some rules find, for whoever wants the place in the document: comments and the configuration silence it as ever. */
export function findRemarks(
  view: RuleContext,
  context: LintContext,
  rules: readonly Rule[],
): RemarkedFinding[] {
  const locate = createLocator(context);
  const found = rules.flatMap((rule) => runRule(rule, view, locate, context.config));
  const { source, sourceText, config } = context;
  const findings = found.map(({ finding }) => finding);
  const uncommented =
    source && sourceText !== undefined
      ? suppressByComments(findings, { source, sourceText, reportIdle: false })
      : findings;
  const kept = new Set(suppressByConfig(uncommented, config.suppressions).findings);
  return found.filter(({ finding }) => kept.has(finding));
}

const proseRoles: ReadonlySet<TextRole> = new Set(['heading', 'paragraph', 'caption', 'headerCell', 'cell']);

export function createRuleContext(document: Document, context: LintContext): RuleContext {
  const { units, sections } = collectUnits(document);
  return {
    document,
    sourceText: context.sourceText,
    today: context.today,
    config: context.config,
    lexicon: context.lexicon ?? emptyLexicon,
    indicators: context.indicators ?? {},
    report: context.report,
    lastYear: context.lastYear,
    isPublishing: context.isPublishing ?? false,
    layout: context.layout,
    style: context.style,
    widened: context.widened ?? [],
    facts: readFacts(document, { given: context.report, levels: context.levels }),
    units,
    prose: units.filter((unit) => proseRoles.has(unit.role)),
    headings: units.filter((unit): unit is HeadingUnit => unit.role === 'heading'),
    paragraphs: units.filter((unit) => unit.role === 'paragraph'),
    sections,
  };
}

/** The words of a gap, 【待填：涉企检查.今年】, will not stand in the report: only that they stand there is worth a word. */
function isInGap(remark: Remark): boolean {
  if (!('unit' in remark) || remark.start === undefined || remark.end === undefined) return false;
  const { unit, start, end } = remark;
  const gaps = gapsOf(unit);
  let [low, high] = [0, gaps.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (gaps[middle]!.start <= start) low = middle + 1;
    else high = middle;
  }
  return low > 0 && end <= gaps[low - 1]!.end;
}

const gapsByUnit = new WeakMap<TextUnit, Gap[]>();

/** In order; looked for once in each unit, not once for each remark. */
function gapsOf(unit: TextUnit): Gap[] {
  const known = gapsByUnit.get(unit) ?? findGaps(unit.text).filter(({ kind }) => kind === 'placeholder');
  gapsByUnit.set(unit, known);
  return known;
}

/** A rule that fails is reported like anything else, and hides nothing of the others. */
function runRule(rule: Rule, view: RuleContext, locate: Locator, config: Config): RemarkedFinding[] {
  if (settleSeverity(rule.severity, rule.id, config) === 'off') return [];
  try {
    const findings: RemarkedFinding[] = [];
    for (const remark of rule.check(view)) {
      if (isInGap(remark) && rule !== placeholder) continue;
      const place = locate(remark);
      const severity = settleSeverity(remark.severity ?? rule.severity, rule.id, config);
      if (!place || severity === 'off') continue;
      const { kind, source } = rule.basis;
      const clause = remark.clause ?? rule.basis.clause;
      const basis = { kind, source, clause };
      const finding = { rule: rule.id, severity, message: remark.message, basis, ...place };
      findings.push({ finding, remark });
    }
    return findings;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const message = `规则${rule.id}运行出错，没有检查这一项，其他规则照常检查；这是程序的错误，请报告开发者（${reason}）`;
    return [{ finding: { rule: 'lint/rule-failed', severity: 'warning', message } }];
  }
}

/** The order of the source; what has no place comes first. */
function compareFindings(a: Finding, b: Finding): number {
  const [left, right] = [a.range?.start, b.range?.start];
  if (!left || !right) return Number(left !== undefined) - Number(right !== undefined);
  return (
    left.line - right.line || left.column - right.column || (a.rule < b.rule ? -1 : Number(a.rule > b.rule))
  );
}
