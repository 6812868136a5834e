import { formatIso, type SerialDate } from './date-serial.js';
import type { FormatToken, NumberFormat } from './number-format.js';

/** A number as its cell shows it; without the format where that does something that is not followed. */
export function formatCellNumber(value: number, format: NumberFormat): string {
  const plain = String(Number(value.toPrecision(15)));
  if (format.kind !== 'number' || plain.includes('e')) return plain;
  const section = chooseSection(value, format.sections);
  if (section.some(({ kind, text }) => kind === 'strange' || (kind === 'literal' && text === '/')))
    return plain;
  const general = section.findIndex(({ kind }) => kind === 'general');
  if (general >= 0)
    return `${literals(section.slice(0, general))}${plain}${literals(section.slice(general))}`;
  const digits = section.flatMap(({ kind }, at) => (kind === 'digit' ? [at] : []));
  if (digits.length === 0) return literals(section) === '' ? plain : literals(section);
  const [start, end] = [digits[0]!, digits.at(-1)! + 1];
  const pattern = section.slice(start, end);
  if (pattern.some(({ kind }) => kind === 'literal')) return plain;
  const percents = section.filter(({ text }) => text === '%').length;
  const thousands = section.slice(end).findIndex(({ text }) => text !== ',');
  const scale = 2 * percents - 3 * (thousands < 0 ? section.length - end : thousands);
  const number = formatDigits(Number(`${Math.abs(Number(plain))}e${scale}`), pattern);
  // The section of negative numbers says itself how they are marked.
  const sign = value < 0 && section === format.sections[0] && /[1-9]/.test(number) ? '-' : '';
  return `${sign}${literals(section.slice(0, start))}${number}${literals(section.slice(end))}`.trim();
}

function chooseSection(value: number, sections: readonly FormatToken[][]): FormatToken[] {
  if (value < 0 && sections.length > 1) return sections[1]!;
  return (value === 0 && sections.length > 2 ? sections[2] : sections[0])!;
}

/** `pattern` holds placeholders, the point and commas for groups; what is a half is rounded away from zero. */
function formatDigits(value: number, pattern: readonly FormatToken[]): string {
  const point = pattern.findIndex(({ text }) => text === '.');
  const before = point < 0 ? pattern : pattern.slice(0, point);
  const places = (point < 0 ? [] : pattern.slice(point)).filter(({ kind }) => kind === 'digit');
  const scaled = String(Math.round(Number(`${value}e${places.length}`)));
  if (scaled.includes('e')) return String(value);
  const digits = scaled.padStart(places.length + 1, '0');
  const least = before.filter(({ text }) => text === '0').length;
  const whole = digits
    .slice(0, digits.length - places.length)
    .replace(/^0+/, '')
    .padStart(least, '0');
  const grouped = before.some(({ text }) => text === ',') ? groupThousands(whole) : whole;
  const optional = places.length - 1 - places.findLastIndex(({ text }) => text === '0');
  const fraction = digits.slice(digits.length - places.length);
  const kept =
    places.length === 0
      ? ''
      : fraction.slice(0, -optional || undefined) +
        withoutLastZeros(fraction.slice(fraction.length - optional));
  return point < 0 ? grouped : `${grouped}.${kept}`;
}

function literals(tokens: readonly FormatToken[]): string {
  return tokens.map(({ kind, text }) => (kind === 'literal' || text === '%' ? text : '')).join('');
}

/** A date as its cell shows it; in ISO 8601 where the format has names of months, eras or halves of a day. */
export function formatCellDate(date: SerialDate, format: NumberFormat & { kind: 'date' }): string {
  const parts = format.tokens.map((token) => {
    if (token.kind === 'date') return datePart(token.text, date);
    return token.kind === 'literal' || token.kind === 'mark' ? token.text : undefined;
  });
  return parts.includes(undefined) ? formatIso(date, format.shows) : parts.join('').trim();
}

function datePart(text: string, { year, month, day, seconds }: SerialDate): string | undefined {
  if (/^y+$/.test(text)) return text.length <= 2 ? String(year % 100).padStart(2, '0') : String(year);
  const value = {
    m: month,
    d: day,
    h: Math.floor(seconds / 3600),
    n: Math.floor(seconds / 60) % 60,
    s: seconds % 60,
  }[text[0]!];
  return value === undefined || text.length > 2 ? undefined : String(value).padStart(text.length, '0');
}

/** `1234567` → `1,234,567` */
function groupThousands(digits: string): string {
  const first = digits.length % 3;
  const groups = digits.slice(first).match(/\d{3}/g) ?? [];
  return [...(first > 0 ? [digits.slice(0, first)] : []), ...groups].join(',');
}

function withoutLastZeros(digits: string): string {
  let end = digits.length;
  while (digits[end - 1] === '0') end--;
  return digits.slice(0, end);
}
