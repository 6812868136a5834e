import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readText } from '../../src/readers/text/read-text.js';
import { readDocxText } from '../support/read-docx-text.js';
import { makeFolder, runCli } from '../support/run-cli.js';
import { samples } from '../support/samples.js';

/** What the author typed, without the lines and marks that reading reported as removed or changed. */
function expectedCharacters(text: string): { characters: string; normalized: number; removed: number } {
  const { furniture, normalizations } = readText(text);
  const removedLines = new Set(furniture.map(({ line }) => line));
  const changed = new Map(
    normalizations.filter(({ kind }) => kind === 'punctuation').map(({ offset, to }) => [offset, to]),
  );
  let offset = 0;
  let characters = '';
  let removed = 0;
  for (const [index, line] of text.split('\n').entries()) {
    for (let column = 0; column < line.length; column++) {
      const character = changed.get(offset + column) ?? line[column]!;
      if (/[\s\u200b\ufeff]/u.test(character)) continue;
      if (removedLines.has(index + 1)) removed++;
      else characters += character;
    }
    offset += line.length + 1;
  }
  return { characters, normalized: changed.size, removed };
}

/** The characters of `actual` that are not matched by `expected` in order, or where the first one is lost. */
function compareInOrder(expected: string, actual: string): { lost?: string; added: string[] } {
  const added: string[] = [];
  let at = 0;
  for (const [index, character] of [...expected].entries()) {
    const found = actual.indexOf(character, at);
    if (found < 0 || found - at > 60)
      return { lost: expected.slice(Math.max(0, index - 10), index + 20), added };
    if (found > at) added.push(actual.slice(at, found));
    at = found + character.length;
  }
  if (at < actual.length) added.push(actual.slice(at));
  return { added };
}

describe.skipIf(samples.length === 0)('a real report, from its text over report.yaml to the .docx', () => {
  const account: string[] = [];

  it.each(samples)('$number keeps every character of its body, in order', async ({ number, path, text }) => {
    const folder = makeFolder();
    expect(await runCli(folder, ['import', path])).toMatchObject({ exitCode: 0, stderr: '' });
    expect(await runCli(folder, ['render', '--fonts', 'open'])).toMatchObject({ exitCode: 0, stderr: '' });
    const docx = readDocxText(readFileSync(join(folder, 'report.docx')))
      .join('')
      .replace(/\s/gu, '');
    const { characters, normalized, removed } = expectedCharacters(text);
    const { lost, added } = compareInOrder(characters, docx);
    expect(lost, 'lost near here').toBeUndefined();
    account.push(
      `${number}: 保留${[...characters].length}字，改动标点${normalized}处，去掉网页文字${removed}字，排版时补入：${added.join(' ') || '无'}`,
    );
  });

  it('accounts for what was kept, changed, removed and supplied', async () => {
    console.log(account.join('\n'));
    await expect(`${account.join('\n')}\n`).toMatchFileSnapshot('golden/round-trip.txt');
  });
});
