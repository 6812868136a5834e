import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { composeReport } from '../support/many-reports.js';
import { readDocxText } from '../support/read-docx-text.js';
import { readWorkbook } from '../support/read-workbook.js';
import { makeFolder, runCli } from '../support/run-cli.js';
import { writeReportText } from './support/review-text.js';

/** A folder with these reports, and the settings of the office that reviews them. */
function makeOffice(reports: Record<string, string>, settings = ''): string {
  const folder = makeFolder();
  mkdirSync(join(folder, '报送'));
  for (const [name, content] of Object.entries(reports)) writeFileSync(join(folder, '报送', name), content);
  writeFileSync(join(folder, '办法.yaml'), `格式: lawreport-config/1\n审阅机关: 临澜市司法局\n${settings}`);
  return folder;
}

const review = (folder: string) =>
  runCli(folder, ['review', '报送', '-o', '审阅', '--config', '办法.yaml', '--today', '2026-03-25']);
const opinionOn = (folder: string, place: string) =>
  readDocxText(readFileSync(join(folder, '审阅', `审阅意见-${place}.docx`)))
    .map((text) => text.replace('\n', '').trim())
    .filter((text) => text !== '');

it('writes the opinion as an official document of the office', async () => {
  const folder = makeOffice({ '报告.txt': writeReportText() });
  await review(folder);
  expect(opinionOn(folder, '云岭县')).toEqual([
    '关于云岭县2025年法治政府建设年度报告的审阅意见',
    '云岭县人民政府：',
    '你单位报送的2025年法治政府建设年度报告收悉。经审阅，规定的四个部分齐全，没有提出修改意见。',
    '临澜市司法局',
    '2026年　月　日',
  ]);
});

it('names the place in a report file by what is printed, not by its path', async () => {
  const yaml =
    '格式: lawreport/1\n模板: county\n年度: 2025\n地区: 云岭县\n发文机关: 云岭县人民政府\n成文日期: 2026-02-11\n主送机关: 临澜市人民政府\n成效:\n  - 标题: 普法\n    正文: 各村都建立了水渠维护台帐。\n问题: 力量不足，原因是编制下沉慢。\n负责人履职: 县委书记、县长带头述法。\n下年打算: 2026年充实力量。\n';
  const folder = makeOffice({ '报告.yaml': yaml });
  await review(folder);
  expect(opinionOn(folder, '云岭县').join('\n')).toContain('“（一）普法”第1段：“台帐”是错别字');
});

it('scores by the criteria of the office, and gives no score of its own', async () => {
  const criterion = '{ 名称: 没有警告, 栏目: 警告, 超过: 0, 扣分: 3 }';
  const scored = makeOffice({ '甲.yaml': composeReport('甲川县') }, `评分: { 标准: [${criterion}] }\n`);
  const unscored = makeOffice({ '甲.yaml': composeReport('甲川县') });
  for (const folder of [scored, unscored]) await review(folder);
  const sheetsOf = (folder: string) => readWorkbook(readFileSync(join(folder, '审阅', '汇总.xlsx')));
  const pageOf = (folder: string) => readFileSync(join(folder, '审阅', '总览.html'), 'utf8');
  expect(sheetsOf(scored).评分![1]).toContain('97');
  expect(pageOf(scored)).toContain('得分');
  expect(sheetsOf(unscored).评分).toBeUndefined();
  expect(sheetsOf(unscored).汇总![0]).not.toContain('得分');
  expect(pageOf(unscored)).not.toContain('得分');
});

it('tells a mistake in the criteria before anything is written', async () => {
  const criterion = '{ 名称: 错, 栏目: 缺少部分, 超过: 0, 扣分: 5 }';
  const folder = makeOffice({ '甲.yaml': composeReport('甲川县') }, `评分: { 标准: [${criterion}] }\n`);
  const run = await review(folder);
  expect(run.exitCode).toBe(2);
  expect(run.stderr).toContain('没有“缺少部分”这一栏，是否想写“缺少的部分”？');
  expect(existsSync(join(folder, '审阅'))).toBe(false);
});
