import type { Document } from '../document/model.js';
import { isOfWholeYear, keyOf, nameIndicator } from '../lint/indicator-name.js';
import { createRuleContext, type LintContext } from '../lint/lint-document.js';
import { readFiguresOf } from '../lint/unit-claims.js';
import type { Indicators } from '../report/indicators.js';
import type { Report } from '../report/model.js';
import { addDecimals } from '../text/decimal.js';

/** One figure in two years. */
export type YearComparison = {
  item: string;
  unit: string;
  thisYear: number;
  lastYear: number;
  /** In per cent of last year; absent where that was 0. */
  change?: number;
  /** What needs an explanation. */
  note: string;
  /** 上年结转 beside 结转下年 of last year's report: the two should be equal. */
  isCarried?: true;
};

export type YearReport = { document: Document; report?: Report };

/**
 * The figures that both years have: those under 数据 by their names, with 去年 where no report of last year says
 * otherwise; numbers in sentences by the words that name them. `jump` is the change in per cent that asks
 * for an explanation.
 */
export function compareYears(
  now: YearReport,
  before: YearReport | undefined,
  { lint, indicators, jump }: { lint: LintContext; indicators: Indicators; jump: number },
): YearComparison[] {
  const current = listValues(now, lint, indicators);
  const earlier = before ? listValues(before, withoutSource(lint), indicators) : new Map<string, Value>();
  const comparisons: YearComparison[] = [];
  for (const [key, value] of current) {
    const last = earlier.get(key) ?? earlier.get(alternativeKey(value.item, earlier));
    const lastYear = last?.unit === value.unit || !last ? (last?.value ?? value.lastYear) : undefined;
    const carried = value.item.includes('上年结转') ? findCarried(value.item, earlier) : undefined;
    if (lastYear === undefined && carried === undefined) continue;
    if (lastYear === undefined) {
      const note = explainCarried(value, carried!);
      if (note !== '') comparisons.push({ ...pick(value), lastYear: carried!.value, note, isCarried: true });
      continue;
    }
    const change = lastYear === 0 ? undefined : (100 * addDecimals([value.value, -lastYear])) / lastYear;
    const notes = [
      explainJump(value.value, lastYear, change, jump),
      carried ? explainCarried(value, carried) : '',
    ];
    comparisons.push({
      ...pick(value),
      lastYear,
      change,
      note: notes.filter((note) => note !== '').join('；'),
    });
  }
  return comparisons;
}

type Value = { item: string; unit: string; value: number; lastYear?: number };

function pick({ item, unit, value }: Value) {
  return { item, unit, thisYear: value };
}

function withoutSource({ today, config }: LintContext): LintContext {
  return { today, config };
}

function listValues(
  { document, report }: YearReport,
  lint: LintContext,
  indicators: Indicators,
): Map<string, Value> {
  const values = new Map<string, Value>();
  for (const [group, figures] of Object.entries(report?.figures ?? {}))
    for (const [name, { value, unit, lastYear }] of Object.entries(figures)) {
      if (value === undefined) continue;
      const known = Object.hasOwn(indicators, group) ? indicators[group]!.figures : {};
      const measure = unit ?? (Object.hasOwn(known, name) ? known[name]!.unit : '');
      const item = `${group}.${name}`;
      values.set(item, { item, unit: measure, value, lastYear });
    }
  if (report) return values;
  const ambiguous = new Set<string>();
  const context = createRuleContext(document, lint);
  for (const unit of context.prose) {
    if (unit.part === 'plans') continue;
    for (const statement of readFiguresOf(unit).statements)
      for (const mention of statement.mentions) {
        const item = nameIndicator(mention.label);
        if (
          item.length < 4 ||
          mention.kind !== 'count' ||
          !isOfWholeYear(mention, statement, context.facts.year)
        )
          continue;
        const key = `${keyOf(item)}/${mention.unit}`;
        if (values.get(key) && values.get(key)!.value !== mention.value) ambiguous.add(key);
        values.set(key, { item, unit: mention.unit, value: mention.value });
      }
  }
  for (const key of ambiguous) values.delete(key);
  return values;
}

/** 行政复议.受理 of a report file is 受理行政复议案件 in a text. */
function alternativeKey(item: string, others: ReadonlyMap<string, Value>): string {
  const [group, name] = item.split('.');
  if (name === undefined) {
    const named = [...others.values()].filter((other) => isNamedLike(item, other.item));
    return named.length === 1 ? named[0]!.item : '';
  }
  const found = [...others].filter(([, other]) => isNamedLike(other.item, `${group}.${name}`));
  return found.length === 1 ? found[0]![0] : '';
}

/** Whether the words of a sentence say no more than group and name of a figure. */
function isNamedLike(words: string, figure: string): boolean {
  const [group = '', name] = figure.split('.');
  if (name === undefined || !words.includes(group) || !words.includes(name)) return false;
  return /^(?:案件|申请|事项|的|新|一审)*$/.test(words.replace(group, '').replace(name, ''));
}

function findCarried(item: string, earlier: ReadonlyMap<string, Value>): Value | undefined {
  const bare = (words: string) => keyOf(words.replaceAll(/\.|案件|申请/g, ''));
  const wanted = bare(item.replace('上年结转', '结转下年'));
  return [...earlier.values()].find((value) => bare(value.item) === wanted);
}

function explainCarried(value: Value, carried: Value): string {
  if (value.value === carried.value) return '';
  return `上年结转${value.value}${value.unit}，去年报告的结转下年是${carried.value}${carried.unit}，两个数应当相等`;
}

/** Empty where the change needs no explanation; `change` and `jump` in per cent, no change where last year was 0. */
export function explainJump(
  value: number,
  lastYear: number,
  change: number | undefined,
  jump: number,
): string {
  if (change === undefined) return value === 0 ? '' : '去年是0，请说明原因';
  if (Math.abs(change) <= jump) return '';
  const times = change > 0 && lastYear > 0 ? '增长' : '下降';
  return `${times}超过${jump}%，请说明原因`;
}
