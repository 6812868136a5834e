import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import type { Item, Part, Report } from '../../src/report/model.js';
import { writeReport } from '../../src/report/write-report.js';
import { numberOfRuns } from '../support/number-of-runs.js';
import { readDocxText } from '../support/read-docx-text.js';
import { makeFolder, runCli } from '../support/run-cli.js';
import { plainText } from './support/arbitrary-text.js';

const folder = makeFolder();
afterAll(() => rmSync(folder, { recursive: true }));

const base: Report = {
  template: 'county',
  year: 2025,
  place: '云岭县',
  issuers: ['云岭县人民政府'],
  title: '云岭县人民政府关于2025年度法治政府建设情况的报告',
  dateOfIssue: '2026-02-20',
  addressees: ['青川市人民政府'],
  sealed: true,
  figures: {},
  attachments: [],
  parts: [],
};

const printed = (name: string) =>
  readDocxText(readFileSync(join(folder, name))).filter((text) => text.trim() !== '');

const lines = fc.array(plainText, { minLength: 1, maxLength: 2 }).map((all) => all.join('\n'));
const item = (items: fc.Arbitrary<Item[]>) =>
  fc.record({ title: plainText, body: lines, items, form: fc.constant('full' as const) });
const leaves = fc.array(item(fc.constant([])), { maxLength: 2 });
const part = (key: Part['key']) =>
  fc.record({ opening: lines, items: fc.array(item(leaves), { minLength: 1, maxLength: 2 }) }).map(
    (value): Part => ({
      key,
      ...value,
      form: 'full',
    }),
  );
const parts = fc.tuple(...(['achievements', 'problems', 'leadership', 'plans'] as const).map(part));

describe('a report that is rendered and imported again', () => {
  it('is rendered to the same paragraphs', async () => {
    await fc.assert(
      fc.asyncProperty(parts, async (parts) => {
        writeFileSync(join(folder, 'report.yaml'), writeReport({ ...base, parts }));
        expect(await runCli(folder, ['render', '--force'])).toMatchObject({ stderr: '' });
        const imported = [
          'import',
          'report.docx',
          '-o',
          'again.yaml',
          '--keep-punctuation',
          '--force',
          '--no-backup',
        ];
        expect(await runCli(folder, imported)).toMatchObject({ stderr: '' });
        expect(await runCli(folder, ['render', 'again.yaml', '--force'])).toMatchObject({ stderr: '' });
        expect(printed('again.docx')).toEqual(printed('report.docx'));
      }),
      { seed: 8, numRuns: numberOfRuns(40) },
    );
  });
});
