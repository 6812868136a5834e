import { describe, expect, it } from 'vitest';
import { usualWords } from '../../src/layout/title-atoms.js';

describe('the usual words of a title', () => {
  it.each(Object.entries(usualWords))('%s is taken apart as the word segmenter does it', (text, words) => {
    const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
    expect(words).toEqual([...segmenter.segment(text)].map(({ segment }) => segment));
  });
});
