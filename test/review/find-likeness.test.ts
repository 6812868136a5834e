import { describe, expect, it } from 'vitest';
import { findLikeness } from '../../src/review/likeness/find-likeness.js';
import { noise, passage, report } from './support/likeness-texts.js';

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

describe('a shared passage', () => {
  const shared = (first: string[], second: string[]) =>
    findLikeness([report([], ...first), report([], ...second)]).pairs.flatMap(({ passages }) =>
      passages.map(({ kind, first: one, second: other }) => ({
        kind,
        first: one.words,
        second: other.words,
      })),
    );
  const [head, tail] = [passage.slice(0, 28), passage.slice(28)];

  it('is the same with other spaces and punctuation', () => {
    const other = passage.replaceAll('，', ',  ').replace('。', '');
    expect(shared([noise(1, 50) + passage], [other + noise(2, 50)])).toEqual([
      { kind: 'same', first: passage, second: other },
    ]);
  });

  it('runs over a few exchanged words, and no further', () => {
    const other = (words: string) => head + words + tail;
    expect(shared([other('甲乙')], [other('丙丁戊')])).toEqual([
      { kind: 'near', first: other('甲乙'), second: other('丙丁戊') },
    ]);
    // Either half is too short by itself.
    expect(shared([other('')], [other(noise(5, 20))])).toEqual([]);
  });

  it('ends with its paragraph', () => {
    expect(shared([passage], [head, tail])).toEqual([]);
    const long = passage + noise(7, 40);
    expect(shared([long], [passage, long.slice(passage.length)]).map(({ second }) => second)).toEqual([
      passage,
      long.slice(passage.length),
    ]);
  });

  it('is told once where one of the reports has it twice, and each of several is told', () => {
    const other = noise(9, 45);
    expect(shared([passage], [passage, noise(1, 60), passage])).toHaveLength(1);
    expect(shared([passage, passage], [passage])).toHaveLength(1);
    expect(
      shared([other, noise(3, 60), passage], [passage, noise(4, 60), other]).map(({ second }) => second),
    ).toEqual([passage, other]);
  });

  it('is counted in the share of both, by what each has of its own', () => {
    const { pairs, shares } = findLikeness([
      report([], passage, noise(1, 150 - passage.length)),
      report([], passage, noise(2, 300 - passage.length)),
      report([]),
    ]);
    const percent = (whole: number) => Math.round((1000 * passage.length) / whole) / 10;
    expect(pairs[0]).toMatchObject({
      characters: passage.length,
      shareOfFirst: percent(150),
      shareOfSecond: percent(300),
    });
    expect(shares).toEqual([percent(150), percent(300), 0]);
  });

  it('that stands beside a stock formula is counted without it, and its share is of what is no formula', () => {
    const formula = noise(11, 60);
    const { pairs, shares } = findLikeness([
      report([], formula + passage),
      report([], formula + passage),
      report([], formula + noise(1, 80)),
      report([], formula + noise(2, 80)),
    ]);
    expect(pairs).toHaveLength(1);
    // A few characters at the edge of a formula may be taken for what stands beside it.
    expect(Math.abs(pairs[0]!.characters - passage.length)).toBeLessThan(12);
    expect(shares.map((share) => share > 80)).toEqual([true, true, false, false]);
  });

  it('is found in every pair, in the order of the reports', () => {
    const other = noise(13, 60);
    const { pairs } = findLikeness([
      report([], passage),
      report([], other),
      report([], noise(1, 90)),
      report([], noise(2, 90)),
      report([], noise(3, 90)),
      report([], noise(4, 90)),
      report([], other, noise(5, 60)),
      report([], passage, noise(6, 60)),
    ]);
    expect(pairs.map(({ first, second }) => [first, second])).toEqual([
      [0, 7],
      [1, 6],
    ]);
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
