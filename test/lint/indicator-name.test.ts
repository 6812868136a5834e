import { describe, expect, it } from 'vitest';
import {
  isCount,
  isOfAnotherTime,
  isOfWholeYear,
  keyOf,
  nameIndicator,
} from '../../src/lint/indicator-name.js';
import { readStatements } from '../../src/text/claims/mention.js';

const statementOf = (sentence: string) => readStatements(sentence)[0]!;

describe('the name of an indicator', () => {
  it.each([
    ['全年共受理行政复议案件', '受理行政复议案件'],
    ['2025年度全县累计开展“法律六进”活动', '开展法律六进活动'],
    ['其中现有人民调解员共', '人民调解员'],
    ['受理案件数量为', '受理案件'],
  ])('of %s is %s', (label, name) => {
    expect(nameIndicator(label)).toBe(name);
  });

  it('is the same in another order, and no other', () => {
    expect(keyOf('受理行政复议案件')).toBe(keyOf('行政复议案件受理'));
    expect(keyOf('受理行政复议案件')).not.toBe(keyOf('审结行政复议案件'));
  });
});

describe('a number of the year reported on', () => {
  it.each(['全年受理案件46件。', '2025年受理案件46件。', '受理案件46件，上年度结转5件。'])(
    'is what is counted in: %s',
    (sentence) => {
      expect(isOfAnotherTime(statementOf(sentence), 2025)).toBe(false);
    },
  );

  it.each([
    '2024年受理案件46件。',
    '上一年受理案件46件。',
    '上半年受理案件46件。',
    '3月受理案件46件。',
    '受理案件46件，同比增长15%。',
    '2025年受理案件46件，2024年40件。',
  ])('is not what is counted in: %s', (sentence) => {
    expect(isOfAnotherTime(statementOf(sentence), 2025)).toBe(true);
  });

  it('is a whole of its own, neither a part nor percentage points', () => {
    const wholes = (sentence: string) =>
      statementOf(sentence).mentions.map((mention) => [
        isCount(mention),
        isOfWholeYear(mention, statementOf(sentence), 2025),
      ]);
    expect(wholes('受理案件46件。')).toEqual([[true, true]]);
    expect(wholes('2024年受理案件46件。')).toEqual([[true, false]]);
    expect(wholes('办结率提高3个百分点。')).toEqual([[false, false]]);
    expect(wholes('受理案件46件，其中土地类12件。')).toEqual([
      [true, true],
      [false, false],
    ]);
  });
});
