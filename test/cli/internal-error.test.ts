import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const bin = join(root, 'bin', 'lawreport.js');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
const secret = '云岭县全年受理行政复议案件46件';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lawreport-'));
  writeFileSync(join(folder, '初稿.txt'), `${secret}\n`);
});

afterEach(() => rmSync(folder, { recursive: true }));

/** Runs the program where printing fails with the words of the report in the error, as a bug of ours might. */
async function runBroken(words: readonly string[]) {
  let stderr = '';
  const exitCode = await main(words, {
    folder,
    stdin: process.stdin,
    stdout: {
      write: () => {
        throw new TypeError(`cannot print ${secret}`);
      },
    },
    stderr: { write: (text) => (stderr += text) },
    environment: {},
    today: () => ({ year: 2026, month: 2, day: 20 }),
  });
  return { exitCode, stderr };
}

describe('an error of the program itself', () => {
  it('ends with 2, one sentence with the version and the place in the program, and nothing of the report', async () => {
    const { exitCode, stderr } = await runBroken(['lint', '初稿.txt']);
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(
      new RegExp(
        `^错误：程序内部出错（lawreport ${version}，TypeError，[\\w.-]+:\\d+:\\d+），[^\\n]*请把这一行和所用的命令告诉维护者，不要附报告内容\\n` +
          '加上 --debug 再运行一次，可以看到出错的经过。\\n$',
      ),
    );
    expect(stderr).not.toContain('云岭');
  });

  it.each([
    ['before the command', ['--debug', 'lint', '初稿.txt']],
    ['after the command', ['lint', '初稿.txt', '--debug']],
  ])('shows the stack with --debug %s, and a warning of what may stand in it', async (_, words) => {
    const { exitCode, stderr } = await runBroken(words);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(`TypeError: cannot print ${secret}\n    at `);
    expect(stderr).toContain('可能有报告的字句');
  });

  it('takes a --debug behind -- for the name of a file', async () => {
    mkdirSync(join(folder, '--debug'));
    writeFileSync(join(folder, '--debug', '初稿.docx'), '');
    expect((await runBroken(['lint', '--', '--debug'])).stderr).not.toContain('    at ');
  });
});

describe('the process', () => {
  /** Runs the program with a script loaded in front of it; `redirect` is what a shell puts behind the words. */
  const run = (words: readonly string[], { preload = '', redirect = '' }) => {
    const quoted = [
      process.execPath,
      '--import',
      `data:text/javascript,${encodeURIComponent(preload)}`,
      bin,
      ...words,
    ].map((word) => `'${word}'`);
    return spawnSync('bash', ['-c', `${quoted.join(' ')} ${redirect}`], { cwd: folder, encoding: 'utf8' });
  };
  const breaking = (throwing: string) =>
    `const { write } = process.stdout; process.stdout.write = (...words) => { ${throwing}; return write.apply(process.stdout, words); };`;

  it.each([
    ['an error that is thrown while it works', `throw new RangeError("${secret}")`],
    ['an error outside of any command', `setImmediate(() => { throw new RangeError("${secret}"); })`],
    ['a promise that nobody waits for', `Promise.reject(new RangeError("${secret}"))`],
  ])('ends with 2 and the same sentence after %s', (_, throwing) => {
    const { status, stderr } = run(['rules'], { preload: breaking(throwing) });
    expect(stderr).toMatch(
      /^错误：程序内部出错（lawreport .*，RangeError.*告诉维护者，不要附报告内容\n加上 --debug .*\n$/,
    );
    expect(status).toBe(2);
    expect(run(['rules', '--debug'], { preload: breaking(throwing) }).stderr).toContain(
      `RangeError: ${secret}`,
    );
  });

  it('does its work to the end when its reader has seen enough', () => {
    const many = Array.from({ length: 400 }, (_, index) => `第${index}句 ,标点 ,不对 ,。`).join('\n');
    writeFileSync(join(folder, '长.txt'), `关于2025年度法治政府建设情况的报告\n${many}\n`);
    const { status, stdout, stderr } = run(['lint', '--fix', '长.txt'], {
      redirect: '2>err | head -c 9; echo "$PIPESTATUS"',
    });
    expect({ status, code: stdout.trim().split('\n').at(-1)?.slice(-1) }).toEqual({ status: 0, code: '0' });
    expect(stderr).toBe('');
    expect(readFileSync(join(folder, 'err'), 'utf8')).toContain('已改正 长.txt');
  });

  it.skipIf(process.platform !== 'linux')('says that a full disk has not taken all of the output', () => {
    const { status, stderr } = run(['rules'], { redirect: '> /dev/full' });
    expect(stderr).toBe('错误：结果没有全部输出（磁盘空间不够），请换一个地方保存，再运行一次\n');
    expect(status).toBe(2);
    expect(readdirSync(folder)).toEqual(['初稿.txt']);
  });
});
