import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { lastYear } from '../support/last-year.js';
import { makeFolder, runCli } from '../support/run-cli.js';
import { samples } from '../support/samples.js';

let folder: string;
const write = (name: string, content: string) => writeFileSync(join(folder, name), content);
const read = (name: string) => readFileSync(join(folder, name), 'utf8');
const run = (...words: string[]) => runCli(folder, words);

beforeEach(() => {
  folder = makeFolder();
  write('去年.txt', lastYear);
});

describe('lawreport new --from', () => {
  it('takes last year’s text over and says what became of each year', async () => {
    const { exitCode, stdout, stderr } = await run('new', '--from', '去年.txt', '--yes');
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    await expect(stdout).toMatchFileSnapshot('golden/roll-forward.txt');
    await expect(read('report.yaml')).toMatchFileSnapshot('golden/roll-forward.yaml');
  });

  it('leaves nothing that a final report may keep, until it is worked on or confirmed', async () => {
    await run('new', '--from', '去年.txt', '--yes');
    const refused = await run('render', '--final');
    expect(refused.exitCode).toBe(2);
    expect(refused.stderr).toContain('条是去年的文字，没有改过');
    expect(existsSync(join(folder, 'report.docx'))).toBe(false);

    const filled = read('report.yaml')
      .replace(/值: 待填/g, '值: 40')
      .replace(/去年: 15$/m, '去年: 20')
      .replace(/【待(?:填|更新)：([^】]*)】/g, '$1')
      .replace(/^成文日期: .*/m, '成文日期: 2026-02-18');
    write('report.yaml', filled);
    const stale = await run('render', '--final');
    expect(stale.exitCode).toBe(2);
    expect(stale.stderr).toMatch(/还有\d+条是去年的文字，没有改过（第\d+行起，见“去年原文”）/);

    write('report.yaml', filled.replace(/^ *去年原文: .*\n/gm, ''));
    expect(await run('render', '--final', '--fonts', 'open')).toMatchObject({ exitCode: 0, stderr: '' });
  });

  it.each([
    ['an earlier year', ['--year', '2024'], '这是2024年度的报告，不能用来起草2024年度的报告'],
    ['a file that is not there', [], '没有这个文件'],
  ])('refuses %s, and writes nothing', async (_, words, message) => {
    const from = words.length > 0 ? '去年.txt' : '没有.txt';
    const { exitCode, stderr } = await run('new', '--from', from, '--yes', ...words);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(message);
    expect(existsSync(join(folder, 'report.yaml'))).toBe(false);
  });

  it('asks for the level where the text does not tell it', async () => {
    write('去年.txt', '2024年度法治政府建设情况报告\n一、主要举措和成效\n（一）依法办事。受理案件46件。\n');
    const { exitCode, stderr } = await run('new', '--from', '去年.txt', '--yes');
    expect(exitCode).toBe(2);
    expect(stderr).toContain('请用 --level 写明级别');
    expect(await run('new', '--from', '去年.txt', '--yes', '--level', 'county')).toMatchObject({
      exitCode: 0,
    });
  });

  it.each(samples.map(({ number, path }) => [number, path] as const))(
    'makes of sample %s a report without an error',
    async (_, path) => {
      expect(await run('new', '--from', path, '--yes')).toMatchObject({ exitCode: 0, stderr: '' });
      const { stdout } = await run('lint', '--format', 'json');
      const [file] = (
        JSON.parse(stdout) as { files: { findings: { rule: string; severity: string; message: string }[] }[] }
      ).files;
      const { findings } = file!;
      expect(findings.length).toBeGreaterThan(5);
      expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
      // What gaps say of themselves is no text that was written twice, or too long.
      const ofGaps = ['residue/repeated-passage', 'structure/too-long'];
      expect(findings.filter(({ rule }) => ofGaps.includes(rule))).toEqual([]);
    },
  );
});
