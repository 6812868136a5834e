import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocx } from '../../src/readers/docx/read-docx.js';
import { readReport } from '../../src/report/read-report.js';
import { writeReport } from '../../src/report/write-report.js';
import { composeDocument } from '../../src/template/compose-document.js';
import { writeDocx } from '../../src/writers/docx/write-docx.js';
import { findUnaccounted } from '../readers/support/find-unaccounted.js';
import { numberOfRuns } from '../support/number-of-runs.js';
import { packagedTemplate } from '../support/packaged-template.js';
import { readDocxText } from '../support/read-docx-text.js';
import { packagedStyle } from '../writers/docx/packaged-style.js';
import { arbitraryReport } from './support/arbitrary-report.js';
import { anyText } from './support/arbitrary-text.js';
import { printedLines } from './support/printed-lines.js';

const style = packagedStyle();

async function render(yaml: string): Promise<Uint8Array> {
  const { report, source } = readReport(yaml).value!;
  const { document } = composeDocument(report, packagedTemplate('county'), source);
  return writeDocx(document, style);
}

const paragraphsOf = (text: string) => text.split('\n').filter((line) => line.trim() !== '');
const withoutSpace = (text: string) => text.replace(/\s+/gu, '');

/**
 * “The same” is every character in order, but for the white space at the ends of a line, which is the layout's;
 * a line break is one
 * however it is written; a title is broken where its words end, and white space at such a break is dropped.
 */
describe('a report that is rendered', () => {
  it('has every line of its author in a paragraph, and is read back with each character accounted for once', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryReport(anyText), async (report) => {
        const bytes = await render(writeReport(report));
        const printed = readDocxText(bytes);
        const dense = printed.map(withoutSpace);
        const { lines, titles, signature } = printedLines(report);
        const names = signature.map(withoutSpace);
        expect(names.filter((name) => !dense.some((paragraph) => paragraph.includes(name)))).toEqual([]);
        expect(lines.filter((line) => !printed.some((paragraph) => paragraph.includes(line)))).toEqual([]);
        expect(titles.filter((title) => !dense.includes(withoutSpace(title)))).toEqual([]);

        const reading = readDocx(bytes, { keepPunctuation: true }).value!;
        expect(paragraphsOf(reading.source.replaceAll('\v', '\n'))).toEqual(printed.flatMap(paragraphsOf));
        expect(findUnaccounted(reading.source, reading)).toEqual({ missing: '', twice: '' });
      }),
      { seed: 8, numRuns: numberOfRuns(150) },
    );
  });
});
