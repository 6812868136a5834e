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
  const other = impliedWhole(judged, part, whole);
  const calculation = `${part.figure}/${whole.figure}${hedge}为${computed}，文中为${judged.text}`;
  return other === undefined
    ? `${calculation}，请核对件数和比率`
    : `${calculation}；按${other}${part.unit}计为${formatRate(part.value, other, decimals)}，是否口径不同`;
}

/** The whole that would make the rate right, where it is so near that somebody may have counted by it. */
function impliedWhole(judged: Mention, part: Mention, whole: Mention): number | undefined {
  if (judged.value === 0 || !isExact(part)) return undefined;
  const implied = Math.round((100 * part.value) / judged.value);
  const percentage = implied === 0 ? Number.NaN : (100 * part.value) / implied;
  const isNear = Math.abs(implied - whole.value) <= Math.max(2, whole.value * 0.1);
  return isNear && judged.low <= percentage && percentage <= judged.high ? implied : undefined;
}

function placesOf(figure: string): number {
  return Math.min(/\.(\d+)/.exec(figure)?.[1]?.length ?? 0, 4);
}
