import type { TextEdit } from '../finding/finding.js';
import { referenceHelpers } from '../template/reference-helpers.js';
import { readChange, readTarget } from '../text/claims/change-words.js';
import type { Claim } from '../text/claims/claim.js';
import { findClaims } from '../text/claims/find-claims.js';
import { type Mention, readStatements, type Statement } from '../text/claims/mention.js';
import type { Entry, FigureBook } from './figure-book.js';
import type { Surroundings } from './find-indicator.js';
import type { Range } from './mark-text.js';
import { isSpanOfTime } from './span-of-time.js';

export type Referred = {
  edits: TextEdit[];
  counts: { figures: number; known: number; references: number; gaps: number };
};

/** Of an earlier time: this year's figure says nothing of it. */
const earlier = /(?:去年|上一?年(?!度?(?:结转|遗留|转入))|同期|前年)/;

/**
 * Turns the numbers of a text into references: counts into entries of 数据, rates and growth into calculations where
 * the arithmetic gives exactly what is written; every other number becomes a gap that shows it. Numbers in `taken` are
 * dealt with already.
 */
export function referToFigures(
  text: string,
  book: FigureBook,
  {
    taken,
    year,
    ...at
  }: Omit<Surroundings, 'sentence' | 'before'> & { taken: readonly Range[]; year: number },
): Referred {
  const statements = readStatements(text);
  const claims = findClaims(statements).filter(({ verdict }) => verdict === 'holds');
  const growths = claims.filter((claim) => claim.kind === 'growth');
  const compared = new Set(growths.flatMap(({ from, change }) => [from?.start, change?.start]));
  const labels = new Map(growths.map(({ from, to }) => [to?.start, labelOfBoth(from, to)]));
  const mentions = statements
    .flatMap((statement) => statement.mentions.map((mention, index) => ({ mention, index, statement })))
    .filter(({ mention }) => !isUncounted(mention))
    .filter(({ mention }) => !taken.some(({ start, end }) => mention.start < end && start < mention.end));
  const entries = new Map<number, Entry>();
  const edits: TextEdit[] = [];
  const counts = { figures: 0, known: 0, references: 0, gaps: 0 };
  let last: { statement: Statement; name: string } | undefined;

  for (const { mention, index, statement } of mentions) {
    const number = plainNumber(text, mention);
    if (mention.kind !== 'count' || !number || compared.has(mention.start)) continue;
    if (isEarlier(mention, statement, year) || isChange(statement.mentions, index)) continue;
    const before = last?.statement === statement ? last.name : undefined;
    const label = labels.get(mention.start) ?? mention.label;
    const entry = book.enter(
      { ...number, mention: { ...mention, label } },
      { ...at, sentence: statement, before },
    );
    last = { statement, name: entry.name };
    entries.set(mention.start, entry);
    edits.push({ start: number.start, end: number.end, text: `{{${entry.group}.${entry.name}}}` });
    counts.references += 1;
    if (entry.isNew) counts.figures += 1;
    if (entry.isNew && entry.isKnown) counts.known += 1;
  }
  for (const { mention } of mentions) {
    if (entries.has(mention.start)) continue;
    const calculated = calculate(text, mention, claims, entries, book);
    if (calculated) counts.references += 1;
    else counts.gaps += 1;
    edits.push(calculated ?? markAsGap(text, mention));
  }
  return { edits, counts };
}

/** 案件由20件减至15件, 案件从2024年的20件下降到2025年的15件: what both count stands before the first. */
function labelOfBoth(from: Mention | undefined, to: Mention | undefined): string | undefined {
  if (!from || !to || from.start > to.start || readTarget(to.label) === undefined) return undefined;
  return from.label.replace(/[由从自](?:(?:20\d\d|去|上一?)年度?的?)?$/u, '');
}

/** 受理46件，增加6件; 新增6件 alone counts what is there. */
function isChange(mentions: readonly Mention[], index: number): boolean {
  const mention = mentions[index]!;
  const change = readChange(mention.label);
  if (!change) return false;
  const before = mentions[index - 1];
  return change.since !== undefined || (change.subject === '' && before?.unit === mention.unit);
}

/** A span of time, unless it was added up: 累计学习40小时. */
function isUncounted({ unit, label }: Mention): boolean {
  return isSpanOfTime(unit) && !(/时$/.test(unit) && /(?:共计?|累计|总计|合计)$/.test(label));
}

