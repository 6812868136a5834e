import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { makeFolder } from '../support/run-cli.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const bin = join(root, 'bin', 'lawreport.js');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };

describe('the program as it is installed', () => {
  it('runs from any folder', () => {
    const run = spawnSync(process.execPath, [bin, '--version'], { cwd: makeFolder(), encoding: 'utf8' });
    expect(run).toMatchObject({ status: 0, stdout: `${version}\n`, stderr: '' });
  });

  it('ends with 2 and an explanation on stderr when it cannot do its work', () => {
    const run = spawnSync(process.execPath, [bin, 'render'], { cwd: makeFolder(), encoding: 'utf8' });
    expect(run).toMatchObject({ status: 2, stdout: '' });
    expect(run.stderr).toBe('错误：report.yaml：没有这个文件，请检查文件名和所在的文件夹\n');
  });

  it('says so in one sentence where the folder that the shell stands in has been removed', () => {
    const script = 'mkdir gone && cd gone && rmdir ../gone && exec "$0" "$1" lint';
    const run = spawnSync('sh', ['-c', script, process.execPath, bin], {
      cwd: makeFolder(),
      encoding: 'utf8',
    });
    expect(run).toMatchObject({
      status: 2,
      stdout: '',
      stderr: '错误：当前文件夹已经不在了，请先换到别的文件夹，再运行一次\n',
    });
  });

  it('says what to do when a file of it is damaged', () => {
    const folder = makeFolder();
    cpSync(join(root, 'bin'), join(folder, 'bin'), { recursive: true });
    mkdirSync(join(folder, 'dist'));
    writeFileSync(
      join(folder, 'dist', 'main.cjs'),
      readFileSync(join(root, 'dist', 'main.cjs')).subarray(0, 999),
    );
    const run = spawnSync(process.execPath, ['bin/lawreport.js', 'lint'], { cwd: folder, encoding: 'utf8' });
    expect(run).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('请重新安装') });
    rmSync(folder, { recursive: true });
  });

  it('runs without its code cache, and with one that is damaged', () => {
    const folder = makeFolder();
    for (const name of ['bin', 'dist']) cpSync(join(root, name), join(folder, name), { recursive: true });
    const caches = readdirSync(join(folder, 'dist')).filter((name) => name.startsWith('cache-'));
    const { size } = statSync(process.execPath);
    // V8 takes a cache of another Node with the same V8, and crashes: only the very same Node may find it.
    expect(caches).toEqual([`cache-${process.version}-${process.platform}-${process.arch}-${size}`]);
    const cache = join(folder, 'dist', caches[0]!, 'main.cjs.cache');
    const version = () =>
      spawnSync(process.execPath, ['bin/lawreport.js', '--version'], { cwd: folder }).status;
    writeFileSync(cache, 'of another V8');
    expect(version()).toBe(0);
    rmSync(join(folder, 'dist', caches[0]!), { recursive: true });
    expect(version()).toBe(0);
    rmSync(folder, { recursive: true });
  });

  it('says what it needs where Node is too old', () => {
    const old = `Object.defineProperty(process, 'versions', { value: { node: '18.20.1' } }); require(${JSON.stringify(bin)});`;
    const run = spawnSync(process.execPath, ['-e', old], { encoding: 'utf8' });
    expect(run).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining('需要Node.js 20.17'),
    });
  });

  it('says what to do when it has not been built', () => {
    const folder = makeFolder();
    cpSync(join(root, 'bin'), join(folder, 'bin'), { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
    const run = spawnSync(process.execPath, ['bin/lawreport.js', 'render'], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(run).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining('npm ci && npm run build'),
    });
  });
});
