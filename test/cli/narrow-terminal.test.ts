import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../src/cli/commands.js';
import { main } from '../../src/cli/main.js';
import { displayWidth } from '../../src/text/characters.js';

const example = fileURLToPath(new URL('../../examples/yunling-county-2025.yaml', import.meta.url));
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lawreport-'));
  const report = readFileSync(example, 'utf8');
  writeFileSync(join(folder, 'report.yaml'), report);
  writeFileSync(join(folder, '有错.yaml'), report.replace('年度: 2025', '年度： 2025'));
  writeFileSync(
    join(folder, '初稿.txt'),
    `关于2025年度法治政府建设情况的报告\n一、主要举措和成效\n${'县司法局组织培训，'.repeat(9)}今年受理案件46件,审结45件。\n`,
  );
});

afterAll(() => rmSync(folder, { recursive: true }));

/** What a command shows on a terminal of so many columns, both of its streams together. */
async function runOnTerminal(
  words: readonly string[],
  columns: number,
  environment: Record<string, string> = { NO_COLOR: '1' },
): Promise<string> {
  let shown = '';
  const output = { isTTY: true, columns, write: (text: string) => (shown += text) };
  await main(words, {
    folder,
    stdin: Object.assign(Readable.from(['']), { isTTY: true }),
    stdout: output,
    stderr: output,
    environment: { ...environment, LAWREPORT_FONTS: join(folder, 'no-fonts') },
    today: () => ({ year: 2026, month: 2, day: 20 }),
  });
  return shown;
}

const works = [
  ['--help'],
  // The help of `completion` holds command lines to be copied, which stay whole.
  ...Object.keys(commands)
    .filter((name) => name !== 'completion')
    .map((name) => [name, '--help']),
  ['rules'],
  ['rules', 'figures/*'],
  ['templates'],
  ['templates', 'county'],
  ['figures', '--catalogue'],
  ['figures', '--last-year', '初稿.txt'],
  ['diff', '初稿.txt', 'report.yaml'],
  ['render', '--force'],
  ['import', '初稿.txt', '-o', '新的.yaml', '--force', '--no-backup'],
  ['new', '--yes', '--level', 'county', '-o', '骨架.yaml', '--force', '--no-backup'],
  ['lint', '--fixx'],
  ['lint', 'no-such-report-with-a-very-long-name-2025.yaml'],
];
const words = (text: string) => text.replaceAll(/\s+/g, '');

describe('on a terminal of 40 columns', () => {
  it.each(works.map((work) => [work.join(' '), work] as const))(
    '%s says all that it says on a wide one',
    async (_, work) => {
      const [narrow, wide] = [await runOnTerminal(work, 40), await runOnTerminal(work, 10_000)];
      expect(words(narrow)).toBe(words(wide));
      expect(narrow.split('\n').filter((line) => displayWidth(line) > 40)).toEqual([]);
    },
  );

  it.each([
    ['lint', '初稿.txt'],
    ['render', '有错.yaml'],
  ])('%s %s shows the words under a mark on one row', async (...work) => {
    const shown = await runOnTerminal(work, 40);
    expect(shown.split('\n').filter((line) => displayWidth(line) > 40)).toEqual([]);
    expect(shown).toMatch(/\n +\d+ \| .*\n +\| +~+\n/);
  });

  it('the figures of a report are shown in full', async () => {
    const shown = await runOnTerminal(['figures'], 40);
    expect(shown.split('\n').filter((line) => displayWidth(line) > 40)).toEqual([]);
  });
});

it.each([0, 1, 7])('a terminal that says it has %s columns is written to all the same', async (columns) => {
  expect(words(await runOnTerminal(['--help'], columns))).toBe(
    words(await runOnTerminal(['--help'], 10_000)),
  );
});

it('what goes to a file or another program keeps its lines whole', async () => {
  let stdout = '';
  await main(['templates', 'county'], {
    folder,
    stdin: Readable.from(['']),
    stdout: { columns: 40, write: (text) => (stdout += text) },
    stderr: { write: () => undefined },
    environment: {},
    today: () => ({ year: 2026, month: 2, day: 20 }),
  });
  expect(Math.max(...stdout.split('\n').map(displayWidth))).toBeGreaterThan(100);
});

describe('colours and questions', () => {
  const work = ['lint', '初稿.txt'];

  it('are for terminals that have them', async () => {
    expect(await runOnTerminal(work, 80, {})).toContain('\u001b[');
    expect(await runOnTerminal(work, 80, { NO_COLOR: '1' })).not.toContain('\u001b[');
    expect(await runOnTerminal([...work, '--no-color'], 80, {})).not.toContain('\u001b[');
    expect(await runOnTerminal(work, 80, { TERM: 'dumb' })).not.toContain('\u001b[');
  });

  it('are left out on a dumb terminal, which is told how to go on without', async () => {
    expect(await runOnTerminal(['new', '-o', '另一份.yaml'], 80, { TERM: 'dumb' })).toContain(
      '这里不能提问，请用 --level 写明级别',
    );
  });
});
