import { describe, expect, it } from 'vitest';
import { paysToShare } from '../../../src/cli/bulk/pays-to-share.js';

describe('more threads than one', () => {
  it('are not started for two hundred ordinary reports', () => {
    expect(paysToShare({ done: 24, left: 176, first: 350, each: 7 }, 2)).toBe(false);
  });

  it('are started for a thousand', () => {
    expect(paysToShare({ done: 24, left: 976, first: 350, each: 7 }, 2)).toBe(true);
  });

  it('are started soon where each report takes seconds', () => {
    expect(paysToShare({ done: 1, left: 29, first: 2300, each: 2000 }, 2)).toBe(true);
  });

  it('are not started because the first reports, before V8 has optimised the program, take longer', () => {
    expect(paysToShare({ done: 3, left: 197, first: 350, each: 25 }, 2)).toBe(false);
  });

  it('gain more where there are more processors', () => {
    const progress = { done: 24, left: 170, first: 350, each: 7 };
    expect([2, 16].map((threads) => paysToShare(progress, threads))).toEqual([false, true]);
  });

  it('are never one', () => {
    expect(paysToShare({ done: 24, left: 1e6, first: 1, each: 7 }, 1)).toBe(false);
  });
});
