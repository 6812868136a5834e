import { addDecimals, dropZeros, formatQuotient } from '../text/decimal.js';
import { formatRate } from '../text/rate.js';

/** A figure to calculate with, and what it was last year (去年). */
export type Operand = { value: number; lastYear?: number };

/** Throws a `RangeError` with a Chinese reason where there is no result. */
type ReferenceHelper = (operands: readonly Operand[]) => string;

/** What a reference may calculate. */
export const referenceHelpers: Record<string, ReferenceHelper> = {
  /** `{{率 组.分子 组.分母 [小数位数]}}`: a percentage, one decimal place unless told. */
  率: (operands) => {
    const [numerator, denominator, decimals = 1] = valuesOf(operands, 2, 3);
    return formatRate(numerator!, denominator!, decimals);
  },
  /** `{{占比 组.部分 组.全体 [小数位数]}}`: a percentage that cannot exceed 100%. */
  占比: (operands) => {
    const [part, whole, decimals = 1] = valuesOf(operands, 2, 3);
    if (part! < 0 || part! > whole!) throw new RangeError(`部分是${part}，全体是${whole}，部分不能多于全体`);
    return formatRate(part!, whole!, decimals);
  },
  /** `{{合计 组.甲 组.乙 …}}`: the sum. */
  合计: (operands) => String(addDecimals(valuesOf(operands, 2, Number.POSITIVE_INFINITY))),
  /** `{{同比 组.名}}` by its 去年, `{{同比 组.今年 组.去年 [小数位数]}}`: 增长15.0%, 下降30.0% or 持平. */
  同比: (operands) => {
    const [now, before = lastYear(operands), decimals = 1] = valuesOf(operands, 1, 3);
    if (before < 0 || now! < 0) throw new RangeError('有一个数是负数，说不出增长还是下降');
    if (before === 0) throw new RangeError('去年的数是0，说不出增减的百分比');
    const change = addDecimals([now!, -before]);
    if (change === 0) return '持平';
    return `${change > 0 ? '增长' : '下降'}${formatRate(Math.abs(change), before, decimals)}`;
  },
  /** `{{倍数 组.甲 组.乙 [小数位数]}}`: how many times 乙 is contained in 甲, 2.5倍. */
  倍数: (operands) => {
    const [dividend, divisor, decimals = 1] = valuesOf(operands, 2, 3);
    return `${dropZeros(formatQuotient(dividend!, divisor!, decimals))}倍`;
  },
  /** `{{万 组.名 [小数位数]}}`: 12345 → 1.23万; numbers below 10 000 stay as they are. */
  万: (operands) => {
    const [value, decimals = 2] = valuesOf(operands, 1, 2);
    if (Math.abs(value!) < 1e4) return String(value);
    return `${dropZeros(formatQuotient(value!, 1e4, decimals))}万`;
  },
};

export const helperNames = Object.keys(referenceHelpers);

function valuesOf(operands: readonly Operand[], least: number, most: number): number[] {
  if (operands.length < least || operands.length > most)
    throw new RangeError(`要写${least}个${most > least ? '以上' : ''}数，现在有${operands.length}个`);
  return operands.map(({ value }) => value);
}

function lastYear([operand, ...others]: readonly Operand[]): number {
  if (operand?.lastYear === undefined || others.length > 0)
    throw new RangeError('数据里没有填写它“去年”的数');
  return operand.lastYear;
}
