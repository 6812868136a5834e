import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readers } from '../../src/readers/readers.js';
import { makeFolder, runCli } from '../support/run-cli.js';

const source = resolve('src/readers');

/** Folders beside the readers of reports, and why they are none. */
const others: Record<string, string> = { xlsx: 'reads tables of figures, which are no report' };

/** A file of each kind, as somebody else would send it. */
const makers: Record<(typeof readers)[number]['kind'], (folder: string) => Promise<string>> = {
  word: async (folder) => {
    await runCli(folder, ['render', 'report.yaml', '-o', 'typed.docx']);
    return 'typed.docx';
  },
  text: async (folder) => {
    writeFileSync(
      join(folder, 'typed.txt'),
      '云岭县2025年法治政府建设情况报告\n一、主要举措和成效\n受理46件。\n',
    );
    return 'typed.txt';
  },
};

it('every folder of a reader has one entry, and every entry a folder', () => {
  const registry = readFileSync(join(source, 'readers.ts'), 'utf8');
  const folders = readdirSync(source, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !Object.hasOwn(others, entry.name))
    .map(({ name }) => name);
  expect(folders.length).toBe(readers.length);
  for (const folder of folders) expect(registry).toContain(`'./${folder}/read-${folder}.js'`);
});

it('there is a reader for whatever is a text, and it comes last', () => {
  const last = readers.at(-1)!;
  expect(last.form === 'text' && last.recognizes('无扩展名', '任何文字')).toBe(true);
  const endings = readers.flatMap(({ extensions }) => extensions);
  expect(new Set(endings).size).toBe(endings.length);
});

describe.each(readers)('what the reader of $extensions reads', ({ kind }) => {
  let folder: string;
  let file: string;

  beforeAll(async () => {
    folder = makeFolder();
    writeFileSync(join(folder, 'report.yaml'), readFileSync(resolve('examples/yunling-county-2025.yaml')));
    file = await makers[kind](folder);
  });

  it.each([
    ['lint'],
    ['figures'],
    ['diff', 'report.yaml'],
    ['import', '-o', 'imported.yaml'],
    ['lint', 'report.yaml', '--last-year'],
    ['figures', 'report.yaml', '--last-year'],
    ['new', '--yes', '--level', 'county', '-o', 'new.yaml', '--from'],
  ])('is taken by %s %s %s', async (...words) => {
    const { exitCode, stderr } = await runCli(folder, [...words, file]);
    expect(exitCode, stderr).toBeLessThan(2);
  });
});
