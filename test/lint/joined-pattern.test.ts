import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinTexts, toJoinedPattern } from '../../src/lint/words/joined-pattern.js';

/** Each way in which a pattern can depend on where a text begins and ends, and on what stands beside a match. */
const patterns = [
  /法治/,
  /^法/,
  /治$/,
  /(?<=^|[。；])一是/,
  /(?<!\d)\d年/,
  /(?<![^。；])法/,
  /(?<![^。；\s])法/,
  /治(?![^。；])/,
  /治(?!。|年)/,
  /法(?!治)[^。]*年/,
  /\d(?=年|$)/,
  /治(?!$)/,
  /(?<!^)法/,
  /[^法]治/,
  /(法|治)\1/,
  /法\b|\Ba/,
  /(?<name>法)(?!.{0,3}治)/,
  /法[)(\]](?![^\]]*年)/,
  /(?<!法 {0,2})治/u,
  /\p{Script=Han}(?![^\d])/u,
];

const texts = fc.array(fc.string({ unit: fc.constantFrom(...'法治一是年12。；()] a'), maxLength: 12 }), {
  minLength: 1,
  maxLength: 6,
});

describe('a pattern for joined texts', () => {
  it.each(patterns)('%s matches wherever it matches in one of them', (pattern) => {
    const joinedPattern = toJoinedPattern(pattern)!;
    expect(joinedPattern).toBeDefined();
    fc.assert(
      fc.property(texts, (parts) => {
        if (parts.some((part) => pattern.test(part))) expect(joinTexts(parts)).toMatch(joinedPattern);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([/法$/, /(?<![^。])法/, /(?<=^|。)法/])('%s fails where it matches in none', (pattern) => {
    expect(joinTexts(['治法。', '法治。治'].map((text) => text.replaceAll('法', '治')))).not.toMatch(
      toJoinedPattern(pattern)!,
    );
  });

  it.each([/治(?!\s)/, /(?<!\n)治/, /治(?!\D)/, /治(?![\s，])/, /治(?!法(?!年))/, /^法/y, /法.治/s])(
    '%s is promised nothing of: a seam may match where the end of a text does not',
    (pattern) => expect(toJoinedPattern(pattern)).toBeUndefined(),
  );

  it('is not asked of texts with line ends of their own', () => {
    expect(joinTexts(['法\n治', '年'])).toBeUndefined();
  });
});
