import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { check } from 'recheck';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listSources, walkTree } from './support/list-sources.js';

type Expression = { file: string; pattern: string; flags: string };

/** Without its clocks the checker counts steps, so that a busy machine changes nothing. */
const byStepsAlone = { timeout: null, attackTimeout: null, incubationTimeout: null, randomSeed: 1 };

const sources = listSources();
const written = sources.flatMap(({ file, tree }): Expression[] =>
  [...walkTree(tree)].flatMap(({ regex }) =>
    regex ? [{ file, ...(regex as Omit<Expression, 'file'>) }] : [],
  ),
);
/** Expressions that are put together are known once the program has put them together. */
const built: Expression[] = [];
const examples = fileURLToPath(new URL('../../examples', import.meta.url));

describe('the regular expressions of the program', () => {
  const original = globalThis.RegExp;

  beforeAll(async () => {
    globalThis.RegExp = new Proxy(original, {
      construct(target, words: [string, string?]) {
        const made = new target(...words);
        const caller = (new Error().stack ?? '').split('\n')[2] ?? '';
        const file = sources.find(({ path }) => caller.includes(path))?.file;
        if (file !== undefined) built.push({ file, pattern: made.source, flags: made.flags });
        return made;
      },
    });
    // A worker's module, and what the page begins with, are programs of their own, which begin to work where they are loaded.
    for (const { path } of sources) if (!/(?:bulk\/worker|page\/start)\.ts$/.test(path)) await import(path);
    const { makeFolder, runCli } = await import('../support/run-cli.js');
    const folder = makeFolder();
    await runCli(examples, ['lint', 'yunling-county-2025.yaml']);
    writeFileSync(
      join(folder, '去年.txt'),
      '云岭县2024年法治政府建设情况报告\n一、主要工作\n受理行政复议案件46件。\n二、存在问题\n力量不足，经费偏少。\n三、2025年工作打算\n充实执法力量，办好培训。\n云岭县人民政府\n2025年2月10日\n',
    );
    mkdirSync(join(folder, '报送'));
    for (const name of ['甲.txt', '乙.txt']) cpSync(join(folder, '去年.txt'), join(folder, '报送', name));
    await runCli(folder, ['review', '报送', '-o', '审阅']);
    writeFileSync(join(folder, '回答.yaml'), '级别: 县\n地区: 云岭县\n');
    await runCli(folder, ['new', '--answers', '回答.yaml', '--from', '去年.txt', '-o', '回答的.yaml']);
    await runCli(folder, ['new', '--yes', '--level', 'county', '--place', '云岭县', '--from', '去年.txt']);
    await runCli(folder, ['render', 'report.yaml', '--annotate']);
    rmSync(folder, { recursive: true });
  });
  afterAll(() => {
    globalThis.RegExp = original;
  });

  it('are found, those written and those put together', () => {
    const places = sources.flatMap(({ file, tree }) =>
      [...walkTree(tree)].flatMap((node) =>
        ['NewExpression', 'CallExpression'].includes(node.type) &&
        (node.callee as { name?: string }).name === 'RegExp'
          ? [file]
          : [],
      ),
    );
    const missed = places.filter(
      (file, index) =>
        new Set(built.flatMap((entry) => (entry.file === file ? [entry.pattern] : []))).size <
        places.slice(0, index + 1).filter((other) => other === file).length,
    );
    expect(missed).toEqual([]);
    expect(written.length).toBeGreaterThan(500);
  });

  it('take time that grows no faster than their text', { timeout: 900_000 }, async () => {
    const all = new Map([...written, ...built].map((entry) => [`/${entry.pattern}/${entry.flags}`, entry]));
    const left = [...all];
    const unsafe: string[] = [];
    const work = async () => {
      for (let next = left.pop(); next; next = left.pop()) {
        const [name, { file, pattern, flags }] = next;
        const found = await check(pattern, flags, byStepsAlone);
        if (found.status !== 'safe')
          unsafe.push(`${file} ${name} ${'attack' in found ? found.attack.pattern : found.status}`);
      }
    };
    await Promise.all([work(), work()]);
    expect(unsafe).toEqual([]);
  });
});
