import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { createRandom } from '../support/random.js';
import { killAtEvent, runProgram } from '../support/run-program.js';
import { layOut, listLeftovers, type Work, workNames } from './support.js';

/** Together with those of the wizard, more than 200. */
const moments = 36;

let folder: string;
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The output is the old or the whole new one; it is made the old one again. True where it was the new one. */
function lookAt({ output, before, after }: Work): boolean {
  const path = join(folder, output);
  const found = readFileSync(path);
  const isNew = found.equals(after);
  expect(isNew || found.equals(before)).toBe(true);
  for (const name of readdirSync(folder).filter((each) => each.includes('.bak')))
    expect(readFileSync(join(folder, name))).toEqual(before);
  if (isNew) writeFileSync(path, before);
  return isNew;
}

describe.each(workNames)('%s, killed', (name) => {
  it('at any moment, leaves the old file or the whole new one, and the next run works', async () => {
    const work = await layOut(name);
    folder = work.folder;
    const random = createRandom(workNames.indexOf(name) + 1);
    for (let count = 0; count < moments; count++) {
      // What the killed runs leave lies in the way of those that follow.
      await runProgram(work.words, folder, { killAfter: random() * work.milliseconds });
      lookAt(work);
    }
    expect((await runProgram(work.words, folder)).stderr).not.toContain('错误');
    expect(lookAt(work)).toBe(true);
    expect(listLeftovers(folder, 'lock')).toEqual([]);
  });

  it('before and amid every change that it makes to the file system, likewise', async () => {
    const work = await layOut(name);
    folder = work.folder;
    const laidOut = readdirSync(folder);
    const counted = join(folder, 'count');
    await runProgram(work.words, folder, { preload: killAtEvent, environment: { COUNT_INTO: counted } });
    const events = Number(readFileSync(counted, 'utf8'));
    expect(events).toBeGreaterThan(4);
    expect(lookAt(work)).toBe(true);
    const written: boolean[] = [];
    for (let event = 1; event <= events; event++) {
      // The same changes in the same order each time.
      for (const left of readdirSync(folder)) if (!laidOut.includes(left)) rmSync(join(folder, left));
      const killed = { preload: killAtEvent, environment: { KILL_AT: String(event) } };
      expect((await runProgram(work.words, folder, killed)).exitCode).toBeNull();
      written.push(lookAt(work));
    }
    expect(new Set(written)).toEqual(new Set([false, true]));
    expect((await runProgram(work.words, folder)).stderr).not.toContain('错误');
    expect(lookAt(work)).toBe(true);
    expect(listLeftovers(folder, 'lock')).toEqual([]);
  });
});
