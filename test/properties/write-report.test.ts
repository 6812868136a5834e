import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readReport } from '../../src/report/read-report.js';
import { writeReport } from '../../src/report/write-report.js';
import { numberOfRuns } from '../support/number-of-runs.js';
import { arbitraryReport } from './support/arbitrary-report.js';
import { anyText } from './support/arbitrary-text.js';

describe('a report file that is written and read again', () => {
  it('gives the same report, whatever its texts hold', () => {
    fc.assert(
      fc.property(arbitraryReport(anyText), (report) => {
        const { value, findings } = readReport(writeReport(report));
        expect(findings).toEqual([]);
        expect(value!.report).toEqual(report);
      }),
      { seed: 8, numRuns: numberOfRuns(300) },
    );
  });
});
