import {
  type Amount,
  addExactly,
  compareDecimals,
  dropZeros,
  formatDistinctly,
  isExactly,
  negate,
} from '../text/decimal.js';
import { formatRate } from '../text/rate.js';

/** A figure to calculate with, as it is written, and what it was last year (去年); or a number that stands in the reference. */
export type Operand = { value: Amount; lastYear?: Amount; isLiteral?: boolean };

/** Throws a `RangeError` with a Chinese reason where there is no result. */
type ReferenceHelper = (operands: readonly Operand[]) => string;

/** What a reference may calculate. */
export const referenceHelpers: Record<string, ReferenceHelper> = {
  /** `{{率 组.分子 组.分母 [小数位数]}}`: a percentage, one decimal place unless told. */
  率: (operands) => {
    const { values, decimals } = read(operands, { least: 2, usual: 1 });
    return readable(formatRate(values[0]!, values[1]!, decimals));
  },
  /** `{{占比 组.部分 组.全体 [小数位数]}}`: a percentage that cannot exceed 100%. */
  占比: (operands) => {
    const { values, decimals } = read(operands, { least: 2, usual: 1 });
    const [part, whole] = values as [Amount, Amount];
    if (compareDecimals(part, 0) < 0 || compareDecimals(part, whole) > 0)
      throw new RangeError(`部分是${part}，全体是${whole}，部分不能多于全体`);
    return readable(formatRate(part, whole, decimals));
  },
  /** `{{合计 组.甲 组.乙 …}}`: the sum. */
  合计: (operands) => {
    if (operands.length < 2) throw new RangeError(`要写2个以上数，现在有${operands.length}个`);
    return addExactly(operands.map(({ value }) => value));
  },
  /** `{{同比 组.名 [小数位数]}}` by its 去年, `{{同比 组.今年 组.去年 [小数位数]}}`: 增长15.0%, 下降30.0% or 持平. */
  同比: (operands) => {
    const [now, second] = operands;
    const isOwn = operands.length === 1 || (operands.length === 2 && second!.isLiteral && !now!.isLiteral);
    const { values, decimals } = read(operands, { least: isOwn ? 1 : 2, usual: 1 });
    const before = isOwn ? lastYearOf(now!) : values[1]!;
    if (compareDecimals(before, 0) < 0 || compareDecimals(values[0]!, 0) < 0)
      throw new RangeError('有一个数是负数，说不出增长还是下降');
    if (compareDecimals(before, 0) === 0) throw new RangeError('去年的数是0，说不出增减的百分比');
    const change = addExactly([values[0]!, negate(before)]);
    const direction = compareDecimals(change, 0);
    if (direction === 0) return '持平';
    const amount = direction > 0 ? change : negate(change);
    return `${direction > 0 ? '增长' : '下降'}${readable(formatRate(amount, before, decimals))}`;
  },
  /** `{{倍数 组.甲 组.乙 [小数位数]}}`: how many times 乙 is contained in 甲, 2.5倍. */
  倍数: (operands) => {
    const { values, decimals } = read(operands, { least: 2, usual: 1 });
    const pair = values as [Amount, Amount];
    if (compareDecimals(pair[1], 0) === 0) throw new RangeError('分母是0');
    if (pair.some((value) => compareDecimals(value, 0) <= 0))
      throw new RangeError('有一个数是0或者负数，说不出倍数');
    const times = formatDistinctly(pair, { decimals, others: [0, 1] });
    return `${readable(isExactly(times, pair) ? dropZeros(times) : times)}倍`;
  },
  /** `{{万 组.名 [小数位数]}}`: 12345 → 1.23万, 123456789 → 1.23亿; numbers below 10 000 stay as they are. */
  万: (operands) => {
    const { values, decimals } = read(operands, { least: 1, usual: 2 });
    const [value] = values as [Amount];
    const size = compareDecimals(value, 0) < 0 ? negate(value) : value;
    if (compareDecimals(size, 1e4) < 0) return dropZeros(addExactly([value]));
    const [unit, scale] = compareDecimals(size, 1e8) < 0 ? ['万', 1e4] : ['亿', 1e8];
    const written = formatDistinctly([value, scale as number], { decimals, others: [1e4, -1e4] });
    return `${readable(isExactly(written, [value, scale as number]) ? dropZeros(written) : written)}${unit}`;
  },
};

export const helperNames = Object.keys(referenceHelpers);

/** The numbers of a helper, and after them how many decimals are wanted. */
function read(
  operands: readonly Operand[],
  { least, usual }: { least: number; usual: number },
): { values: Amount[]; decimals: number } {
  const { length } = operands;
  const count = `要写${least}个数，后面可以再写小数位数，现在有${length}个`;
  if (length < least || length > least + 1) throw new RangeError(count);
  const last = operands.at(-1)!;
  const isPlaces = (operand: Operand) => /^[0-4]$/.test(String(operand.value));
  if (length === least && least === 2 && last.isLiteral && isPlaces(last) && !operands[0]!.isLiteral)
    throw new RangeError(`要写${least}个数，“${last.value}”像是小数位数，缺少另一个数`);
  if (length > least && !isPlaces(last)) throw new RangeError('小数位数应当是0到4');
  return {
    values: operands.slice(0, least).map(({ value }) => value),
    decimals: length > least ? Number(last.value) : usual,
  };
}

function lastYearOf({ lastYear }: Operand): Amount {
  if (lastYear === undefined) throw new RangeError('数据里没有填写它“去年”的数');
  return lastYear;
}

/** A number so near to another one that no reader could tell: the counts themselves say more. */
function readable(text: string): string {
  if ((/\.(\d+)/.exec(text)?.[1]?.length ?? 0) <= 6) return text;
  throw new RangeError('结果与整数相差太小，写出来看不出差别，请直接写两个数');
}
