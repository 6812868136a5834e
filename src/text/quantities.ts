import { maskNames } from './mask-names.js';
import { readMeasureWord } from './measure-words.js';
import { parseChineseNumeral } from './numerals.js';
import type { Quantity, QuantityKind } from './quantity.js';
import { clean, numberPattern, readNumber, type WrittenNumber } from './read-number.js';

/**
 * The quantities of a text in their order. Dates, document numbers, ordinals, names in quotation or title marks
 * and bare numbers are none; a bare number before 、 or 和 and a quantity shares that one's measure word.
 */
export function findQuantities(text: string): Quantity[] {
  const source = toHalfWidth(text);
  const mask = maskNames(source);
  const found: Quantity[] = [];
  let last = 0;
  for (const { index, 0: written } of source.matchAll(numberPattern)) {
    if (index < last || mask[index]) continue;
    const quantity = readQuantity(source, index, written);
    if (!quantity) continue;
    last = quantity.end;
    found.push(quantity);
  }
  return joinRanges(shareUnits(found, source), source).map((quantity) => ({
    ...quantity,
    text: text.slice(quantity.start, quantity.end),
  }));
}

function readQuantity(text: string, start: number, written: string): Quantity | undefined {
  if (written.includes('分之')) return readFraction(text, start, written);
  const number = readNumber(text, start, written);
  if (!number) return undefined;
  const ratio = readRatio(text, start, number.end);
  const space = text[number.end] === ' ' ? 1 : 0;
  const unit = ratio ? '' : readMeasureWord(text, number.end + space);
  if (number.isNumeral && !isNumeralCount(written, ratio !== undefined, unit)) return undefined;
  const measured = ratio ? scaleRatio(number, ratio) : number;
  const end = number.end + (ratio ? ratio.length : unit === '' ? 0 : space + unit.length);
  const before = readHedgeBefore(text, start);
  const after = readHedgeAfter(text, end);
  const kind = kindOf(ratio?.trim());
  return {
    kind,
    start: before?.start ?? start,
    end: after?.end ?? end,
    text: '',
    value: measured.value,
    ...boundsOf(measured, kind, before?.hedge ?? after?.hedge),
    unit,
    figure: text.slice(start, ratio ? end : number.end).trim(),
  };
}

/** 成 is a measure of tenths only where nothing can make it a word of its own (两成为, 三成员). */
const ratioPattern =
  /^\s?(?:%|个百分点|倍|成[一二三四五六七八九半]?(?=以上|以下|左右|多|的|[。；，、）]|$)|番(?!号|茄|薯))/;
const hedgedTenths = /(?:近|超过?|逾|约|占比?|达到?|降低?|下降|增长|增加|减少)\s?$/;

/** 倍, %, 成 of 三成, 成五 of 三成五 (35%), 番 of 翻两番: what a number is a ratio by. */
function readRatio(text: string, start: number, end: number): string | undefined {
  const ratio = ratioPattern.exec(text.slice(end, end + 6))?.[0];
  if (ratio?.startsWith('番'))
    return /翻了?[近约超]?\s?$/.test(text.slice(Math.max(0, start - 4), start)) ? ratio : undefined;
  if (ratio !== undefined) return ratio;
  const isHedged = hedgedTenths.test(text.slice(Math.max(0, start - 4), start));
  return isHedged ? /^成(?![为功立员就果本效分绩都人熟品长])/.exec(text.slice(end, end + 2))?.[0] : undefined;
}

/** 十二件 counts, 三项制度 and 两个维护 are names; a single numeral counts before 倍 and 成 alone. */
function isNumeralCount(written: string, isRatio: boolean, unit: string): boolean {
  return isRatio ? !/^[十百千万]/.test(written) : unit !== '' && !/^[一二三四五六七八九两]$/.test(written);
}

function readFraction(text: string, start: number, written: string): Quantity | undefined {
  const [bottom = '', top = ''] = written.split('分之');
  const [whole = '', decimals = ''] = top.split('点');
  const denominator = parseChineseNumeral(bottom === '百' ? '一百' : bottom);
  const numerator = parseChineseNumeral(whole === '百' ? '一百' : whole);
  const fraction = decimals === '' ? 0 : parseChineseNumeral(decimals);
  if (!denominator || numerator === undefined || fraction === undefined || numerator > denominator)
    return undefined;
  const value = clean((100 * (numerator + fraction / 10 ** decimals.length)) / denominator);
  const end = start + written.length;
  const before = readHedgeBefore(text, start);
  const after = readHedgeAfter(text, end);
  // A common fraction is rounder than a percentage: 三分之一 stands for 31% to 36%.
  const slack = bottom === '百' ? 10 ** -decimals.length : 2.5;
  const number = { value, step: slack, coarseStep: 2 * slack };
  return {
    kind: 'percentage',
    start: before?.start ?? start,
    end: after?.end ?? end,
    text: '',
    value,
    ...boundsOf(
      { ...number, isExceeded: false, isVague: false, isRounded: true },
      'percentage',
      before?.hedge ?? after?.hedge,
    ),
    unit: '',
    figure: written,
  };
}

type Measured = Omit<WrittenNumber, 'end' | 'isNumeral'>;
type Hedge = 'about' | 'nearly' | 'atLeast' | 'atMost';

