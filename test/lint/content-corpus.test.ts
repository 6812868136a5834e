import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { lintExample } from './support/lint-example.js';

const sentences = readFileSync(new URL('./corpus/correct-content.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n');

it.each(sentences)('nothing is found in: %s', (sentence) => {
  expect(lintExample(sentence).findings.map(({ rule, quote }) => `${rule} ${quote}`)).toEqual([]);
});
