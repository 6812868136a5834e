import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { composeReport } from '../support/many-reports.js';
import { readColumn, readWorkbook } from '../support/read-workbook.js';
import { makeFolder, runCli } from '../support/run-cli.js';

/** A folder of two reports, one of which lacks its 问题 and is dated late; and the office's criteria. */
function makeOffice(criteria: string): string {
  const folder = makeFolder();
  mkdirSync(join(folder, '报送'));
  writeFileSync(join(folder, '报送', '甲.yaml'), composeReport('甲川县'));
  const late = composeReport('乙川县')
    .replace(/问题: .*\n/, '')
    .replace('2026-02-20', '2026-03-20');
  writeFileSync(join(folder, '报送', '乙.yaml'), late);
  const config = `格式: lawreport-config/1\n审阅机关: 青川市司法局\n评分:\n${criteria}`;
  writeFileSync(join(folder, '办法.yaml'), config);
  return folder;
}

const review = (folder: string, ...more: string[]) =>
  runCli(folder, ['review', '报送', '-o', '审阅', '--today', '2026-03-25', ...more]);
const sheetsOf = (folder: string) => readWorkbook(readFileSync(join(folder, '审阅', '汇总.xlsx')));

it('gives no score of its own', async () => {
  const folder = makeOffice('');
  await review(folder);
  const sheets = sheetsOf(folder);
  expect(sheets.评分).toBeUndefined();
  expect(sheets.汇总![0]).not.toContain('得分');
  expect(readFileSync(join(folder, '审阅', '总览.html'), 'utf8')).not.toContain('得分');
});

it('scores by the office’s criteria, with each deduction, its reason and its place', async () => {
  const folder = makeOffice(`  满分: 50
  标准:
    - { 名称: 部分齐全, 栏目: 缺少的部分, 超过: 0, 每: 1, 扣分: 15 }
    - { 名称: 按期报送, 栏目: 按期, 不是: 是, 扣分: 5 }
    - { 名称: 没有警告, 栏目: 警告, 超过: 0, 每: 1, 扣分: 0.5, 最多: 1.5 }
    - { 名称: 不照抄, 栏目: 与去年相同, 超过: 50, 扣分: 10 }
`);
  await review(folder, '--config', '办法.yaml');
  const sheets = sheetsOf(folder);
  const warnings = readColumn(sheets.汇总!, '警告');
  const lost = (place: string) => Math.min(1.5, 0.5 * Number(warnings[place]));
  expect(readColumn(sheets.汇总!, '得分')).toEqual({
    甲川县: String(50 - lost('甲川县')),
    乙川县: String(50 - 15 - 5 - lost('乙川县')),
  });
  const own = sheets.评分!.filter(([place]) => place === '乙川县');
  expect(own).toContainEqual([
    '乙川县',
    String(30 - lost('乙川县')),
    '部分齐全',
    '15',
    '“缺少的部分”为1，超过0',
    expect.stringContaining('缺少“存在的不足和原因”部分'),
  ]);
  expect(own).toContainEqual([
    '乙川县',
    String(30 - lost('乙川县')),
    '按期报送',
    '5',
    '“按期”为否，不是“是”',
    expect.stringContaining('成文日期晚了'),
  ]);
  // Without last year's reports nothing can be said of that, and nothing is taken off.
  expect(own).toContainEqual(['乙川县', expect.anything(), '不照抄', '0', '报告里看不出来，没有扣分', '']);
});

it.each([
  ['{ 名称: 错, 栏目: 缺少部分, 超过: 0, 扣分: 5 }', '没有“缺少部分”这一栏，是否想写“缺少的部分”？'],
  ['{ 名称: 错, 栏目: 按期, 扣分: 5 }', '要写“是”“不是”“超过”“不足”中的一个'],
  ['{ 名称: 错, 栏目: 按期, 超过: 3, 扣分: 5 }', '“按期”不是数'],
  ['{ 名称: 错, 栏目: 按期, 是: 否, 每: 1, 扣分: 5 }', '“每”要与“超过”或者“不足”同用'],
])('tells a mistake in the criteria before anything is written: %s', async (criterion, said) => {
  const folder = makeOffice(`  标准: [${criterion}]\n`);
  const run = await review(folder, '--config', '办法.yaml');
  expect(run.exitCode).toBe(2);
  expect(run.stderr).toContain(said);
  expect(existsSync(join(folder, '审阅'))).toBe(false);
});
