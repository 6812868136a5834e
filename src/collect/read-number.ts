import { readFigureText } from '../report/figure-text.js';
import { compareDecimals } from '../text/decimal.js';
import { plain } from './grid.js';

/** A number that was filled in, as it is written under 数据; or what is wrong with the words that stand there. */
export type FilledNumber = { text: string } | { trouble: string };

/**
 * Reads `46`, `1,200`, `４６`, `46件`; undefined where nothing was filled in. Words that mean a number only by a guess
 * (无, 约46, 1.2万) are told, never taken.
 */
export function readNumber(written: string, measure: string): FilledNumber | undefined {
  const text = plain(written);
  if (text === '') return undefined;
  const shown = `写的是“${written.trim()}”`;
  if (/^(?:无|没有|暂无|[-—–―/\\]+)$/.test(text))
    return { trouble: `${shown}，没有发生的请写0，还没有统计出来的请空着` };
  const number = readFigureText(text);
  if (!number) return { trouble: `${shown}，不是一个数，请只写数字` };
  if (number.unit !== undefined && number.unit !== measure) {
    const asked = measure === '' ? '请只写数字' : `要的是“${measure}”，请换算好再写`;
    return { trouble: `${shown}，${asked}` };
  }
  if (number.text.startsWith('-')) return { trouble: `${shown}，是负数` };
  if (isCounted(measure) && compareDecimals(number.text, Math.trunc(Number(number.text))) !== 0)
    return { trouble: `${shown}，${measure === '' ? '' : `以“${measure}”计的`}应当是整数` };
  // 46.0件 is what a program made of 46.
  return { text: isCounted(measure) ? number.text.replace(/\.0+$/, '') : number.text };
}

/** Whether a measure counts things, so that a fraction of it makes no sense; undecided where nobody says. */
export function isCounted(measure: string): boolean {
  return measure !== '' && !/(?:[元%％米里亩顷吨斤克时兆天月]|分)$/.test(measure);
}
