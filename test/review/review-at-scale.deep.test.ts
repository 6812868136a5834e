import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { composeReport } from '../support/many-reports.js';
import { makeFolder } from '../support/run-cli.js';
import { bin, runProgram } from '../support/run-program.js';

const hasParallel = spawnSync('parallel', ['--version']).status === 0;
if (!hasParallel && process.env.CI === 'true') throw new Error('GNU parallel is missing: see .ci/run');
if (!hasParallel) console.warn('skipped: GNU parallel not found');

/** The block of commands in docs/scale.md that reviews with GNU parallel, as it is printed there. */
function readRecipe(): string {
  const page = readFileSync(fileURLToPath(new URL('../../docs/scale.md', import.meta.url)), 'utf8');
  const blocks = [...page.matchAll(/```sh\n(.*?)```/gs)].map((match) => match[1]!);
  const recipe = blocks.find((block) => /parallel '.*lawreport review/.test(block));
  if (!recipe) throw new Error('docs/scale.md has no recipe with parallel');
  return recipe;
}

it.skipIf(!hasParallel)('the recipe with GNU parallel gives what one run gives, to the byte', async () => {
  const folder = makeFolder();
  mkdirSync(join(folder, 'reports'));
  for (let number = 1; number <= 30; number++)
    writeFileSync(join(folder, 'reports', `${number}.yaml`), composeReport(`云岭${number}县`));
  // One that no share can read is named by the one that has it.
  writeFileSync(join(folder, 'reports', '坏.docx'), 'no Word file');
  const programs = join(folder, 'bin');
  mkdirSync(programs);
  writeFileSync(join(programs, 'lawreport'), `#!/bin/sh\nexec '${process.execPath}' '${bin}' "$@"\n`);
  chmodSync(join(programs, 'lawreport'), 0o755);

  const run = spawnSync('sh', ['-c', readRecipe()], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, HOME: folder, PATH: `${programs}:${process.env.PATH}` },
  });
  expect(run.stderr).toContain('错误：有1份没有读出，其余30份已经审阅');
  const single = await runProgram(['review', 'reports', '-o', 'single'], folder);
  expect(run.status).toBe(single.exitCode);
  const results = readdirSync(join(folder, 'results')).filter((name) => !name.startsWith('份额-'));
  expect(results.sort()).toEqual(readdirSync(join(folder, 'single')).sort());
  for (const name of results)
    expect(
      readFileSync(join(folder, 'results', name)).equals(readFileSync(join(folder, 'single', name))),
      name,
    ).toBe(true);
});
