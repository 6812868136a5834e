import type { Mention } from '../../../text/claims/mention.js';
import { addDecimals } from '../../../text/decimal.js';
import { isExact } from '../../../text/quantity.js';

/** 110 + 149为259; 1200万 + 3000万约为4200万 */
export function explainSum(items: readonly Mention[]): string {
  const figures = items.map(({ figure }) => figure);
  const scale = figures.some((figure) => figure.endsWith('亿'))
    ? '亿'
    : figures.some((figure) => figure.endsWith('万'))
      ? '万'
      : '';
  const sum = addDecimals(items.map(({ value }) => value)) / { 亿: 1e8, 万: 1e4, '': 1 }[scale];
  return `${figures.join(' + ')}${items.every(isExact) || scale !== '' ? '' : '约'}为${Number(sum.toPrecision(12))}${scale}`;
}
