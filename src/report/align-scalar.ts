import { SCALAR_STYLE, type ScalarEvent } from 'js-yaml';

/**
 * For each UTF-16 unit of a decoded scalar the offset in `source` it was written at; one entry more for its end.
 * Indentation, folded line breaks and escapes are what makes the two differ (YAML 1.2.2, 7.3 and 8.1).
 */
export function alignScalar(source: string, scalar: ScalarEvent, decoded: string): Uint32Array {
  const offsets = new Uint32Array(decoded.length + 1);
  const isBlock = scalar.style === SCALAR_STYLE.LITERAL_BLOCK || scalar.style === SCALAR_STYLE.FOLDED_BLOCK;
  let at = scalar.valueStart;
  for (let index = 0; index < decoded.length; index++) {
    if (isBlock && startsLine(source, at, scalar.valueStart))
      at = skipSpaces(source, at, Math.max(scalar.indent, 0));
    const unit = decoded[index]!;
    const written = source[at];
    offsets[index] = at;
    if (scalar.style === SCALAR_STYLE.DOUBLE_QUOTED && written === '\\') {
      const sequence = readEscape(source, at);
      if (sequence.folds) {
        at += sequence.length;
        index--;
        continue;
      }
      for (let unitOfEscape = 1; unitOfEscape < sequence.units; unitOfEscape++) offsets[++index] = at;
      at += sequence.length;
    } else if (scalar.style === SCALAR_STYLE.SINGLE_QUOTED && written === "'") {
      at += 2;
    } else if (written === unit) {
      at += 1;
      if (unit === '\r' && source[at] === '\n' && decoded[index + 1] !== '\n') at += 1;
    } else {
      at = skipFold(source, at, unit, isBlock);
      offsets[index] = Math.max(offsets[index]!, at - 1);
    }
  }
  offsets[decoded.length] = at;
  return offsets;
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

function readEscape(source: string, at: number): { length: number; units: number; folds: boolean } {
  const kind = source[at + 1];
  const digits = kind === 'x' ? 2 : kind === 'u' ? 4 : kind === 'U' ? 8 : 0;
  if (kind === '\n' || kind === '\r') {
    let next = at + 1;
    while (/\s/.test(source[next] ?? '')) next++;
    return { length: next - at, units: 0, folds: true };
  }
  if (digits === 0) return { length: 2, units: 1, folds: false };
  const code = Number.parseInt(source.slice(at + 2, at + 2 + digits), 16);
  return { length: 2 + digits, units: code > 0xffff ? 2 : 1, folds: false };
}
