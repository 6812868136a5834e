import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Host } from '../../src/cli/host.js';
import { main } from '../../src/cli/main.js';
import { makeFolder } from '../support/run-cli.js';

let outer: string;
let folder: string;

beforeEach(() => {
  outer = makeFolder();
  folder = join(outer, '云岭县 报告');
  mkdirSync(folder);
});
afterEach(() => rmSync(outer, { recursive: true, force: true }));

describe('lawreport doctor', () => {
  it('says what the machine has and lacks, and what to do about it', async () => {
    const { exitCode, stdout } = await examine();
    expect(exitCode).toBe(0);
    const same = stdout
      .replace(/^lawreport .*/, 'lawreport <版本>')
      .replace(/(运行环境|系统|程序位置)( +).*/g, '$1$2<…>');
    await expect(same).toMatchFileSnapshot('golden/doctor.txt');
  });

  it('names the runtime, the system and nothing of the reports', async () => {
    writeFileSync(join(folder, '征求意见稿.docx'), '');
    const { stdout } = await examine();
    expect(stdout).toContain(process.version);
    expect(stdout).toContain(process.arch);
    expect(stdout).not.toContain('征求意见稿');
    expect(stdout).not.toContain('云岭县');
  });

  it('leaves nothing behind where it has tried to write', async () => {
    await examine();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('ends with 1 where files cannot be written', async () => {
    const { exitCode, stdout } = await examine({ folder: join(outer, '没有') });
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/^问题 {2}当前文件夹 +不能写入$/m);
    expect(stdout).toContain('有1个问题，要先解决才能正常使用');
  });

  it.skipIf(process.platform === 'win32')('asks LibreOffice for its version', async () => {
    const program = join(outer, 'soffice');
    writeFileSync(program, '#!/bin/sh\necho "LibreOffice 24.8.1.2 abc"\n', { mode: 0o755 });
    const found = await examine({ environment: { LAWREPORT_SOFFICE: program } });
    expect(found.stdout).toContain(`24.8.1.2，在 ${program}`);
    writeFileSync(program, '#!/bin/sh\nexit 3\n', { mode: 0o755 });
    const broken = await examine({ environment: { LAWREPORT_SOFFICE: program } });
    expect(broken.stdout).toContain('找到了，但是没有答出版本');
  });

  it.skipIf(process.platform === 'win32')('finds no program in the folder of the reports', () => {
    writeFileSync(join(folder, 'soffice'), '#!/bin/sh\necho "LibreOffice 6.6.6.6 here"\n', { mode: 0o755 });
    expect(runProgram({ HOME: outer, PATH: '.' })).not.toContain('6.6.6.6');
  });

  it.skipIf(process.platform === 'win32')('tells a terminal that is narrow or not UTF-8', async () => {
    const terminal = { isTTY: true, columns: 40 };
    const narrow = await examine({ environment: { LANG: 'zh_CN.UTF-8' }, terminal });
    expect(narrow.stdout).toMatch(/^留意 {2}终端 +40列，UTF-8，有颜色$/m);
    const foreign = await examine({
      environment: { LANG: 'zh_CN.GB18030', NO_COLOR: '1' },
      terminal: { ...terminal, columns: 80 },
    });
    expect(foreign.stdout).toMatch(/^留意 {2}终端 +80列，语言环境：zh_CN\.GB18030，没有颜色$/m);
  });

  it.skipIf(process.platform === 'win32')('hides the name of the user’s own folder', () => {
    const stdout = runProgram({ HOME: root, LAWREPORT_SOFFICE: 'none' });
    expect(stdout).toMatch(/程序位置 +~/);
    expect(stdout).not.toContain(root);
  });
});

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

/** What the real program says in the folder of the reports. */
function runProgram(env: Record<string, string>): string {
  const words = [join(root, 'bin', 'lawreport.js'), 'doctor'];
  return spawnSync(process.execPath, words, { cwd: folder, encoding: 'utf8', env }).stdout;
}

type Machine = {
  folder?: string;
  environment?: Host['environment'];
  terminal?: { isTTY: boolean; columns: number };
};

/** On a machine without fonts and LibreOffice, unless said otherwise. */
async function examine({ environment = {}, terminal, ...own }: Machine = {}) {
  let stdout = '';
  const exitCode = await main(['doctor'], {
    folder: own.folder ?? folder,
    stdin: process.stdin,
    stdout: { ...terminal, write: (text) => (stdout += text) },
    stderr: { write: () => undefined },
    environment: {
      LAWREPORT_FONTS: join(outer, 'no-fonts'),
      LAWREPORT_SOFFICE: join(outer, 'none'),
      ...environment,
    },
    today: () => ({ year: 2026, month: 2, day: 20 }),
  });
  return { exitCode, stdout };
}
