import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { packagedLevels } from '../../src/cli/load/packaged.js';
import { readReport } from '../../src/report/read-report.js';
import { answerInterview, answerWithExamples, createContext, levelNamed } from '../support/interview.js';
import { makeFolder, runCli } from '../support/run-cli.js';

let folder: string;
beforeEach(() => {
  folder = makeFolder();
});
const run = (...words: string[]) => runCli(folder, ['new', ...words]);
const read = (name: string) => readFileSync(join(folder, name), 'utf8');
const write = (name: string, text: string) => writeFileSync(join(folder, name), text);

describe('lawreport new --print-answers', () => {
  it.each(packagedLevels().levels.map(({ id }) => id))(
    'writes for %s a file that says no more than its options do',
    async (level) => {
      const { stdout, exitCode } = await run('--level', level, '--print-answers');
      expect(exitCode).toBe(0);
      write('回答.yaml', stdout);
      expect(await run('--answers', '回答.yaml', '-o', 'a.yaml')).toMatchObject({ exitCode: 0, stderr: '' });
      expect(await run('--yes', '--level', level, '-o', 'b.yaml')).toMatchObject({ exitCode: 0 });
      expect(read('a.yaml')).toBe(read('b.yaml'));
    },
  );

  it('leaves every line to be taken in by deleting its mark, and every figure to be filled in', async () => {
    const { stdout } = await run('--level', 'township', '--print-answers');
    const filled = stdout
      .replaceAll(/^# (?=地区|主送机关|成文日期|主题:| {2}- )/gm, '')
      .replaceAll(/待填 {2}# (.*)例如 (.*)$/gm, '$2  # $1');
    write('回答.yaml', filled);
    expect(await run('--answers', '回答.yaml')).toMatchObject({ exitCode: 0, stderr: '' });
    const { report } = readReport(read('report.yaml')).value!;
    expect(report).toMatchObject({ place: '云岭县柳溪镇', dateOfIssue: '2026-02-20' });
    const figures = Object.values(report.figures).flatMap((group) => Object.values(group));
    expect(figures.length).toBeGreaterThan(20);
    expect(figures.filter(({ value }) => value === undefined)).toEqual([]);
  });

  it('lists the topics under the headings of the report, in the order in which the terminal asks', async () => {
    const { stdout } = await run('--level', 'county', '--print-answers');
    const topics = stdout.split('\n数据:')[0]!;
    const headings = [...topics.matchAll(/^# +# (?=[一二三四]、|（)(.*)$/gm)].map((match) => match[1]!);
    const report = await run('--yes', '--level', 'county', '--year', '2025');
    expect(report.exitCode).toBe(0);
    const { report: written } = readReport(read('report.yaml')).value!;
    const achievements = written.parts.find(({ key }) => key === 'achievements')!;
    const sections = headings.filter((heading) => heading.startsWith('（'));
    expect(sections.map((heading) => heading.replace(/^（.*?）/, ''))).toEqual(
      achievements.items.map(({ title }) => title),
    );
    expect(headings.filter((heading) => /^[一二三四]、/.test(heading))).toHaveLength(4);
    const order = [...topics.matchAll(/^# {3}- ([a-z-]+) /gm)].map((match) => match[1]!);
    const context = createContext({ level: levelNamed('县'), place: '云岭县' });
    const asked = answerInterview(context, answerWithExamples).state.answers.flatMap(({ id, answer }) =>
      id.endsWith('/主题') ? [id.split('/')[0]!, ...(answer as string[])] : [],
    );
    const optional = asked.filter((id) => order.includes(id));
    expect(optional.length).toBeGreaterThan(25);
    expect(order.filter((id) => optional.includes(id))).toEqual(optional);
  });

  it('writes to a file that is not there, and to no other', async () => {
    expect(await run('--level', '县', '--print-answers', '-o', '回答.yaml')).toMatchObject({ exitCode: 0 });
    expect(await run('--level', '县', '--print-answers', '-o', '回答.yaml')).toMatchObject({ exitCode: 2 });
    expect(await run('--level', '县', '--print-answers', '-o', '回答.txt')).toMatchObject({ exitCode: 2 });
    expect(read('回答.yaml')).toContain('级别: 县\n');
  });

  it.each([
    [['--print-answers'], '这里不能提问，请用 --level 写明级别'],
    [['--print-answers', '--level', '县', '--from', '去年.yaml'], '不能与 --from 同用'],
    [['--print-answers', '--level', '县', '--answers', '回答.yaml'], '不能与 --answers 同用'],
  ])('refuses %j', async (words, message) => {
    const { exitCode, stderr } = await run(...words);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(message);
  });
});

it('lawreport schema answers names every key of the answers', async () => {
  const { stdout } = await runCli(folder, ['schema', 'answers']);
  const schema = JSON.parse(stdout) as { properties: Record<string, { description: string }> };
  expect(Object.keys(schema.properties)).toEqual(
    '级别 模板 地区 年度 发文机关 主送机关 成文日期 主题 数据'.split(' '),
  );
  expect(Object.values(schema.properties).every(({ description }) => description.length > 3)).toBe(true);
});
