import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { readDocxText } from '../support/read-docx-text.js';
import { makeFolder, runCli } from '../support/run-cli.js';
import { describePages } from './support/describe-pages.js';

const examples = fileURLToPath(new URL('../../examples', import.meta.url));
const names = readdirSync(examples).filter((name) => name.endsWith('.yaml'));
const folder = makeFolder();
const outputOf = (name: string) => join(folder, `${name}.docx`);

/** Characters in no order: what stands beside each other on a page may follow each other in the file. */
const inventory = (text: string) => [...text.replace(/\s/gu, '')].sort().join('');

describePages(
  'every character of an example is on its printed pages',
  async () => {
    for (const name of names)
      await runCli(folder, ['render', join(examples, name), '--fonts', 'open', '-o', outputOf(name)]);
    return Object.fromEntries(names.map((name) => [name, readFileSync(outputOf(name))]));
  },
  (printed) => {
    it.each(names)('%s', (name) => {
      const page = printed(name).pages.flatMap(({ lines }) => lines.map(({ text }) => text));
      const file = readDocxText(readFileSync(outputOf(name)));
      expect(inventory(page.join(''))).toBe(inventory(file.join('')));
    });
  },
);
