import { parseChineseNumeral } from './numerals.js';

/** A number as it stands in a text: `1.7万`, `50余万`, `二十余`, `数百`. */
export type WrittenNumber = {
  value: number;
  /** Weight of its last digit: 0.1万 of 1.7万. */
  step: number;
  /** Weight of its last digit that is no zero: 100 of 1200. */
  coarseStep: number;
  /** 余, 多: the number is exceeded, by less than its coarse step. */
  isExceeded: boolean;
  /** 数百, 几十, 上千: anything from the value to ten times as much. */
  isVague: boolean;
  isNumeral: boolean;
  /** Whether digits were left out: 1.7万, 24.5. */
  isRounded: boolean;
  end: number;
};

/** `written` is what `numberPattern` matched at `start`; undefined where it counts nothing by itself. */
export function readNumber(text: string, start: number, written: string): WrittenNumber | undefined {
  const isNumeral = !/^\d/.test(written);
  const isVague = /^[数几上]/.test(written);
  const value = isNumeral ? readNumeral(written) : Number(written.replaceAll(/[,\s]/g, ''));
  if (value === undefined) return undefined;
  let end = start + written.length;
  const takeMore = () => {
    const more = /^\s?(?:余|多(?!元[化调解纠共主参]))/.exec(text.slice(end, end + 3))?.[0] ?? '';
    end += more.length;
    return more !== '';
  };
  let isExceeded = takeMore();
  const scale = isNumeral ? '' : (/^\s?(?:万亿|[千万亿])/.exec(text.slice(end, end + 3))?.[0] ?? '');
  const factor = scales[scale.trim()] ?? 1;
  end += scale.length;
  if (scale !== '') isExceeded = takeMore() || isExceeded;
  if (isNumeral && !countsByItself(written, isExceeded)) return undefined;
  const places = written.split('.')[1]?.length ?? 0;
  return {
    value: clean(value * factor),
    step: factor * 10 ** -places,
    coarseStep: factor * (places > 0 ? 10 ** -places : lastWeight(value)),
    isExceeded,
    isVague,
    isNumeral,
    isRounded: scale !== '' || places > 0,
    end,
  };
}

export const numberPattern =
  /[一二三四五六七八九十百]{1,4}分之[一二三四五六七八九十百零点两]{1,8}|(?<!\d)\d{1,3}(?:[, \u2009\u202f\u00a0]\d{3}){1,4}(?!\d)(?:\.\d{1,6})?|\d+(?:\.\d{1,6})?|[数几上][十百千万]{1,2}|[一二三四五六七八九两十百千万亿零〇]{1,10}/g;

const scales: Record<string, number> = { 千: 1e3, 万: 1e4, 亿: 1e8, 万亿: 1e12 };

function readNumeral(written: string): number | undefined {
  if (!/^[数几上]/.test(written)) return parseChineseNumeral(written);
  return parseChineseNumeral(written.length > 2 ? `一${written.slice(1)}` : written.slice(1));
}

/** 一是, 三项 and the like are words; a numeral of places (二十, 一百零五), 千余 and 数百 count, 两 and 三 before 倍 and 成. */
function countsByItself(written: string, isExceeded: boolean): boolean {
  if (/^[数几上]/.test(written)) return true;
  if (/^[一二三四五六七八九两]$/.test(written)) return true;
  if (!/[十百千万亿]/.test(written)) return false;
  return isExceeded || /^(?:[一二三四五六七八九两]|十.)/.test(written);
}

function lastWeight(value: number): number {
  let weight = 1;
  while (value !== 0 && value % (weight * 10) === 0) weight *= 10;
  return weight;
}

/** Takes away what binary fractions add: 1.7 × 10 000 is 17 000. */
export function clean(value: number): number {
  return Number(value.toPrecision(13));
}
