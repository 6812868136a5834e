import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { composeReport, writeReports } from '../../support/many-reports.js';
import { makeFolder, runCli } from '../../support/run-cli.js';
import { runProgram } from '../../support/run-program.js';

let folder: string;
beforeEach(() => {
  folder = makeFolder();
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const write = (name: string, content: string) => writeFileSync(join(folder, name), content);
const jobs = ['1', '2', '4'];

/** As a process of its own, since only the built program has threads. */
async function run(words: string[], environment?: Record<string, string>) {
  const { exitCode, stdout, stderr } = await runProgram(words, folder, environment && { environment });
  return { exitCode, stdout, stderr };
}

async function runEach<T>(work: (count: string) => Promise<T>): Promise<[T, ...T[]]> {
  const [first, ...others] = jobs as [string, ...string[]];
  const results: [T, ...T[]] = [await work(first)];
  for (const count of others) results.push(await work(count));
  return results;
}

/** Reports good and bad, a configuration with a suppression that is used and one that is not, a Word file. */
async function writeFolder(): Promise<void> {
  writeReports(folder, 9);
  write('坏1.yaml', '格式: lawreport/1\n年度: [\n');
  write('坏2.yaml', composeReport('云岭县').replace('county', 'conuty'));
  mkdirSync(join(folder, '乡镇'));
  write(
    '乡镇/lawreport.config.yaml',
    '格式: lawreport-config/1\n忽略:\n  - { 规则: time/relative-year, 理由: 习惯 }\n  - { 规则: time/wrong-year, 理由: 习惯 }\n',
  );
  write('乡镇/甲.yaml', composeReport('甲镇'));
  await runCli(folder, ['render', '乡镇/甲.yaml', '-o', '乡镇/乙.docx']);
}

describe('the number of jobs', () => {
  it.each([['text'], ['json'], ['sarif'], ['github']])(
    'changes nothing in the results of lint in the format %s',
    async (format) => {
      await writeFolder();
      const [first, ...others] = await runEach((count) =>
        run(['lint', '.', '--format', format, '--today', '2026-02-20', '--jobs', count]),
      );
      expect(first).toMatchObject({
        exitCode: 2,
        stdout: expect.stringContaining('unused-suppression'),
        stderr: '错误：有2份没有检查成，其余11份已经检查\n',
      });
      expect(others).toEqual([first, first]);
    },
  );

  it('changes nothing in what --fix and --summary write', async () => {
    const [first, ...others] = await runEach(async (count) => {
      rmSync(folder, { recursive: true });
      mkdirSync(folder);
      writeReports(folder, 6);
      const words = ['lint', '.', '--fix', '--summary', '汇总.csv', '--jobs', count];
      return { run: await run(words), files: digestFiles(folder) };
    });
    expect(first.run.stderr).toContain('已改正 报告6.yaml，');
    expect(others).toEqual([first, first]);
  });

  it('changes nothing in what render writes and says', async () => {
    writeReports(folder, 6);
    write('坏.yaml', '格式: lawreport/1\n年度: [\n');
    const [first, ...others] = await runEach(async (count) => {
      const output = `输出${count}`;
      mkdirSync(join(folder, output));
      const rendered = await run(['render', '*.yaml', '-o', output, '--jobs', count]);
      return {
        run: { ...rendered, stdout: rendered.stdout.replaceAll(output, '输出') },
        files: digestFiles(join(folder, output)),
      };
    });
    expect(first.run).toMatchObject({
      exitCode: 2,
      stdout: expect.stringContaining('共7份，写出6份，没有写出1份\n'),
      stderr: expect.stringContaining('坏.yaml'),
    });
    expect(others).toEqual([first, first]);
  });

  it.each(['0', '1000', '两个'])('may not be %s', async (count) => {
    const run = await runCli(folder, ['lint', '--jobs', count]);
    expect(run).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('请写1到256的数') });
  });
});

describe('a thread that runs out of memory', () => {
  it('loses the report that it was at, and the others are checked', async () => {
    writeReports(folder, 5);
    const item = (index: number) =>
      `  - 标题: 第${index}项\n    正文: 2025年，办理${index}件，合格率98.5%。\n`;
    const items = Array.from({ length: 14_000 }, (_, index) => item(index)).join('');
    write('报告3.yaml', composeReport('云岭县').replace(/成效: \|\n(?: {2}.*\n)+/, `成效:\n${items}`));
    const lint = await run(['lint', '.', '--jobs', '2'], { NODE_OPTIONS: '--max-old-space-size=40' });
    expect(lint.stderr).toBe('错误：有1份没有检查成，其余4份已经检查\n');
    expect(lint).toMatchObject({
      exitCode: 2,
      stdout: expect.stringMatching(/报告3\.yaml\n {2}错误 内存不够/),
    });
    expect(lint.stdout.match(/structure\/request-in-report/g)).toHaveLength(4);
  });
});

describe('the order of the files', () => {
  it('is that of a walk through the folder, however they are named, and each is checked once', async () => {
    mkdirSync(join(folder, '乡镇'));
    for (const name of ['b.yaml', 'B.yaml', 'a-1.yaml', 'a.yaml', '乡镇/a.yaml'])
      write(name, composeReport('云岭县'));
    const order = ['B.yaml', 'a-1.yaml', 'a.yaml', 'b.yaml', '乡镇/a.yaml'];
    const list = async (...words: string[]) => {
      const { stdout } = await runCli(folder, ['lint', ...words, '--format', 'json']);
      return (JSON.parse(stdout) as { files: { file: string }[] }).files.map(({ file }) => file);
    };
    expect(await list('.')).toEqual(order);
    expect(await list('**/*.yaml')).toEqual(order);
    expect(await list(...order.toReversed())).toEqual(order);
    expect(await list('a.yaml', './a.yaml', join(folder, 'a.yaml'))).toHaveLength(1);
  });

  it('is refused where two reports would be rendered to one file', async () => {
    write('a.yaml', composeReport('云岭县'));
    write('a.yml', composeReport('云岭县'));
    const run = await runCli(folder, ['render', 'a.yaml', 'a.yml']);
    expect(run).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('会写到同一个文件') });
    expect(readdirSync(folder)).toEqual(['a.yaml', 'a.yml']);
  });
});

function digestFiles(path: string): Record<string, string> {
  const names = readdirSync(path, { recursive: true, encoding: 'utf8' }).sort();
  return Object.fromEntries(
    names.map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(path, name)))
        .digest('hex'),
    ]),
  );
}
