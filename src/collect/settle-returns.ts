import { plain } from './grid.js';
import type { Return } from './return.js';

/**
 * Says whose each return is, by the name that it states or else by that of its file, and takes nothing of a return for
 * another year. `units` and `year` are those of the report; absent where there is none to go by.
 */
export function settleReturns(
  returns: readonly Return[],
  { units, year }: { units?: readonly string[]; year?: number },
): Return[] {
  return returns.map((given) => {
    const settled = settleUnit(given, units);
    if (year === undefined || given.year === undefined || given.year === year) return settled;
    const message = `填的是${given.year}年度，报告是${year}年度，整份没有收`;
    return { ...settled, answers: [], texts: [], troubles: [{ place: { file: given.file }, message }] };
  });
}

function settleUnit(given: Return, units: readonly string[] | undefined): Return {
  const { unit, file } = given;
  const stem = file
    .split(/[\\/]/)
    .at(-1)!
    .replace(/\.\w+$/, '');
  if (!units) return { ...given, unit: unit ?? stem };
  const found = (unit === undefined ? undefined : findUnit(unit, units)) ?? findUnit(stem, units);
  if (found !== undefined && (unit === undefined || findUnit(unit, units) !== undefined))
    return { ...given, unit: found };
  const named = unit ?? stem;
  // Of a file that is no form its own trouble says enough.
  if (given.answers.length + given.texts.length === 0 && given.troubles.length > 0)
    return { ...given, unit: named };
  const message =
    unit === undefined
      ? `没有写填报单位，文件名也看不出是哪个单位；数已经收下，来源记为“${stem}”`
      : `填报单位“${unit}”不在报送名单里；数已经收下，请核对`;
  return { ...given, unit: named, troubles: [{ place: { file }, message }, ...given.troubles] };
}

/** 云岭县司法局 is 县司法局, and so is 司法局 where only one name of the list ends so; two names are nobody's. */
function findUnit(name: string, units: readonly string[]): string | undefined {
  const words = plain(name);
  const exact = units.find((unit) => plain(unit) === words);
  if (exact !== undefined) return exact;
  const held = units.filter((unit) => words.includes(plain(unit)));
  // 县委政法委 names no 县委.
  const whole = held.filter(
    (unit) => !held.some((other) => other !== unit && plain(other).includes(plain(unit))),
  );
  if (whole.length > 0) return whole.length === 1 ? whole[0] : undefined;
  const like = units.filter((unit) => words.length > 2 && plain(unit).endsWith(words));
  return like.length === 1 ? like[0] : undefined;
}
