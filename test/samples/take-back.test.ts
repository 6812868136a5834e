import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { editParagraphs } from '../support/edit-word-file.js';
import { makeFolder, runCli } from '../support/run-cli.js';
import { samples } from '../support/samples.js';

const folder = fileURLToPath(new URL('../../examples/', import.meta.url));
const examples = readdirSync(folder).filter((name) => /-\d{4}\.yaml$/.test(name));
const word = '【改】';

async function takeBack(prepare: (folder: string) => Promise<unknown>) {
  const home = makeFolder();
  await prepare(home);
  expect(await runCli(home, ['render', '--fonts', 'open'])).toMatchObject({ exitCode: 0, stderr: '' });
  const rendered = readFileSync(join(home, 'report.docx'));
  const original = readFileSync(join(home, 'report.yaml'), 'utf8');
  expect(await runCli(home, ['import', 'report.docx', '--into', 'report.yaml', '--yes'])).toEqual({
    exitCode: 0,
    stdout: 'report.docx 和 report.yaml 的文字没有不同，没有要写回的\n',
    stderr: '',
  });
  expect(readFileSync(join(home, 'report.yaml'), 'utf8')).toBe(original);

  writeFileSync(join(home, '修改稿.docx'), editParagraphs(rendered, 10, word));
  const shown = await runCli(home, ['import', '修改稿.docx', '--into', 'report.yaml']);
  expect(shown.exitCode).toBe(1);
  expect(shown.stdout).toContain('report.yaml → 修改稿.docx：改写10处');
  expect(shown.stdout.split(`［＋${word}］`)).toHaveLength(11);
  expect(readFileSync(join(home, 'report.yaml'), 'utf8')).toBe(original);

  const taken = await runCli(home, ['import', '修改稿.docx', '--into', 'report.yaml', '--yes']);
  expect(taken).toMatchObject({ exitCode: 0, stderr: '' });
  const now = readFileSync(join(home, 'report.yaml'), 'utf8');
  // Ten words have come in, and not a character besides has changed.
  expect(now.split(word)).toHaveLength(11);
  expect(now.replaceAll(word, '')).toBe(original);
  expect((await runCli(home, ['diff', 'report.yaml', '修改稿.docx'])).exitCode).toBe(0);
}

describe('ten edited paragraphs of a rendered file come back as ten changes, unedited ones as none', () => {
  it.each(examples)('%s', (name) =>
    takeBack(async (home) => copyFileSync(join(folder, name), join(home, 'report.yaml'))),
  );
});

describe.skipIf(samples.length === 0)('so do those of a real report', () => {
  it.each(samples)('$number', ({ path }) => takeBack((home) => runCli(home, ['import', path])));
});
