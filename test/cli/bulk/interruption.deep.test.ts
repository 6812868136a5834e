import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeReports } from '../../support/many-reports.js';
import { readDocxText } from '../../support/read-docx-text.js';
import { makeFolder } from '../../support/run-cli.js';
import { bin } from '../../support/run-program.js';
import { hasTmux, openTerminal } from '../../support/terminal.js';

let folder: string;
const output = () => join(folder, '输出');
beforeEach(() => {
  folder = makeFolder();
  mkdirSync(output());
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const count = 400;
const stopped = /已停止：共400份，做完(\d+)份，其余(\d+)份没有做/;

/** As many whole files as were said to be done, and nothing beside them. */
function expectWholeFiles(said: string): void {
  const [, done, left] = stopped.exec(said)!.map(Number) as [number, number, number];
  expect(done + left).toBe(count);
  expect(done).toBeGreaterThan(0);
  expect(left).toBeGreaterThan(0);
  const written = readdirSync(output());
  expect(written).toHaveLength(done);
  for (const name of written)
    expect(readDocxText(readFileSync(join(output(), name))).join('')).toContain('全年受理行政复议案件46件');
}

/** Runs the program, sends it the signal once it has shown some results, and waits for its end. */
function interrupt(
  words: readonly string[],
  signal: NodeJS.Signals,
): Promise<{ exitCode: number | null; stdout: string; stderr: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [bin, ...words], { cwd: folder });
    const shown = { stdout: '', stderr: '' };
    child.stdout.on('data', (data) => {
      if (shown.stdout === '') child.kill(signal);
      shown.stdout += data;
    });
    child.stderr.on('data', (data) => {
      shown.stderr += data;
    });
    child.on('error', reject);
    child.on('close', (exitCode) => resolve({ exitCode, ...shown }));
  });
}

describe('a run over many reports that is asked to stop', () => {
  it.each<[NodeJS.Signals, string, number]>([
    ['SIGINT', '2', 130],
    ['SIGTERM', '2', 143],
    ['SIGHUP', '2', 129],
    ['SIGINT', '1', 130],
  ])('by %s with --jobs %s has written whole files only, and says how many', async (signal, jobs, code) => {
    writeReports(folder, count);
    const run = await interrupt(['render', '*.yaml', '-o', '输出', '--jobs', jobs], signal);
    expect(run.exitCode).toBe(code);
    expectWholeFiles(run.stderr);
    expect(run.stdout.match(/^已写出/gm)).toHaveLength(readdirSync(output()).length);
  });

  it('gives no results for programs that could be taken for whole ones', async () => {
    writeReports(folder, count);
    const run = await interrupt(['lint', '.', '--format', 'json', '--summary', '汇总.csv'], 'SIGTERM');
    expect(run).toMatchObject({ exitCode: 143, stderr: expect.stringMatching(stopped) });
    expect(() => JSON.parse(run.stdout)).toThrow();
    expect(readdirSync(folder)).not.toContain('汇总.csv');
  });
});

describe.runIf(hasTmux)('a run over many reports on a terminal', () => {
  it('shows a progress bar that makes way for the results and is gone at the end', async () => {
    writeReports(folder, 30);
    const terminal = openTerminal([process.execPath, bin, 'lint', '.', '--quiet', '--jobs', '2'], folder);
    const { exitCode, transcript } = await terminal.end();
    terminal.close();
    expect(exitCode).toBe(1);
    expect(transcript).not.toMatch(/\d+\/30/);
    const blocks = transcript.split('\n').filter((line) => /^报告\d+\.yaml$/.test(line));
    expect(blocks).toHaveLength(30);
    expect(transcript).toMatch(/检查了30份：错误30个，警告0个，提示0个$/);
  });

  it('ends at Ctrl-C with the bar gone, lines that wrap again, and whole files', async () => {
    writeReports(folder, count);
    const words = [process.execPath, bin, 'render', '*.yaml', '-o', '输出', '--jobs', '2'];
    const terminal = openTerminal(words, folder);
    await terminal.waitFor('已写出');
    terminal.press('C-c');
    const { exitCode, transcript } = await terminal.end();
    expect(exitCode).toBe(130);
    expect(transcript).toContain('正在停止：手头的做完就结束');
    expectWholeFiles(transcript);
    expect(transcript.split('\n').at(-1)).toMatch(stopped);
    expect(transcript).not.toMatch(/\d+\/400/);
    expect(terminal.wraps()).toBe(true);
    terminal.close();
  });
});
