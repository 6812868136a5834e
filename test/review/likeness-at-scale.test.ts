import { expect, it } from 'vitest';
import { findLikeness } from '../../src/review/likeness/find-likeness.js';
import { noise, passage, report } from './support/likeness-texts.js';

it('does work that grows with the text, not with its square', () => {
  const work = (count: number) => {
    const reports = Array.from({ length: count }, (_, at) =>
      report(
        [],
        noise(at + 1, 2000),
        at % 5 === 0 ? passage.replace('旧货', noise(at % 35, 2)) : noise(at, 60),
      ),
    );
    const { fingerprints, compared } = findLikeness(reports).work;
    return fingerprints + compared;
  };
  expect(work(160) / work(40)).toBeLessThan(5);
});
