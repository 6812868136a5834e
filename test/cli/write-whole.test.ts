import {
  chmodSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeWhole } from '../../src/cli/disk/write-whole.js';
import { createProcessHost } from '../../src/cli/host.js';
import { makeFolder, runCli } from '../support/run-cli.js';

let folder: string;
const file = (name: string) => join(folder, name);
const write = (name: string, text: string, force = true) =>
  writeWhole(name, text, { ...createProcessHost(), folder }, { kind: 'own', force });

beforeEach(() => {
  folder = makeFolder();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a file that is written', () => {
  it('replaces an older one and leaves nothing else behind', () => {
    write('a.txt', '旧');
    write('a.txt', '新');
    expect(readFileSync(file('a.txt'), 'utf8')).toBe('新');
    expect(readdirSync(folder)).toEqual(['a.txt']);
  });

  it('keeps the mode of the one that it replaces', () => {
    write('a.txt', '旧');
    chmodSync(file('a.txt'), 0o640);
    write('a.txt', '新');
    expect(statSync(file('a.txt')).mode & 0o777).toBe(0o640);
  });

  it('may have a name as long as the system allows', () => {
    const name = `${'报'.repeat(83)}.txt`;
    write(name, '文');
    expect(readdirSync(folder)).toEqual([name]);
  });

  it('is told from the temporary files of killed runs, of which those that are old are removed', () => {
    for (const name of ['.lawreport-old0.tmp', '.lawreport-new0.tmp', '.lawreport-old0.tmp.docx'])
      writeFileSync(file(name), '半');
    symlinkSync('a.txt', file('.lawreport-link.tmp'));
    const old = new Date(Date.now() - 2 * 3_600_000);
    for (const name of ['.lawreport-old0.tmp', '.lawreport-old0.tmp.docx']) utimesSync(file(name), old, old);
    write('a.txt', '文');
    expect(readdirSync(folder).sort()).toEqual([
      '.lawreport-link.tmp',
      '.lawreport-new0.tmp',
      '.lawreport-old0.tmp.docx',
      'a.txt',
    ]);
  });
});

describe('a folder in which runs were killed', () => {
  it('holds no more reports than before for a run over all of it', async () => {
    const report = '格式: lawreport/1\n模板: county\n';
    for (const name of ['a.yaml', 'a.yaml.bak', 'a.yaml.bak2', '.a.yaml.lock', '.lawreport-0abc.tmp'])
      writeFileSync(file(name), report);
    for (const words of [[], ['.'], ['*'], ['**/*']]) {
      const { stdout } = await runCli(folder, ['lint', '--format', 'json', ...words]);
      expect((JSON.parse(stdout) as { files: { file: string }[] }).files.map((each) => each.file)).toEqual([
        'a.yaml',
      ]);
    }
    expect(existsSync(file('a.yaml.bak2'))).toBe(true);
  });
});
