import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { normalizationNames } from '../../src/readers/text/reading.js';
import { readReport } from '../../src/report/read-report.js';
import { numberOfRuns } from '../support/number-of-runs.js';
import { makeFolder, runCli } from '../support/run-cli.js';

const folder = makeFolder();
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(() => {
  for (const name of ['report.yaml', 'report.docx', 'imported.yaml'])
    rmSync(join(folder, name), { force: true });
});

/** What XML 1.0 (2.2, Char) cannot hold, not even as a reference; NUL makes a file no text at all. */
const unprintable = fc.oneof(
  fc.integer({ min: 1, max: 0x1f }).filter((code) => ![0x09, 0x0a, 0x0d].includes(code)),
  fc.constantFrom(0xfffe, 0xffff),
);
/** Of a text, \v and \f end a line. */
const isNoLineBreak = (code: number) => code !== 0x0b && code !== 0x0c;
const surrogate = fc.integer({ min: 0xd800, max: 0xdfff });
const nameOf = (code: number) => `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
const escapeOf = (code: number) => `\\u${code.toString(16).padStart(4, '0')}`;

const reportWith = (spelling: string) => `格式: lawreport/1
模板: county
年度: 2025
地区: 云岭县
发文机关: 云岭县人民政府
成效:
  - { 标题: 依法行政, 正文: "全年受理${spelling}案件46件。" }
`;

describe('a character that a Word file cannot hold', () => {
  it('is refused by name where a report file spells it, and nothing is written', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(unprintable, surrogate), async (code) => {
        writeFileSync(join(folder, 'report.yaml'), reportWith(escapeOf(code)));
        const run = await runCli(folder, ['render']);
        expect(run).toMatchObject({ exitCode: 2, stdout: '' });
        expect(run.stderr).toContain(`文字里有Word文件不能保存的控制字符（${nameOf(code)}），请删去`);
        expect(existsSync(join(folder, 'report.docx'))).toBe(false);
      }),
      { seed: 8, numRuns: numberOfRuns(60) },
    );
  });

  it('is left out of a text that is imported, and the summary says so', async () => {
    await fc.assert(
      fc.asyncProperty(unprintable.filter(isNoLineBreak), async (code) => {
        const character = String.fromCharCode(code);
        const text = `来源：县${character}报\n索引号：${character}\n云岭县人民政府2025年度法治政府建设情况报告\n一、主要举措\n全年受理${character}案件46件${'，规范执法'.repeat(30)}。\n`;
        writeFileSync(join(folder, 'text.txt'), text);
        const run = await runCli(folder, [
          'import',
          'text.txt',
          '-o',
          'imported.yaml',
          '--force',
          '--no-backup',
        ]);
        expect(run).toMatchObject({ exitCode: 0, stderr: '' });
        expect(readReport(readFileSync(join(folder, 'imported.yaml'), 'utf8')).findings).toEqual([]);
        expect(run.stdout).toContain(`${normalizationNames.invisible}：3处`);
      }),
      { seed: 8, numRuns: numberOfRuns(28) },
    );
  });
});
