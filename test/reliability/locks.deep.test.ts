import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { holdReport } from '../../src/cli/disk/hold-report.js';
import { takeLock } from '../../src/cli/disk/lock-file.js';
import { writeBack } from '../../src/cli/disk/write-back.js';
import { createProcessHost } from '../../src/cli/host.js';
import { runCli } from '../support/run-cli.js';
import { bin, killAtEvent, pretendTerminal, runProgram, withoutLinks } from '../support/run-program.js';
import { abandonLock, layOut, listLeftovers, type Work } from './support.js';

let work: Work & { folder: string };
const path = (name: string) => join(work.folder, name);
const lock = () => path('.report.yaml.lock');
const fix = () => runCli(work.folder, work.words);

beforeEach(async () => {
  work = await layOut('lint --fix');
});
afterEach(() => rmSync(work.folder, { recursive: true, force: true }));

/** A lock that this very process holds, with some of it told otherwise. */
function lay(otherwise: Record<string, unknown> = {}): void {
  takeLock(lock(), 'new');
  const owner = JSON.parse(readFileSync(lock(), 'utf8')) as object;
  writeFileSync(lock(), JSON.stringify({ ...owner, ...otherwise }));
}

async function expectRefusal(...words: string[]): Promise<void> {
  const { exitCode, stdout } = await fix();
  for (const word of words) expect(stdout).toContain(word);
  expect(exitCode).toBe(2);
  expect(readFileSync(path('report.yaml'))).toEqual(work.before);
  expect(readdirSync(work.folder).filter((name) => name.includes('.bak'))).toEqual([]);
}

async function expectTakeover(): Promise<void> {
  expect(await fix()).toMatchObject({ exitCode: 0 });
  expect(readFileSync(path('report.yaml'))).toEqual(work.after);
  expect(listLeftovers(work.folder, 'lock')).toEqual([]);
}

describe('a report that another run is rewriting', () => {
  it('is left alone, and the message says who holds it, since when, and what to do', async () => {
    lay({ user: '张某', since: new Date(2026, 1, 20, 9, 5).toISOString() });
    await expectRefusal(
      `张某在“${hostname()}”上用 lawreport new（进程${process.pid}）正在改写这份报告，从2026-02-20 09:05开始`,
      '请等那边结束再运行（确实没有人在用时，删去 .report.yaml.lock 再运行）',
    );
  });

  it.each([
    ['import --into', ['import', '修改稿.docx', '--into', 'report.yaml', '--yes']],
    ['import', ['import', '去年.txt', '-o', 'report.yaml', '--force']],
    ['new', ['new', '--yes', '--level', '县', '--force']],
  ])('is not written by %s either', async (_, words) => {
    lay();
    const { exitCode, stderr } = await runCli(work.folder, words);
    expect({ exitCode, stderr }).toEqual({
      exitCode: 2,
      stderr: expect.stringContaining('正在改写这份报告'),
    });
    expect(readFileSync(path('report.yaml'))).toEqual(work.before);
  });

  it('can be checked, rendered and compared all the same', async () => {
    lay();
    expect((await runCli(work.folder, ['lint', '--fix', '--dry-run'])).exitCode).toBe(0);
    expect((await runCli(work.folder, ['render', '--force'])).exitCode).toBe(0);
    expect((await runCli(work.folder, ['import', '修改稿.docx', '--into', 'report.yaml'])).exitCode).toBe(1);
  });

  it('does not keep others of the same run from being written', async () => {
    mkdirSync(path('两份'));
    for (const name of ['两份/report.yaml', '两份/二.yaml']) writeFileSync(path(name), work.before);
    takeLock(path('两份/.report.yaml.lock'), 'new');
    const run = await runCli(work.folder, ['lint', '--fix', '两份', '--today', '2026-02-20']);
    expect(run).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('已改正 两份/二.yaml') });
    expect(readFileSync(path('两份/report.yaml'))).toEqual(work.before);
    expect(readFileSync(path('两份/二.yaml'))).toEqual(work.after);
  });
});

