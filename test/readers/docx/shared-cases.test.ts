import { describe, expect, it } from 'vitest';
import { readDocx } from '../../../src/readers/docx/read-docx.js';
import { recognizeReport } from '../../../src/readers/recognize-report.js';
import { writeReport } from '../../../src/report/write-report.js';
import { hasSharedCases, sharedCase } from '../../support/shared-cases.js';

/** The report that a file beside this repository becomes, from its first part on. */
function importCase(name: string): string {
  const reading = readDocx(sharedCase(`word/${name}`)).value!;
  const { report } = recognizeReport(reading, { assumedYear: 2025 });
  return writeReport(report).replace(/^[\s\S]*?(?=^(?:内容|导语|成效):)/m, '');
}

describe.skipIf(!hasSharedCases)('a Word file that was once read with a loss', () => {
  it('keeps a table whose levels are folded into text, at its place', () => {
    expect(importCase('table-lost-on-fold.docx')).toMatch(
      /内容:\n +- \|-\n.*受理情况\n.*\n.*分类统计如下表。\n +- 表头:[\s\S]*行政应诉[\s\S]* - \|-\n +（2）审结情况/,
    );
  });

  it('keeps tables and the text between and below them in order, in an item and right below a part', () => {
    const written = importCase('two-tables-and-text-after.docx');
    expect(written).toMatch(/内容:\n +- 总体情况见下表。\n +- 表头:[\s\S]*普法活动[\s\S]*条目:/);
    expect(written).toMatch(
      /全年受理情况如下。\n +- 表头:[\s\S]*从上表看，行政复议案件多于行政应诉案件。\n +- 表头:[\s\S]*去年[\s\S]*- 两年相比均有增长。/,
    );
    expect(written).not.toContain('\t');
  });
});
