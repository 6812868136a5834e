/** How a list has gone so far, in one thread; times in milliseconds. */
export type Progress = {
  done: number;
  left: number;
  /** From the start of the program until the first item was done: about what a thread takes until it has done one. */
  first: number;
  /** What each of the last items took. */
  each: number;
};

/** V8 has optimised the program by then; the items before take up to four times as long as those after. */
const warm = 24;

/**
 * Whether so many threads gain more time than their start takes. A thread has to load the program and to warm up,
 * and the processors compile it once for each: on two busy processors two threads took 14 to 30 % more of their time.
 */
export function paysToShare({ done, left, first, each }: Progress, threads: number): boolean {
  if (threads < 2 || done < 1) return false;
  const expected = left * (done < warm ? each / 4 : each);
  return expected * (1 - 1 / threads) > 2 * first;
}
