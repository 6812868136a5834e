import { expect, it } from 'vitest';
import { figureOfGap } from '../../src/page/state/gap-figure.js';
import { readReport } from '../../src/report/read-report.js';

const { figures } = readReport(`格式: lawreport/1
模板: county
年度: 2025
地区: 云岭县
发文机关: 云岭县人民政府
成文日期: 2026-02-20
数据:
  复议: { 受理: 46, 审结: 待填 }
成效: 略。
`).value!.report;

it.each([
  ['【待填：复议.审结】', '复议.审结'],
  ['【待填：率 复议.审结 复议.受理】', '复议.审结'],
  ['【待填：率 复议.受理 复议.审结】', '复议.审结'],
  ['【待填：复议.撤诉】', undefined],
  ['【待填：附件名称】', undefined],
  ['【待填】', undefined],
  ['【待更新：2025年】', undefined],
])('%s waits for %s', (quote, name) => {
  expect(figureOfGap(quote, figures)).toBe(name);
});
