import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
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

  it('says what to do when it has not been built', () => {
    const folder = makeFolder();
    cpSync(join(root, 'bin'), join(folder, 'bin'), { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
    const run = spawnSync(process.execPath, ['bin/lawreport.js', 'render'], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(run).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('npm ci') });
  });
});
