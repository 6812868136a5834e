import { expect, it } from 'vitest';
import { markClauses } from '../../src/text/mark-clauses.js';

const mark = (text: string) =>
  markClauses(
    text,
    (clause) => clause.includes('甲'),
    (clauses) => `[${clauses}]`,
  );

it.each([
  ['neighbours of one sentence as one', '甲一，甲二，乙。', '[甲一，甲二]，乙。'],
  ['the last, without the mark that ends it', '乙，甲。', '乙，[甲]。'],
  [
    'not over the end of a sentence',
    '甲一。甲二！甲三？甲四；甲五',
    '[甲一]。[甲二]！[甲三]？[甲四]；[甲五]',
  ],
  ['not over a line break', '甲一\n甲二', '[甲一]\n[甲二]'],
  [
    'with what stands in brackets or quotation marks',
    '“乙，甲”，（丙。丁）甲，乙',
    '[“乙，甲”，（丙。丁）甲]，乙',
  ],
  ['to the end of brackets within brackets', '甲（乙（丙），丁），乙', '[甲（乙（丙），丁）]，乙'],
  ['over a bracket that closes nothing', '甲）乙，丙', '[甲）乙]，丙'],
  ['to the end of the line, where a bracket is never closed', '（乙，甲\n丙，甲', '[（乙，甲]\n丙，[甲]'],
  ['without the marks that end it, however many', '乙，甲：、。乙', '乙，[甲]：、。乙'],
  ['not at all', '乙，丙。', '乙，丙。'],
  ['nothing of an empty text', '', ''],
])('marks the clauses that are chosen, %s', (_, text, marked) => expect(mark(text)).toBe(marked));

it('does not mark what holds nothing but marks', () => {
  expect(
    markClauses(
      '，。',
      () => true,
      (clauses) => `[${clauses}]`,
    ),
  ).toBe('，。');
});
