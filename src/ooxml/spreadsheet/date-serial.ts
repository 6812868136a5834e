/** The days that a workbook counts from: 1900 (Windows) or 1904 (old Macintosh) (ECMA-376-1, 18.17.4.1). */
export type DateSystem = 1900 | 1904;

/** A moment as the parts of a date format want them. */
export type SerialDate = {
  year: number;
  month: number;
  day: number;
  /** Seconds since midnight. */
  seconds: number;
};

const secondsOfDay = 86_400;
/** 31 December 9999, the last day that Excel shows. */
const lastSerial: Record<DateSystem, number> = { 1900: 2_958_465, 1904: 2_957_003 };

/** The moment of a serial number; undefined outside of what Excel shows as a date. */
export function dateOfSerial(serial: number, system: DateSystem): SerialDate | undefined {
  if (!(serial >= 0) || serial >= lastSerial[system] + 1) return undefined;
  // Excel shows whole seconds, and what is off by binary fractions is not to lose one.
  const total = Math.min(Math.round(serial * secondsOfDay), (lastSerial[system] + 1) * secondsOfDay - 1);
  const whole = Math.floor(total / secondsOfDay);
  const date = new Date(epoch(whole, system) + whole * secondsOfDay * 1000);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    seconds: total % secondsOfDay,
  };
}

/** The serial number of a day in the 1900 system, as Excel counts from March 1900 on. */
export function serialOfDate({ year, month, day }: { year: number; month: number; day: number }): number {
  return (Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / (secondsOfDay * 1000);
}

/** Day 60 of the 1900 system is a 29 February that never was, so the days before it count from a day later. */
function epoch(day: number, system: DateSystem): number {
  if (system === 1904) return Date.UTC(1904, 0, 1);
  return Date.UTC(1899, 11, day < 60 ? 31 : 30);
}

/** `2026-02-20T08:30:00`, or only the half that is wanted. */
export function formatIso(date: SerialDate, shows: { date: boolean; time: boolean }): string {
  const pad = (value: number, length = 2) => String(value).padStart(length, '0');
  const day = `${pad(date.year, 4)}-${pad(date.month)}-${pad(date.day)}`;
  const time = [date.seconds / 3600, (date.seconds / 60) % 60, date.seconds % 60]
    .map((part) => pad(Math.floor(part)))
    .join(':');
  return [...(shows.date ? [day] : []), ...(shows.time ? [time] : [])].join('T');
}
