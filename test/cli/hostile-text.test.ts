import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeFolder, runCli } from '../support/run-cli.js';

const example = readFileSync(new URL('../../examples/yunling-county-2025.yaml', import.meta.url), 'utf8');

/** Clears the screen, sets the title of the window, writes over the line, hides, turns the direction of writing. */
const orders =
  '\u001b[2J\u001b]0;title\u0007\u009b31m\u001b[8m\u001b[31mred\u001b[0m\r\b\u007f\u202e\u2066\u2028';
const raw = /(?!\u001b\[31m)[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u2028]/;

let folder: string;
const run = (...words: string[]) => runCli(folder, words);

beforeEach(() => {
  folder = makeFolder();
  // In a text that YAML holds escaped, and in a plain text.
  const prose = `${JSON.stringify(orders).slice(1, -1)}截至目前，2024年受理案件46件,办结率200%。`;
  writeFileSync(
    join(folder, 'report.yaml'),
    example.replace(/^问题:[\s\S]*?^负责/m, `问题: "${prose}"\n负责`),
  );
  writeFileSync(
    join(folder, 'typed.txt'),
    `云岭县人民政府关于2025年度法治政府建设情况的报告${orders}\n一、${orders}成效\n截至目前${orders}，受理案件46件,办结率200%。\n${'各项工作有序推进。'.repeat(200)}\n`,
  );
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('what a text could tell the terminal', () => {
  it.each([
    ['lint', 'report.yaml'],
    ['lint', 'typed.txt'],
    ['lint', 'typed.txt', '--format', 'json'],
    ['lint', 'typed.txt', '--format', 'sarif'],
    ['lint', 'typed.txt', '--format', 'github'],
    ['lint', 'typed.txt', '--fix', '--dry-run'],
    ['figures', 'typed.txt'],
    ['figures', 'typed.txt', '--format', 'json'],
    ['diff', 'report.yaml', 'typed.txt'],
    ['import', 'typed.txt', '-o', 'new.yaml'],
    ['import', 'typed.txt', '--into', 'report.yaml', '--yes'],
    ['render', 'report.yaml'],
    ['lint', `no\u001b[2J\u202efile.yaml`],
    [`\u001b[2J`],
    ['lint', `--\u001b[2J`],
    ['rules', `\u001b[2J`],
    ['templates', `\u009b2J`],
  ])('is shown, not done: lawreport %s %s %s %s', async (...words) => {
    const { stdout, stderr } = await run(...words);
    const shown = `${stdout}${stderr}`.replaceAll('\r\n', '\n');
    expect(raw.exec(shown)).toBeNull();
    expect(shown).not.toBe('');
  });

  it('is told in words that can be looked up', async () => {
    expect((await run('lint', 'no\u001b[2Jfile.yaml')).stdout).toContain('no\\u001b[2Jfile.yaml');
  });

  it('is the same text in JSON', async () => {
    const { stdout } = await run('figures', 'typed.txt', '--format', 'json');
    expect(stdout).toContain('\\u009b31m');
    expect(JSON.stringify(JSON.parse(stdout))).toContain('\u009b31m');
  });

  it('may be colours of our own', async () => {
    const { stdout } = await runCli(folder, ['lint', 'report.yaml'], '', { FORCE_COLOR: '1' });
    expect(stdout).toContain('\u001b[4mreport.yaml\u001b[24m');
  });
});

describe('a table for Excel', () => {
  it.each(['=HYPERLINK(A1)', '+1+1', '-1+1', '@SUM(A1)', '\t=1', '＝1'])(
    'calculates nothing: %s',
    async (title) => {
      writeFileSync(join(folder, 'formula.txt'), `${title}\n一、成效\n受理46件。\n`);
      await run('lint', 'formula.txt', '--summary', 'table.csv', '--force');
      const cells = readFileSync(join(folder, 'table.csv'), 'utf8').split(/[,\r\n]+/);
      expect(cells.filter((cell) => /^"?[=+@＝\t]|^"?-\D|^"?-\d+\+/.test(cell))).toEqual([]);
    },
  );
});
