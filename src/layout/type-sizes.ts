import { formatNumber } from '../text/format-number.js';

/** Named sizes of Chinese type (字号) in points; regulations.md 5.5. */
export const typeSizes: Readonly<Record<string, number>> = {
  初号: 42,
  小初: 36,
  一号: 26,
  小一: 24,
  二号: 22,
  小二: 18,
  三号: 16,
  小三: 15,
  四号: 14,
  小四: 12,
  五号: 10.5,
  小五: 9,
};

/** 三号（16磅）; points alone where no named size has them. */
export function formatTypeSize(points: number): string {
  const name = Object.keys(typeSizes).find((key) => typeSizes[key] === points);
  const size = `${formatNumber(points, 1)}磅`;
  return name === undefined ? size : `${name}（${size}）`;
}
