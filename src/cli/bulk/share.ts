import { InvalidArgumentError } from 'commander';

/** The share `index` (from 1) of `count`. */
export type Share = { index: number; count: number };

/** Every `count`-th item, beginning with the `index`-th: shares of a list differ by one item at most. */
export function takeShare<Item>(items: readonly Item[], { index, count }: Share): Item[] {
  return items.filter((_, position) => position % count === index - 1);
}

/** `2/8`, as an option of a command line. */
export function parseShare(value: string): Share {
  const [index, count] = (/^(\d{1,6})\/(\d{1,6})$/.exec(value)?.slice(1) ?? []).map(Number);
  if (index === undefined || count === undefined)
    throw new InvalidArgumentError('请写成 2/8 的样子，意思是一共分成8份，做第2份');
  if (index < 1 || index > count)
    throw new InvalidArgumentError(
      count === 0 ? '至少要分成1份' : `分成${count}份时，要写1/${count}到${count}/${count}`,
    );
  return { index, count };
}

/** The number of threads, as an option of a command line. */
export function parseJobs(value: string): number {
  const jobs = /^\d{1,3}$/.test(value) ? Number(value) : 0;
  if (jobs < 1 || jobs > 256) throw new InvalidArgumentError('请写1到256的数');
  return jobs;
}
