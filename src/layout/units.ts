import { typeSizes } from './type-sizes.js';

/** Twentieth of a point. */
export type Twip = number;
export type Point = number;
export type Millimetre = number;

/** Reads `三号` or `60磅`; undefined where it is neither, or no half points. */
export function parseFontSize(text: string): Point | undefined {
  const named = typeSizes[text];
  if (named !== undefined) return named;
  const points = parseMeasure(text, '磅');
  return points !== undefined && points >= 1 && points <= 200 && Number.isInteger(points * 2)
    ? points
    : undefined;
}

/** Reads a number with its unit, `37mm` or `2字`; undefined where the unit is another one. */
export function parseMeasure(text: string, unit: 'mm' | '磅' | '字' | '行'): number | undefined {
  const match = /^(\d{1,4}(?:\.\d{1,3})?) ?(mm|磅|字|行)$/.exec(text);
  return match?.[2] === unit ? Number(match[1]) : undefined;
}

/** Reads `60%` as 0.6. */
export function parsePercentage(text: string): number | undefined {
  const match = /^([1-9]\d?|100)%$/.exec(text);
  return match ? Number(match[1]) / 100 : undefined;
}

export function millimetresToTwips(length: Millimetre): Twip {
  return Math.round((length * 1440) / 25.4);
}

export function pointsToTwips(length: Point): Twip {
  return Math.round(length * 20);
}

/** Weights of lines are kept in eighths of a point. */
export function millimetresToEighths(length: Millimetre): number {
  return Math.round((length * 72 * 8) / 25.4);
}
