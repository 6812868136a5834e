/** A day of the Gregorian calendar. */
export type CalendarDate = { year: number; month: number; day: number };

const datePattern =
  /^(\d{4})(?:-(\d{1,2})-(\d{1,2})|\/(\d{1,2})\/(\d{1,2})|\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日)$/;

/** Reads `2026-02-20`, `2026/2/20` or `2026年2月20日`; undefined where there is no such day. */
export function parseDate(text: string): CalendarDate | undefined {
  const match = datePattern.exec(text.trim());
  if (!match) return undefined;
  const [year, month, day] = match
    .slice(1)
    .filter((group) => group !== undefined)
    .map(Number) as [number, number, number];
  const inMonth =
    month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
  return inMonth ? { year, month, day } : undefined;
}

/** `2026-02-20` */
export function formatIsoDate({ year, month, day }: CalendarDate): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** `2026年2月20日`: Arabic figures, month and day without a leading zero (GB/T 9704-2012, 7.3.5.4). */
export function formatChineseDate({ year, month, day }: CalendarDate): string {
  return `${year}年${month}月${day}日`;
}

/** Negative where `a` is the earlier day. */
export function compareDates(a: CalendarDate, b: CalendarDate): number {
  return a.year - b.year || a.month - b.month || a.day - b.day;
}
