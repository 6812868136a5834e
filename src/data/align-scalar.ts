import { SCALAR_STYLE, type ScalarEvent } from 'js-yaml';

/** For each UTF-16 unit of a decoded scalar where its notation starts and ends in the source. */
export type Alignment = { starts: Uint32Array; ends: Uint32Array };

/**
 * Walks a decoded scalar beside its source. Indentation, folded line breaks and escapes are what makes
 * the two differ (YAML 1.2.2, 7.3 and 8.1).
 */
export function alignScalar(source: string, scalar: ScalarEvent, decoded: string): Alignment {
  const starts = new Uint32Array(decoded.length);
  const ends = new Uint32Array(decoded.length);
  const isBlock = scalar.style === SCALAR_STYLE.LITERAL_BLOCK || scalar.style === SCALAR_STYLE.FOLDED_BLOCK;
  let at = scalar.valueStart;
  for (let index = 0; index < decoded.length; ) {
    if (isBlock && startsLine(source, at, scalar.valueStart))
      at = skipSpaces(source, at, Math.max(scalar.indent, 0));
    const { end, units } = readNotation(source, at, decoded[index]!, scalar, isBlock);
    starts.fill(at, index, index + units);
    ends.fill(end, index, index + units);
    index += units;
    at = end;
  }
  return { starts, ends };
}

/** Where the notation at `at` ends, and how many decoded units it stands for; none for an escaped line break. */
function readNotation(source: string, at: number, unit: string, scalar: ScalarEvent, isBlock: boolean) {
  const written = source[at];
  if (scalar.style === SCALAR_STYLE.DOUBLE_QUOTED && written === '\\') return readEscape(source, at);
  if (scalar.style === SCALAR_STYLE.SINGLE_QUOTED && written === "'") return { end: at + 2, units: 1 };
  if (written === unit) return { end: at + 1, units: 1 };
  return { end: skipFold(source, at, unit, isBlock), units: 1 };
}

function startsLine(source: string, at: number, valueStart: number): boolean {
  return at === valueStart || source[at - 1] === '\n';
}

function skipSpaces(source: string, at: number, most: number): number {
  let skipped = 0;
  while (skipped < most && source[at + skipped] === ' ') skipped++;
  return at + skipped;
}

/** A folded break: a space stands for one line break, a line break for the blank line after it. */
function skipFold(source: string, at: number, unit: string, isBlock: boolean): number {
  let next = at;
  while (source[next] === ' ' || source[next] === '\t' || source[next] === '\r') next++;
  if (source[next] === '\n') next++;
  if (unit === ' ' && !isBlock) while (source[next] === ' ' || source[next] === '\t') next++;
  return next > at ? next : at + 1;
}

function readEscape(source: string, at: number): { end: number; units: number } {
  const kind = source[at + 1];
  if (kind === '\n' || kind === '\r') {
    let end = at + 1;
    while (/\s/.test(source[end] ?? '')) end++;
    return { end, units: 0 };
  }
  const digits = kind === 'x' ? 2 : kind === 'u' ? 4 : kind === 'U' ? 8 : 0;
  if (digits === 0) return { end: at + 2, units: 1 };
  const code = Number.parseInt(source.slice(at + 2, at + 2 + digits), 16);
  return { end: at + 2 + digits, units: code > 0xffff ? 2 : 1 };
}
