import type { HelperDelegate } from 'handlebars';
import { formatRate } from '../text/rate.js';

/**
 * What a reference may calculate. A helper gets numbers, and last the options of Handlebars;
 * it throws a `RangeError` with a Chinese reason where there is no result.
 */
export const referenceHelpers: Record<string, HelperDelegate> = {
  /** `{{率 组.分子 组.分母 [小数位数]}}`: a percentage, one decimal place unless told. */
  率: (...given: unknown[]) => {
    const [numerator, denominator, decimals = 1] = numbers(given, 2, 3);
    return formatRate(numerator!, denominator!, decimals);
  },
  /** `{{合计 组.甲 组.乙 …}}`: the sum. */
  合计: (...given: unknown[]) => String(sum(numbers(given, 2, Number.POSITIVE_INFINITY))),
};

export const helperNames = Object.keys(referenceHelpers);

function numbers(given: unknown[], least: number, most: number): number[] {
  const values = given.slice(0, -1);
  if (values.length < least || values.length > most)
    throw new RangeError(`要写${least}个${most > least ? '以上' : ''}数，现在有${values.length}个`);
  return values.map(Number);
}

/** Adds in units of the smallest decimal place, so that 0.1 and 0.2 give 0.3. */
function sum(values: number[]): number {
  const places = Math.max(...values.map((value) => String(value).split('.')[1]?.length ?? 0));
  const scale = 10 ** places;
  return values.reduce((total, value) => total + Math.round(value * scale), 0) / scale;
}