/** Rounding and cutting off the last digit are both usual. */
function boundsOf(
  number: Measured,
  kind: QuantityKind,
  hedge: Hedge | undefined,
): { low: number; high: number } {
  const { value, step, coarseStep } = number;
  if (number.isVague) return { low: value, high: 10 * value };
  if (hedge === 'atLeast') return { low: value, high: Number.POSITIVE_INFINITY };
  if (hedge === 'atMost') return { low: 0, high: value };
  if (number.isExceeded) return { low: value, high: clean(value + coarseStep) };
  if (hedge === 'nearly') return { low: clean(value - coarseStep), high: value };
  if (hedge === 'about') return { low: clean(value - coarseStep), high: clean(value + coarseStep) };
  if (kind === 'count' && (!number.isRounded || value === 0)) return { low: value, high: value };
  return { low: clean(value - step / 2), high: clean(value + step) };
}

const hedgesBefore: readonly [RegExp, Hedge][] = [
  // 不超过 ends like 超过, so the bounds from above are looked for first.
  [/(?:不超过|不高于|不多于|至多|最多|不足|不到|(?<!不)低于|(?<!不)少于)\s?$/, 'atMost'],
  [/(?:不少于|不低于|至少|超过|超|逾|突破|高于|大于|多于)\s?$/, 'atLeast'],
  [/(?:接近|将近|(?<![最附新邻靠相远临])近)\s?$/, 'nearly'],
  [/(?:大约|约(?!定))\s?$/, 'about'],
];

function readHedgeBefore(text: string, start: number): { start: number; hedge: Hedge } | undefined {
  const lead = text.slice(Math.max(0, start - 5), start);
  for (const [pattern, hedge] of hedgesBefore) {
    const match = pattern.exec(lead);
    if (match) return { start: start - match[0].length, hedge };
  }
  return undefined;
}

function readHedgeAfter(text: string, end: number): { end: number; hedge: Hedge } | undefined {
  const word = /^(?:以上|左右|上下|以下|以内|之内)/.exec(text.slice(end, end + 2))?.[0];
  if (word === undefined) return undefined;
  const hedge = word === '以上' ? 'atLeast' : /[右下]$/.test(word) && word !== '以下' ? 'about' : 'atMost';
  return { end: end + word.length, hedge };
}

function kindOf(ratio: string | undefined): QuantityKind {
  if (ratio === undefined) return 'count';
  if (ratio === '倍' || ratio === '番') return 'multiple';
  return ratio === '个百分点' ? 'points' : 'percentage';
}

/** Tenths as percentages; 翻两番 is three times more. */
function scaleRatio<T extends Measured>(number: T, ratio: string): T {
  const { value, step, coarseStep } = number;
  if (ratio === '番')
    return { ...number, value: 2 ** value - 1, step: 0.3, coarseStep: 0.3, isRounded: true };
  if (!ratio.includes('成')) return number;
  const rest = ratio.trim().slice(1);
  const more = rest === '' ? 0 : rest === '半' ? 5 : parseChineseNumeral(rest)!;
  const slack = rest === '' ? 10 : 1;
  return { ...number, value: value * 10 + more, step: step * slack, coarseStep: coarseStep * slack };
}

const joint = /^\s?(?:、|和|及|与|[～~—–至-]{1,2})\s?$/;
const summing = /^\s?[，,]\s?(?:累计|合计|共计|总计|共)(?:为|达)?\s?$/;

/** In 1090、409、387项 and 分别68、72、55，累计195件 the last measure word serves all; other bare numbers are dropped. */
function shareUnits(found: readonly Quantity[], text: string): Quantity[] {
  const shared: Quantity[] = [];
  let next: Quantity | undefined;
  for (const quantity of found.toReversed()) {
    let current: Quantity | undefined = quantity;
    if (quantity.kind === 'count' && quantity.unit === '' && !/[万亿余多]$/.test(quantity.figure)) {
      const between = next ? text.slice(quantity.end, next.start) : '';
      const isListed = /\d、$/.test(text.slice(Math.max(0, quantity.start - 2), quantity.start));
      current =
        next && (joint.test(between) || (isListed && next.kind === 'count' && summing.test(between)))
          ? { ...quantity, unit: next.unit, kind: next.kind }
          : undefined;
    }
    if (current) shared.push(current);
    next = current;
  }
  return shared.reverse();
}

/** 100～150件 is one quantity. */
function joinRanges(found: readonly Quantity[], text: string): Quantity[] {
  const joined: Quantity[] = [];
  for (const quantity of found) {
    const before = joined.at(-1);
    const isRange =
      before &&
      before.kind === quantity.kind &&
      before.unit === quantity.unit &&
      /^\s?[～~—–至-]{1,2}\s?$/.test(text.slice(before.end, quantity.start));
    if (!isRange) joined.push(quantity);
    else
      joined[joined.length - 1] = {
        ...before,
        end: quantity.end,
        high: quantity.high,
        figure: text.slice(before.start, quantity.end),
      };
  }
  return joined;
}

/** Full-width digits and per cent signs, one character for one. */
function toHalfWidth(text: string): string {
  return text.replaceAll(/[０-９．％]/g, (character) =>
    String.fromCharCode(character.charCodeAt(0) - 0xfee0),
  );
}
