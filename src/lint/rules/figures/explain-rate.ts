import type { RateClaim } from '../../../text/claims/claim.js';
import type { Mention } from '../../../text/claims/mention.js';
import { isExact } from '../../../text/quantity.js';
import { formatRate } from '../../../text/rate.js';

type Rated = RateClaim & { judged: Mention; part: Mention; whole: Mention };

/** 12/45为26.7%，文中为24.5%；按49件计为24.5%，是否口径不同 */
export function explainRate({ judged, part, whole }: Rated): string {
  const decimals = placesOf(judged.figure);
  const computed = formatRate(part.value, whole.value, Math.max(decimals, 1));
  const hedge = isExact(part) && isExact(whole) ? '' : '约';
  const other = impliedWhole(judged, part);
  const calculation = `${part.figure}/${whole.figure}${hedge}为${computed}，文中为${judged.text}`;
  return other === undefined
    ? `${calculation}，请核对件数和比率`
    : `${calculation}；按${other}${part.unit}计为${formatRate(part.value, other, decimals)}，是否口径不同`;
}

/** The whole number that would make the rate right. */
function impliedWhole(judged: Mention, part: Mention): number | undefined {
  if (judged.value === 0 || !isExact(part)) return undefined;
  const whole = Math.round((100 * part.value) / judged.value);
  const percentage = whole === 0 ? Number.NaN : (100 * part.value) / whole;
  return judged.low <= percentage && percentage <= judged.high ? whole : undefined;
}

function placesOf(figure: string): number {
  return Math.min(/\.(\d+)/.exec(figure)?.[1]?.length ?? 0, 4);
}
