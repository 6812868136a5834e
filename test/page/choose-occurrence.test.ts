import { expect, it } from 'vitest';
import { chooseOccurrence } from '../../src/page/state/choose-occurrence.js';

const texts = ['没有上位法依据，另有两件没有上位法依据。', '输入法'];
const [first, second, third] = [
  { index: 0, at: 4 },
  { index: 0, at: 16 },
  { index: 1, at: 2 },
];

it('finds the words among others that are the same by what stands around them', () => {
  const last = { words: '法', before: '半角逗号。输入', after: '\n  - 标题' };
  expect(chooseOccurrence(texts, last)).toEqual(third);
  expect(chooseOccurrence(texts, { words: '法', before: '两件没有上位', after: '依据。' })).toEqual(second);
});

it('takes the first where nothing tells, and never the same twice', () => {
  const meant = { words: '法', before: '', after: '' };
  expect(chooseOccurrence(texts, meant)).toEqual(first);
  expect(chooseOccurrence(texts, meant, [first])).toEqual(second);
  expect(chooseOccurrence(texts, meant, [first, second, third])).toBeUndefined();
});

it('finds nothing that is not there', () => {
  expect(chooseOccurrence(texts, { words: '令', before: '', after: '' })).toBeUndefined();
});