function isEarlier(mention: Mention, statement: Statement, year: number): boolean {
  const lead = statement.text.slice(0, mention.start - statement.start);
  const named = /(20\d\d) ?年(?:度|同期)?[（(]?$|(20\d\d) ?年(?!以来|起|开始|底?前)[^\d，。；]{0,20}$/u.exec(
    lead.slice(-28),
  );
  if (named && Number(named[1] ?? named[2]) < year) return true;
  return earlier.test(mention.label) || earlier.test(lead.slice(-8));
}

/** 46 or 2.7 as figures are written in 数据; not 1,200, 三百 and ４６, which would be printed otherwise. */
function plainNumber(
  text: string,
  { start, figure, unit }: Mention,
): { start: number; end: number; text: string; unit: string } | undefined {
  const from = text.indexOf(figure, start);
  const digits = /^(?:0|[1-9]\d{0,11})(?:\.\d{1,6})?(?![\d,，.])/.exec(figure)?.[0];
  if (digits === undefined || from < 0) return undefined;
  return {
    start: from,
    end: from + digits.length,
    text: digits,
    // 600余人次 counts 人次.
    unit: figure.slice(digits.length).replace(/[余多几\s]/gu, '') + unit,
  };
}

function markAsGap(text: string, { start, figure }: Mention): TextEdit {
  const from = Math.max(start, text.indexOf(figure, start));
  return {
    start: from,
    end: from + figure.length,
    text: `【待填：${text.slice(from, from + figure.length)}】`,
  };
}

function calculate(
  text: string,
  mention: Mention,
  claims: readonly Claim[],
  entries: ReadonlyMap<number, Entry>,
  book: FigureBook,
): TextEdit | undefined {
  for (const claim of claims) {
    if (claim.judged.start !== mention.start) continue;
    const edit =
      claim.kind === 'rate'
        ? rateOf(text, mention, claim, entries)
        : claim.kind === 'growth'
          ? growthOf(text, mention, claim, entries, book)
          : undefined;
    if (edit) return edit;
  }
  return undefined;
}

type RateClaim = Extract<Claim, { kind: 'rate' }>;
type GrowthClaim = Extract<Claim, { kind: 'growth' }>;

function rateOf(
  text: string,
  mention: Mention,
  { part, whole }: RateClaim,
  entries: ReadonlyMap<number, Entry>,
): TextEdit | undefined {
  const top = part && entries.get(part.start);
  const bottom = whole && entries.get(whole.start);
  if (!part || !whole || !top || !bottom) return undefined;
  const names = `${top.group}.${top.name} ${bottom.group}.${bottom.name}`;
  return firstThatFits(text, mention.start, mention, (decimals) => {
    const printed = referenceHelpers.率!([operand(part), operand(whole), literal(decimals)]);
    return { printed, reference: `{{率 ${names}${decimals === 1 ? '' : ` ${decimals}`}}}` };
  });
}

function growthOf(
  text: string,
  mention: Mention,
  { from, to, change, direction }: GrowthClaim,
  entries: ReadonlyMap<number, Entry>,
  book: FigureBook,
): TextEdit | undefined {
  const entry = to && entries.get(to.start);
  if (!to || !entry || mention.kind !== 'percentage') return undefined;
  const base = from?.value ?? (change && to.value + (direction === 'up' ? -change.value : change.value));
  if (base === undefined) return undefined;
  const start = text.indexOf(mention.figure, mention.start) - 2;
  const edit = firstThatFits(text, start, mention, (decimals) => {
    const before = { ...operand(to), lastYear: String(base) };
    const printed = referenceHelpers.同比!([before, literal(decimals)]);
    return {
      printed,
      reference: `{{同比 ${entry.group}.${entry.name}${decimals === 1 ? '' : ` ${decimals}`}}}`,
    };
  });
  if (edit) book.knowEarlier(entry, base / scaleOf(to));
  return edit;
}

/** 10000 of 46万元, whose entry is 46 with 万元 for its unit. */
function scaleOf({ value, figure }: Mention): number {
  const written = Number(/^[\d.]+/.exec(figure)?.[0]);
  return written > 0 ? Math.round(value / written) : 1;
}

const operand = (mention: Mention) => ({ value: String(mention.value) });
const literal = (value: number) => ({ value: String(value), isLiteral: true });

/** The calculation that prints what stands there, with one decimal place or another number of them. */
function firstThatFits(
  text: string,
  start: number,
  mention: Mention,
  calculation: (decimals: number) => { printed: string; reference: string },
): TextEdit | undefined {
  for (const decimals of [1, 2, 0, 3]) {
    try {
      const { printed, reference } = calculation(decimals);
      const from = start === mention.start ? text.indexOf(mention.figure, start) : start;
      if (text.startsWith(printed, from)) return { start: from, end: from + printed.length, text: reference };
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
    }
  }
  return undefined;
}
