import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { rules } from '../../src/lint/rules.js';
import { lettersOf } from '../support/letters-of.js';
import { numberOfRuns } from '../support/number-of-runs.js';
import { makeFolder, runCli } from '../support/run-cli.js';
import { anyText } from './support/arbitrary-text.js';

const folder = makeFolder();
afterAll(() => rmSync(folder, { recursive: true }));

const examples = rules
  .flatMap((rule) => [...rule.examples.bad, ...rule.examples.good])
  .filter((example) => typeof example === 'string');
const marks = [...',.;:?!()[]"\'，。；：？！（）〔〕“”‘’《》、…—-~～ 　\t\u00a0'];
const figures = [
  '46',
  '2025年',
  '二〇二五年',
  '１２',
  '第',
  '05',
  '3 件',
  '1、',
  '（1）、',
  '云政发[2025]第05号',
  '一、',
  '附件1：',
];

/** Sentences with the mistakes that rules mend, in any company. */
const prose = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...examples) },
      { weight: 4, arbitrary: fc.constantFrom(...marks, '“”', '《《》》', '...', '。。') },
      { weight: 2, arbitrary: fc.constantFrom(...figures) },
      { weight: 1, arbitrary: anyText.filter((text) => text.length < 200) },
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((pieces) => pieces.join(''));

/** Files that --fix has changed. */
let mended = 0;

/** The text after `--fix`, which a second one leaves as it is, and which says the same words. */
async function mend(name: string, text: string): Promise<void> {
  const file = join(folder, name);
  writeFileSync(file, text);
  const { exitCode } = await runCli(folder, ['lint', '--fix', '--no-backup', name]);
  const fixed = readFileSync(file, 'utf8');
  if (exitCode === 2) expect(fixed).toBe(text);
  expect(lettersOf(fixed)).toBe(lettersOf(text));
  await runCli(folder, ['lint', '--fix', '--no-backup', name]);
  expect(readFileSync(file, 'utf8')).toBe(fixed);
  if (fixed !== text) mended++;
}

const head = '格式: lawreport/1\n模板: county\n年度: 2025\n地区: 云岭县\n发文机关: 云岭县人民政府\n';
/** The same words in each style of YAML scalar. */
const scalars = {
  block: (text: string) => `|\n${text.replace(/^/gm, '  ')}\n`,
  quoted: (text: string) => `${JSON.stringify(text)}\n`,
  apostrophes: (text: string) => `'${text.replace(/\s+/g, ' ').replaceAll("'", "''")}'\n`,
};

describe('what --fix does to a file', () => {
  it('is done once, and changes no letter and no figure: texts', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(prose, { minLength: 1, maxLength: 6 }), async (lines) => {
        await mend('text.txt', `云岭县人民政府2025年度法治政府建设情况报告\n${lines.join('\n')}\n`);
      }),
      { seed: 8, numRuns: numberOfRuns(80) },
    );
  });

  it('is done once, and changes no letter and no figure: report files', async () => {
    const style = fc.constantFrom(...(Object.keys(scalars) as (keyof typeof scalars)[]));
    await fc.assert(
      fc.asyncProperty(fc.tuple(style, prose, prose, prose), async ([name, achievements, title, number]) => {
        const write = scalars[name];
        await mend(
          'report.yaml',
          `${head}成效: ${write(achievements)}版头:\n  发文字号: ${write(number).replace(/^ {2}/gm, '    ')}附件:\n  - 标题: ${write(title).replace(/^ {2}/gm, '      ')}`,
        );
      }),
      { seed: 8, numRuns: numberOfRuns(80) },
    );
  });

  it('mends most of them', () => {
    expect(mended).toBeGreaterThan(numberOfRuns(160) * 0.6);
  });

  const corpus = new URL('../lint/corpus/', import.meta.url);
  it.each(readdirSync(corpus))('is done once, and changes no letter and no figure: %s', async (name) => {
    const text = readFileSync(new URL(name, corpus), 'utf8').replace(/⟦|⟧|^.*\| /gm, '');
    await mend('text.txt', text);
    await mend('report.yaml', `${head}成效: ${scalars.block(text)}`);
  });
});
