import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../src/cli/commands.js';
import { makeFolder } from '../support/run-cli.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const name = process.platform === 'win32' ? 'lawreport.exe' : 'lawreport';

const isShared = Boolean((process.config.variables as { node_shared?: boolean }).node_shared);
if (isShared && process.env.CI === 'true')
  throw new Error('this Node.js cannot be copied into an executable, and CI may not skip');
if (isShared) console.warn('skipped: this Node.js keeps its code in a shared library');

/** In this order, since each works on what those before it have written. */
const runs: string[][] = [
  ['--version'],
  ['--help'],
  ['help', 'lint'],
  ['new', '--yes', '--level', 'county', '--place', '云岭县', '--year', '2025', '-o', '新的.yaml'],
  ['lint', '新的.yaml', '--today', '2026-02-20'],
  ['lint', '云岭县.yaml', '没有.yaml', '--format', 'json', '--today', '2026-02-20'],
  ['render', '云岭县.yaml', '--annotate'],
  ['render', '云岭县.yaml', '望津区.yaml', '-o', '排好', '--jobs', '2', '--fonts', 'open'],
  ['lint', '云岭县.docx', '--today', '2026-02-20'],
  ['import', '云岭县.docx', '-o', '转回.yaml'],
  ['figures', '云岭县.yaml', '-o', '核对表.docx'],
  ['diff', '云岭县.yaml', '转回.yaml'],
  ['templates'],
  ['templates', 'county'],
  ['rules', 'time/*'],
  ['schema'],
  ['completion', 'bash'],
  ['knowledge', '--list'],
  ['page', '-o', 'lawreport.html'],
  ['collect', 'forms', '云岭县.yaml', '-o', '收数'],
];

let outer: string;
let alone: string;

beforeAll(() => {
  if (isShared) return;
  execFileSync(process.execPath, [join(root, 'scripts', 'build-executable.js')], { stdio: 'ignore' });
  outer = makeFolder();
  mkdirSync(join(outer, '云岭县 工具'));
  alone = join(outer, '云岭县 工具', name);
  copyFileSync(join(root, 'out', name), alone);
});
afterAll(() => {
  if (!isShared) rmSync(outer, { recursive: true, force: true });
});

describe.skipIf(isShared)('the single executable, alone in a folder and with an empty environment', () => {
  it('does every command as the program with Node.js does, to the byte', () => {
    const program = [process.execPath, join(root, 'bin', 'lawreport.js')];
    const [own, other] = [makeReports('单文件'), makeReports('装好的')];
    for (const words of runs) {
      const line = words.join(' ');
      const outcome = run([alone], words, own);
      expect(outcome, line).toEqual(run(program, words, other));
      expect(outcome.stderr, line).not.toContain('程序内部出错');
      expect(outcome.stdout, line).not.toBe('');
    }
    const tried = runs.map(([command]) => command);
    expect(Object.keys(commands).filter((command) => !tried.includes(command))).toEqual([
      'doctor',
      'open',
      'publish',
      'review',
    ]);
    expect(readAll(own)).toEqual(readAll(other));
    expect(readAll(own).size).toBe(29);
  });

  it('says that it is a single file', () => {
    const { status, stdout } = run([alone, 'doctor'], [], makeReports('自检'));
    expect(status).toBe(0);
    expect(stdout).toMatch(/^正常 {2}运行环境 +单文件程序（内含Node\.js v\d+\.\d+\.\d+）$/m);
    expect(stdout).toContain(join(outer, '云岭县 工具'));
  });

  it('takes no word of the command line for an option of Node.js', () => {
    const { status, stderr } = run([alone], ['--inspect'], makeReports('选项'));
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: expect.stringContaining('没有“--inspect”这个选项'),
    });
  });
});

function makeReports(folder: string): string {
  const path = join(outer, folder);
  mkdirSync(join(path, '排好'), { recursive: true });
  const examples = { '云岭县.yaml': 'yunling-county-2025.yaml', '望津区.yaml': 'wangjin-district-2025.yaml' };
  for (const [report, example] of Object.entries(examples))
    copyFileSync(join(root, 'examples', example), join(path, report));
  return path;
}

function run([program, ...first]: readonly string[], words: readonly string[], cwd: string) {
  const { status, stdout, stderr } = spawnSync(program!, [...first, ...words], {
    cwd,
    encoding: 'utf8',
    env: {},
  });
  return { status, stdout, stderr };
}

function readAll(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    files
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(folder.length), readFileSync(path).toString('base64')]),
  );
}
