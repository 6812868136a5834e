import { describe, expect, it } from 'vitest';
import { diffWords, joinHunks } from '../../src/comparison/diff-words.js';
import { pairsOf, similarity } from '../../src/comparison/similarity.js';

describe('the likeness of two texts', () => {
  it.each([
    ['甲乙丙丁', '甲乙丙丁', 1],
    ['甲 乙\n丙丁', '甲乙丙丁', 1],
    ['甲', '甲', 1],
    ['甲', '乙', 0],
    ['甲乙', '甲乙', 1],
    ['甲乙丙丁', '戊己庚辛', 0],
    ['甲乙丙', '甲乙丁', 1 / 2],
    ['哈哈哈', '哈哈', 2 / 3],
    ['哈哈哈哈哈哈甲', '哈哈乙丙丁戊己', 2 / 12],
    // Two pairs of twenty are too few to say anything of the whole.
    ['甲乙丙', '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌', 0],
  ])('of %j and %j is %d', (one, other, likeness) => {
    expect(similarity(pairsOf(one), pairsOf(other))).toBeCloseTo(likeness, 10);
    expect(similarity(pairsOf(other), pairsOf(one))).toBeCloseTo(likeness, 10);
  });
});

describe('the words that differ between two texts', () => {
  it('are told with their places in both; a number is one word', () => {
    expect(diffWords('受理46件，审结45件。', '共受理47件，办结45件')).toEqual([
      { start: 0, end: 0, from: 0, to: 1, before: '', text: '共' },
      { start: 2, end: 4, from: 3, to: 5, before: '46', text: '47' },
      { start: 6, end: 7, from: 7, to: 8, before: '审', text: '办' },
      { start: 11, end: 12, from: 12, to: 12, before: '。', text: '' },
    ]);
    expect(diffWords('98.10%', '98.1%')).toMatchObject([{ before: '98.10', text: '98.1' }]);
    expect(diffWords('7,315', '7,316')).toMatchObject([{ before: '7,315', text: '7,316' }]);
    expect(diffWords('𬺓', '𬺔')).toMatchObject([{ before: '𬺓', text: '𬺔' }]);
    expect(diffWords('', '甲')).toEqual([{ start: 0, end: 0, from: 0, to: 1, before: '', text: '甲' }]);
    expect(diffWords('', '')).toEqual([]);
  });

  it('are read as one where only one or two characters part them', () => {
    const join = (before: string, after: string) =>
      joinHunks(diffWords(before, after), before).map((hunk) => `${hunk.before}→${hunk.text}`);
    expect(join('甲乙丙丁', '一乙丙二')).toEqual(['甲乙丙丁→一乙丙二']);
    expect(join('甲乙丙丁戊', '一乙丙丁二')).toEqual(['甲→一', '戊→二']);
  });
});
