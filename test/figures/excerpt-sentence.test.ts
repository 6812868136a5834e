import { expect, it } from 'vitest';
import { excerptSentence } from '../../src/figures/excerpt-sentence.js';
import type { FigureRow } from '../../src/figures/figure-row.js';

/** What is quoted of a sentence for the number in it. */
function excerpt(sentence: string, number: string): string {
  const row = { sentence, value: number, unit: '件', offset: sentence.indexOf(number) };
  return excerptSentence(row as FigureRow);
}

it('quotes a short sentence, and one in which the number has no place, whole', () => {
  const forty = `${'办'.repeat(36)}46件。`;
  expect(forty).toHaveLength(40);
  expect(excerpt(forty, '46')).toBe(forty);
  const long = '办'.repeat(60);
  expect(excerptSentence({ sentence: long, value: '46', unit: '件' } as FigureRow)).toBe(long);
});

it('quotes the clause of the number with the one that leads up to it', () => {
  const sentence =
    '县司法局坚持依法行政、公正办理，全年共受理行政复议案件46件，审结45件，其中纠错12件，对有关单位制发意见书3份。';
  expect(excerpt(sentence, '46')).toBe('…全年共受理行政复议案件46件…');
  expect(excerpt(sentence, '45')).toBe('…全年共受理行政复议案件46件，审结45件…');
  expect(excerpt(sentence, '12')).toBe('…审结45件，其中纠错12件…');
});

it('quotes from the beginning, and to the end, without a mark that something is left out', () => {
  const sentence = `受理46件，${'依法办理有关事项'.repeat(5)}，审结45件。`;
  expect(excerpt(sentence, '46')).toBe('受理46件…');
  expect(excerpt(sentence, '45')).toMatch(/^….*审结45件。$/);
  expect(excerpt(sentence, '45').length).toBeLessThanOrEqual(42);
});

it('cuts a clause that is too long, but never a number in two', () => {
  const before = `${'甲'.repeat(4)}123456${'乙'.repeat(34)}46件${'丙'.repeat(30)}`;
  const quoted = excerpt(before, '46');
  expect(quoted).toBe(`…${'乙'.repeat(34)}46件${'丙'.repeat(16)}…`);
  const after = `${'甲'.repeat(20)}46件${'丙'.repeat(13)}98.765%${'丁'.repeat(10)}`;
  expect(excerpt(after, '46')).toBe(`${'甲'.repeat(20)}46件${'丙'.repeat(13)}…`);
});
