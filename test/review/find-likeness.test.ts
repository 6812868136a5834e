import { describe, expect, it } from 'vitest';
import { findLikeness } from '../../src/review/likeness/find-likeness.js';
import { createRandom } from '../support/random.js';

const passage =
  '针对旧货市场里反复出现的老难题，专班逐户上门会诊，把25条意见编成台账，由审计局每旬对账销号，办结一件公示一件。';
const report = (names: string[], ...texts: string[]) => ({
  names,
  passages: texts.map((text, at) => ({ text, place: `第${at + 1}段` })),
});
/** Characters at random, so that nothing is shared by chance. */
const noise = (seed: number, length: number) => {
  const random = createRandom(seed);
  return Array.from({ length }, () => String.fromCharCode(0x4e00 + Math.floor(random() * 8000))).join('');
};

describe('what two reports share', () => {
  it('is told with both places and its words', () => {
    const { pairs, shares } = findLikeness([
      report(['甲川县'], noise(1, 200), noise(2, 80) + passage),
      report(['乙川县'], passage + noise(3, 80)),
      report(['丙川县'], noise(4, 200)),
    ]);
    expect(pairs).toHaveLength(1);
    expect(pairs[0]).toMatchObject({ first: 0, second: 1 });
    expect(pairs[0]!.passages).toEqual([
      {
        kind: 'same',
        characters: passage.length,
        first: { place: '第2段', words: passage },
        second: { place: '第1段', words: passage },
      },
    ]);
    expect(shares[2]).toBe(0);
    expect(shares[1]).toBeGreaterThan(30);
  });

  it('is a near copy where figures, names or a few words were exchanged', () => {
    const other = passage.replace('25', '318').replace('审计局', '统计局');
    const { pairs } = findLikeness([
      report(['甲川县'], `甲川县${passage}`),
      report(['乙川县'], `乙川县${other}`),
    ]);
    expect(pairs[0]!.passages.map(({ kind }) => kind)).toEqual(['near']);
    expect(pairs[0]!.passages[0]!.second.words).toContain('318条意见');
  });

  it('is nothing below thirty characters', () => {
    const short = passage.slice(0, 28);
    const { pairs } = findLikeness([
      report([], noise(1, 90) + short + noise(2, 90)),
      report([], noise(3, 90) + short + noise(4, 90)),
    ]);
    expect(pairs).toEqual([]);
  });

  it('is stock formula where more than a third of the reports have it, and counts for nothing', () => {
    const many = Array.from({ length: 12 }, (_, at) =>
      report([], noise(at + 1, 120) + (at < 5 ? passage : '') + noise(at + 50, 120)),
    );
    expect(findLikeness(many).pairs).toEqual([]);
    expect(findLikeness(many.slice(2)).pairs.length).toBeGreaterThan(0);
  });
});

it('tells apart what was taken over from last year', () => {
  const { reuse, pairs } = findLikeness(
    [report([], noise(1, 100) + passage), report([], noise(2, 100))],
    [report([], passage + noise(3, 100)), undefined],
  );
  expect(pairs).toEqual([]);
  expect(reuse[0]!.share).toBeCloseTo((100 * passage.length) / (100 + passage.length), 0);
  expect(reuse[1]).toBeUndefined();
});

it('does work that grows with the text, not with its square', () => {
  const work = (count: number) => {
    const reports = Array.from({ length: count }, (_, at) =>
      report(
        [],
        noise(at + 1, 2000),
        at % 5 === 0 ? passage.replace('旧货', noise(at % 35, 2)) : noise(at, 60),
      ),
    );
    const { fingerprints, compared } = findLikeness(reports).work;
    return fingerprints + compared;
  };
  expect(work(160) / work(40)).toBeLessThan(5);
});