describe('a lock that nobody holds any more', () => {
  it('is taken over where its process has ended', async () => {
    const child = spawn(process.execPath, ['-e', '']);
    await new Promise((resolve) => child.on('close', resolve));
    lay({ pid: child.pid, process: undefined });
    await expectTakeover();
  });

  it('is taken over where its process has ended and its number is another’s now', async () => {
    lay({ process: 'another-start-of-the-machine/12345' });
    if (process.platform === 'linux') await expectTakeover();
    else await expectRefusal('正在改写');
  });

  it('is taken over where the machine has been started anew since', async () => {
    lay({ process: undefined, since: '2020-01-01T00:00:00.000Z' });
    await expectTakeover();
  });

  it('of another machine is respected for a day', async () => {
    const hour = 3_600_000;
    lay({ host: '办公室-2', since: new Date(Date.now() - 23 * hour).toISOString() });
    await expectRefusal('在“办公室-2”上', '删去 .report.yaml.lock 再运行，不删也会在一天以后失效');
    rmSync(lock());
    lay({ host: '办公室-2', since: new Date(Date.now() - 25 * hour).toISOString() });
    await expectTakeover();
  });

  it.each([
    ['empty', ''],
    ['of another program', '{"pid":"1"}'],
    ['full of escape sequences', JSON.stringify({ token: 'a', user: '\u001b[2J', host: 'h', pid: 1 })],
  ])('and that is %s is respected for a day', async (_, text) => {
    writeFileSync(lock(), text);
    await expectRefusal('另一个程序正在改写这份报告', '不删也会在一天以后失效');
    const old = new Date(Date.now() - 25 * 3_600_000);
    utimesSync(lock(), old, old);
    await expectTakeover();
  });

  it('stops nobody, whenever a run that takes it over is killed in its turn', async () => {
    const counted = path('count');
    abandonLock(lock(), 'first');
    await runProgram(work.words, work.folder, { preload: killAtEvent, environment: { COUNT_INTO: counted } });
    const events = Number(readFileSync(counted, 'utf8'));
    for (let event = 1; event <= events; event++) {
      writeFileSync(path('report.yaml'), work.before);
      abandonLock(lock(), `token${event}`);
      const environment = { KILL_AT: String(event) };
      const killed = await runProgram(work.words, work.folder, { preload: killAtEvent, environment });
      expect(killed.exitCode).toBeNull();
      writeFileSync(path('report.yaml'), work.before);
      await expectTakeover();
    }
  });
});

describe('an interview that lasts', () => {
  const hold = (meanwhile: () => void) =>
    holdReport(
      'report.yaml',
      { command: 'new', host: { ...createProcessHost(), folder: work.folder } },
      (held) => {
        meanwhile();
        held.check();
        return listLeftovers(work.folder, 'lock');
      },
    );

  it('goes on where somebody has removed its lock, and has it again', async () => {
    expect(await hold(() => rmSync(lock()))).toEqual(['.report.yaml.lock']);
    expect(listLeftovers(work.folder, 'lock')).toEqual([]);
  });

  it('stops where somebody else has taken the report over, and leaves them their lock', async () => {
    const theirs = () => {
      rmSync(lock());
      lay({ user: '张某' });
    };
    await expect(hold(theirs)).rejects.toThrow(/^张某在“.*”上用 lawreport new（进程\d+）正在改写这份报告/);
    expect(listLeftovers(work.folder, 'lock')).toEqual(['.report.yaml.lock']);
  });
});

describe('a report that was edited while the run lasted', () => {
  it('is not overwritten', async () => {
    const edited = `# 刚刚改过\n${work.before.toString()}`;
    const original = { text: work.before.toString(), encoding: 'utf-8' as const, byteOrderMark: false };
    writeFileSync(path('report.yaml'), edited);
    const host = { ...createProcessHost(), folder: work.folder };
    expect(() => writeBack('report.yaml', '新', { original, backup: true, host })).toThrow(
      '这份文件在运行期间被别的程序改过，没有写入；请保存好别处的修改，再运行一次',
    );
    expect(readFileSync(path('report.yaml'), 'utf8')).toBe(edited);
  });
});

describe('a disk without links, such as a USB stick,', () => {
  it('has locks, backups and new files all the same', async () => {
    const options = { preload: withoutLinks };
    expect((await runProgram(work.words, work.folder, options)).stderr).toBe(
      '已改正 report.yaml，原来的另存为 report.yaml.bak\n',
    );
    expect(readFileSync(path('report.yaml'))).toEqual(work.after);
    expect(readFileSync(path('report.yaml.bak'))).toEqual(work.before);
    expect((await runProgram(['render'], work.folder, options)).exitCode).toBe(0);
    // What the program wrote itself, and nobody touched since, is replaced.
    expect((await runProgram(['render'], work.folder, options)).exitCode).toBe(0);
    expect([...listLeftovers(work.folder, 'lock'), ...listLeftovers(work.folder, 'tmp')]).toEqual([]);
    writeFileSync(path('report.yaml'), work.before);
    lay();
    const held = await runProgram(work.words, work.folder, options);
    expect(held).toMatchObject({ exitCode: 2, stdout: expect.stringContaining('正在改写这份报告') });
  });
});

describe('the end of a run', () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('by %s gives the lock back', async (signal) => {
    const child = spawn(process.execPath, ['--require', pretendTerminal, bin, ...townshipInterview], {
      cwd: work.folder,
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    await new Promise<void>((resolve) => child.stdout.on('data', () => resolve()));
    expect(existsSync(path('.新报告.yaml.lock'))).toBe(true);
    child.kill(signal);
    await new Promise((resolve) => child.on('close', resolve));
    expect(child.signalCode).toBe(signal);
    expect(existsSync(path('.新报告.yaml.lock'))).toBe(false);
  });
});

const townshipInterview = ['new', '--level', '乡镇', '-o', '新报告.yaml'];
