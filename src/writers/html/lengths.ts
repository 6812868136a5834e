import type { Twip } from '../../layout/units.js';

/** `12.35pt` */
export function points(length: Twip): string {
  return `${Math.round(length * 5) / 100}pt`;
}
