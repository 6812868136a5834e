import { referenceHelpers } from '../template/reference-helpers.js';
import type { Claim } from '../text/claims/claim.js';
import { findClaims } from '../text/claims/find-claims.js';
import { type Mention, readStatements, type Statement } from '../text/claims/mention.js';
import type { Entry, FigureBook } from './figure-book.js';
import type { Surroundings } from './find-indicator.js';
import type { Edit } from './mark-text.js';
import { isSpanOfTime } from './span-of-time.js';

export type Referred = {
  edits: Edit[];
  counts: { figures: number; known: number; references: number; gaps: number };
};

/** Of an earlier time: this year's figure says nothing of it. */
const earlier = /(?:去年|上一?年(?!度?(?:结转|遗留|转入))|同期|前年)/;

/**
 * Turns the numbers of a text into references: counts into entries of 数据, rates and growth into calculations where
 * the arithmetic gives exactly what is written; every other number becomes a gap that shows it.
 */
export function referToFigures(
  text: string,
  book: FigureBook,
  at: Omit<Surroundings, 'sentence' | 'before'>,
): Referred {
  const statements = readStatements(text);
  const mentions = statements.flatMap((statement) =>
    statement.mentions.map((mention) => ({ mention, statement })),
  );
  const entries = new Map<number, Entry>();
  const edits: Edit[] = [];
  const counts = { figures: 0, known: 0, references: 0, gaps: 0 };
  const claims = findClaims(statements).filter(({ verdict }) => verdict === 'holds');
  const growths = claims.flatMap((claim) => (claim.kind === 'growth' && claim.from ? [claim] : []));
  const befores = new Set(growths.map(({ from }) => from!.start));
  // 案件由20件减至15件: what both count stands before the first.
  const labels = new Map(growths.map(({ from, to }) => [to?.start, from!.label.replace(/[由从自]$/u, '')]));

  let last: { statement: Statement; name: string } | undefined;
  for (const { mention, statement } of mentions) {
    const number = plainNumber(text, mention);
    if (mention.kind !== 'count' || isUncounted(mention)) continue;
    if (!number || befores.has(mention.start) || isEarlier(mention, statement)) continue;
    const entry = book.enter(
      { ...number, mention: { ...mention, label: labels.get(mention.start) || mention.label } },
      { ...at, sentence: statement, before: last?.statement === statement ? last.name : undefined },
    );
    last = { statement, name: entry.name };
    entries.set(mention.start, entry);
    edits.push({ start: number.start, end: number.end, text: `{{${entry.group}.${entry.name}}}` });
    counts.figures += 1;
    counts.references += 1;
    if (entry.isKnown) counts.known += 1;
  }
  for (const { mention } of mentions) {
    if (entries.has(mention.start) || isUncounted(mention)) continue;
    const calculated = calculate(text, mention, claims, entries, book);
    if (calculated) counts.references += 1;
    else counts.gaps += 1;
    edits.push(calculated ?? markAsGap(text, mention));
  }
  return { edits, counts };
}

/** A span of time, unless it was added up: 累计学习40小时. */
function isUncounted({ unit, label }: Mention): boolean {
  return isSpanOfTime(unit) && !(/时$/.test(unit) && /(?:共计?|累计|总计|合计)$/.test(label));
}

function isEarlier(mention: Mention, statement: Statement): boolean {
  const lead = statement.text.slice(0, mention.start - statement.start);
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

function markAsGap(text: string, { start, figure }: Mention): Edit {
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
): Edit | undefined {
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
): Edit | undefined {
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
  { from, to }: GrowthClaim,
  entries: ReadonlyMap<number, Entry>,
  book: FigureBook,
): Edit | undefined {
  const entry = to && entries.get(to.start);
  if (!from || !to || !entry || mention.kind !== 'percentage') return undefined;
  const start = text.indexOf(mention.figure, mention.start) - 2;
  const edit = firstThatFits(text, start, mention, (decimals) => {
    const before = { ...operand(to), lastYear: String(from.value) };
    const printed = referenceHelpers.同比!([before, literal(decimals)]);
    return {
      printed,
      reference: `{{同比 ${entry.group}.${entry.name}${decimals === 1 ? '' : ` ${decimals}`}}}`,
    };
  });
  if (edit) book.knowEarlier(entry, from.value);
  return edit;
}

const operand = (mention: Mention) => ({ value: String(mention.value) });
const literal = (value: number) => ({ value: String(value), isLiteral: true });

/** The calculation that prints what stands there, with one decimal place or another number of them. */
function firstThatFits(
  text: string,
  start: number,
  mention: Mention,
  calculation: (decimals: number) => { printed: string; reference: string },
): Edit | undefined {
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
