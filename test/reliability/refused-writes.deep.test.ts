import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { runProgram } from '../support/run-program.js';
import { layOut, type Work, workNames } from './support.js';

let folder: string;
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const succeeds = (command: string, ...words: string[]) => spawnSync(command, words).status === 0;
const isRoot = process.getuid?.() === 0;

/** Root is bound by no permission bits unless this is taken from it. */
const withoutPrivilege = isRoot ? ['setpriv', '--bounding-set=-dac_override,-dac_read_search'] : [];
const canDropPrivilege = !isRoot || succeeds(withoutPrivilege[0]!, ...withoutPrivilege.slice(1), 'true');
/** A mount of its own that ends with the program, so that nothing is left of it. */
const ownMounts = ['unshare', '--mount', ...(isRoot ? [] : ['--map-root-user'])];
const canMount = succeeds(ownMounts[0]!, ...ownMounts.slice(1), 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt');

if (!canDropPrivilege && process.env.CI === 'true') throw new Error('the tests of permissions need setpriv');
if (!canDropPrivilege) console.warn('skipped: setpriv not found');
// CI may run in a container that must not mount; the limit on the size of files shows the same without.
if (!canMount) console.warn('skipped: no small disk can be mounted here');

/** Nothing has changed: no byte of the output, no other file. */
function expectUntouched({ output, before }: Work, files: readonly string[]): void {
  expect(readdirSync(folder)).toEqual(files);
  expect(readFileSync(join(folder, output))).toEqual(before);
}

describe.each(workNames)('%s', (name) => {
  it.skipIf(process.platform === 'win32')(
    'leaves the old file alone where only a part of the new one could be written',
    async () => {
      const work = await layOut(name);
      folder = work.folder;
      const files = readdirSync(folder);
      // In blocks of 512 bytes or of 1024: the lock fits into one, the output does not.
      const under = ['sh', '-c', 'ulimit -f 1 && exec "$@"', 'sh'];
      const { exitCode, stdout, stderr } = await runProgram(work.words, folder, { under });
      expect(exitCode).toBe(2);
      expect(stdout + stderr).toContain('文件超过了这里允许的大小，没有写出文件');
      expectUntouched(work, files);
    },
  );

  it.skipIf(!canMount)('leaves the old file alone on a disk that is full', async () => {
    const work = await layOut(name);
    folder = work.folder;
    const [disk, result] = [join(folder, 'disk'), join(folder, 'result')];
    mkdirSync(disk);
    const files = readdirSync(folder).filter((file) => file !== 'disk');
    for (const free of [0, 4]) {
      rmSync(result, { recursive: true, force: true });
      const script = [
        'set -e',
        'mount -t tmpfs -o size=300k tmpfs disk',
        ...files.map((file) => `cp -r '${file}' disk`),
        'cd disk',
        'dd if=/dev/zero of=full bs=1024 2>dd.log || true',
        `truncate -s -${free * 1024} full`,
        'set +e; "$@"; code=$?; set -e',
        'rm full dd.log',
        'cd ..; cp -r disk result',
        'exit $code',
      ].join('\n');
      const under = [...ownMounts, 'sh', '-c', script, 'sh'];
      const { exitCode, stdout, stderr } = await runProgram(work.words, folder, { under });
      expect(stdout + stderr).toContain('磁盘空间不够');
      expect(exitCode).toBe(2);
      expect(readdirSync(result)).toEqual(files);
      expect(readFileSync(join(result, work.output))).toEqual(work.before);
    }
  });

  it.skipIf(!canDropPrivilege || process.platform === 'win32')(
    'leaves the old file alone in a folder that must not be written',
    async () => {
      const work = await layOut(name);
      folder = work.folder;
      const files = readdirSync(folder);
      chmodSync(folder, 0o555);
      const { exitCode, stdout, stderr } = await runProgram(work.words, folder, { under: withoutPrivilege });
      chmodSync(folder, 0o755);
      expect(exitCode).toBe(2);
      expect(stdout + stderr).toContain('没有写入的权限，没有写出文件；请检查文件夹的权限');
      expectUntouched(work, files);
    },
  );

  it.skipIf(!canDropPrivilege || process.platform === 'win32')(
    'does not replace a file that is read-only',
    async () => {
      const work = await layOut(name);
      folder = work.folder;
      const files = readdirSync(folder);
      chmodSync(join(folder, work.output), 0o444);
      const { exitCode, stdout, stderr } = await runProgram(work.words, folder, { under: withoutPrivilege });
      expect(exitCode).toBe(2);
      expect(stdout + stderr).toContain('这个文件不让写，没有覆盖；请检查它是否只读');
      expectUntouched(work, files);
    },
  );
});

describe('a file that another program has in its hands', () => {
  it.skipIf(!canMount)('is left to it, and the message says to close it', async () => {
    const work = await layOut('render');
    folder = work.folder;
    const files = readdirSync(folder);
    // What is mounted cannot be replaced, as on Windows what Word has open.
    const script = 'mount --bind report.docx report.docx && exec "$@"';
    const under = [...ownMounts, 'sh', '-c', script, 'sh'];
    const { exitCode, stderr } = await runProgram(work.words, folder, { under });
    expect(exitCode).toBe(2);
    expect(stderr).toContain(
      'report.docx：文件正被别的程序占用，多半是在Word、WPS里打开着，没有写出；请先关闭它',
    );
    expectUntouched(work, files);
  });
});
