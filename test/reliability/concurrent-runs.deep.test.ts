import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dawdle, pause, runProgram } from '../support/run-program.js';
import { abandonLock, layOut, listLeftovers } from './support.js';

describe('runs at the same time', () => {
  it.each([
    ['of --fix write a report once', 'lint --fix', false],
    ['of --fix that find an abandoned lock write it once', 'lint --fix', true],
    ['of import --into write it once', 'import --into', true],
  ])('%s', async (_, name, isAbandoned) => {
    const { folder, words, before, after } = await layOut(name);
    const others = readdirSync(folder);
    for (let round = 0; round < 2; round++) {
      writeFileSync(join(folder, 'report.yaml'), before);
      for (const left of readdirSync(folder)) if (!others.includes(left)) rmSync(join(folder, left));
      if (isAbandoned) abandonLock(join(folder, '.report.yaml.lock'), 'gone');
      const options = { preload: dawdle, environment: { DAWDLE: '40' } };
      const runs = await Promise.all(Array.from({ length: 4 }, () => runProgram(words, folder, options)));
      const told = runs.map(({ stdout, stderr }) => stdout + stderr);
      expect(told.filter((text) => /已改正|已写回/.test(text))).toHaveLength(1);
      expect(told.filter((text) => /程序内部出错|写不出来/.test(text))).toEqual([]);
      expect(readFileSync(join(folder, 'report.yaml'))).toEqual(after);
      expect(readdirSync(folder).filter((left) => left.includes('.bak'))).toEqual(['report.yaml.bak']);
      expect(listLeftovers(folder, 'lock')).toEqual([]);
    }
    rmSync(folder, { recursive: true });
  });

  it('never both take an abandoned lock over, wherever the one stops while the other has it', async () => {
    const work = await layOut('lint --fix');
    const path = (name: string) => join(work.folder, name);
    const [first, second] = [path('first-paused'), path('second-paused')];
    const start = (at: string, paused: string) => {
      const environment = { PAUSE_AT: at, PAUSED: paused };
      const run = runProgram(work.words, work.folder, { preload: pause, environment });
      let isOver = false;
      void run.then(() => {
        isOver = true;
      });
      return {
        run,
        goOn: () => rmSync(paused, { force: true }),
        isWaiting: () => existsSync(paused) || isOver,
      };
    };
    // The changes up to the lock: its file made, its successor's, and the one renamed to the other.
    for (let event = 1; event <= 10; event++) {
      writeFileSync(path('report.yaml'), work.before);
      rmSync(path('report.yaml.bak'), { force: true });
      abandonLock(path('.report.yaml.lock'), `token${event}`);
      const one = start(String(event), first);
      await expect.poll(one.isWaiting, { timeout: 60_000 }).toBe(true);
      const other = start('report.yaml.bak', second);
      await expect.poll(other.isWaiting, { timeout: 60_000 }).toBe(true);
      one.goOn();
      const told = [await one.run];
      other.goOn();
      told.push(await other.run);
      expect(told.filter(({ stderr }) => stderr.includes('已改正'))).toHaveLength(1);
      expect(readdirSync(work.folder).filter((left) => left.includes('.bak'))).toEqual(['report.yaml.bak']);
      expect(listLeftovers(work.folder, 'lock')).toEqual([]);
    }
    rmSync(work.folder, { recursive: true });
  });

  it('that render to one file leave one whole file', async () => {
    const { folder, words, after } = await layOut('render');
    const options = { preload: dawdle, environment: { DAWDLE: '40' } };
    const runs = await Promise.all(Array.from({ length: 4 }, () => runProgram(words, folder, options)));
    expect(runs.map(({ exitCode }) => exitCode)).toEqual([0, 0, 0, 0]);
    expect(readFileSync(join(folder, 'report.docx'))).toEqual(after);
    expect(listLeftovers(folder, 'tmp')).toEqual([]);
    rmSync(folder, { recursive: true });
  });

  it('that write the same new file leave it whole: each replaces what another run has written', async () => {
    const { folder, after } = await layOut('render');
    rmSync(join(folder, 'report.docx'));
    const options = { preload: dawdle, environment: { DAWDLE: '40' } };
    const runs = await Promise.all(Array.from({ length: 4 }, () => runProgram(['render'], folder, options)));
    expect(runs.map(({ exitCode }) => exitCode)).toContain(0);
    for (const { exitCode } of runs) expect([0, 2]).toContain(exitCode);
    expect(readFileSync(join(folder, 'report.docx'))).toEqual(after);
    rmSync(folder, { recursive: true });
  });
});
