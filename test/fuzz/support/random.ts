/** A source of choices that depends on its seed alone, so that a case can be made again from its number. */
export type Random = {
  /** 0 to `limit` - 1. */
  below(limit: number): number;
  pick<T>(list: readonly T[]): T;
  chance(share: number): boolean;
  /** A start and an end within `length`, mostly near each other. */
  range(length: number): [start: number, end: number];
};

/** Mulberry32, a generator of 32 bits. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    below,
    pick: (list) => list[below(list.length)]!,
    chance: (share) => next() < share,
    range: (length) => {
      const start = below(length + 1);
      return [start, Math.min(length, start + below(next() < 0.8 ? 20 : length + 1))];
    },
  };
}

/** The seed of case `index` of a series. */
export function seedOf(seed: number, series: string, index: number): number {
  let hash = seed | 0;
  for (const character of `${series}/${index}`)
    hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193);
  return hash >>> 0;
}
