import { expect, it } from 'vitest';
import { writeDocx } from '../../src/writers/docx/write-docx.js';
import { packagedStyle } from '../writers/docx/packaged-style.js';
import { describePages } from './support/describe-pages.js';
import { endingCases } from './support/ending-cases.js';
import { judgeEnding } from './support/judge-ending.js';

const cases = endingCases(Array.from({ length: 40 }, (_, index) => index + 1));

describePages(
  'the end of a document',
  async () => {
    const style = packagedStyle('gbt9704-2012', 'open');
    const written = [...cases].map(
      async ([name, document]) => [name, await writeDocx(document, style)] as const,
    );
    return Object.fromEntries(await Promise.all(written));
  },
  (printed) => {
    it('keeps signature and date together, with two lines of the body, and leaves no page short', () => {
      const verdicts = [...cases].map(([name, document]) => ({
        name,
        ...judgeEnding(document, printed(name).pages),
      }));
      const worst = verdicts.reduce((most, verdict) => (verdict.gap > most.gap ? verdict : most));
      const spread = [0, 1, 2, 3, 4].map(
        (gap) => `${gap}行${verdicts.filter((verdict) => verdict.gap === gap).length}个`,
      );
      console.info(`${cases.size}个结尾，页末空行最多${worst.gap}行（${worst.name}）；${spread.join('，')}`);
      expect(cases.size).toBeGreaterThanOrEqual(300);
      expect(verdicts.filter(({ isTogether }) => !isTogether)).toEqual([]);
      expect(verdicts.filter(({ body }) => body < 2)).toEqual([]);
      expect(verdicts.filter(({ gap }) => gap > 2)).toEqual([]);
    });
  },
);
