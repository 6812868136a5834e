import { describe, expect, it } from 'vitest';
import type { ReferenceContext } from '../../src/template/evaluate-reference.js';
import { expandReferences } from '../../src/template/references.js';

const figure = (value: number, lastYear?: number) => ({
  text: String(value),
  value,
  ...(lastYear !== undefined && { lastYear }),
});
const context: ReferenceContext = {
  复议: {
    受理: figure(46, 40),
    去年受理: figure(40),
    审结: figure(45, 45),
    纠错: figure(12, 0),
    无: figure(0),
  },
  检查: { 今年: figure(2912, 4160), 去年: figure(4160) },
  普法: {
    参加: figure(12345),
    发放: figure(180000),
    场次: figure(386),
    均分: figure(28.5),
    甲: figure(0.1),
    乙: figure(0.2),
  },
  待填: { 数: { text: '待填' } },
};
const textOf = (reference: string) => expandReferences({ text: reference }, context).content.text;
const problemOf = (reference: string) =>
  expandReferences({ text: reference }, context)
    .problems.map(({ finding }) => finding.message)
    .join();

describe('what a reference may calculate', () => {
  it.each([
    ['{{占比 复议.纠错 复议.审结}}', '26.7%'],
    ['{{占比 复议.纠错 复议.审结 0}}', '27%'],
    ['{{占比 复议.审结 复议.审结 2}}', '100%'],
    ['{{同比 复议.受理 复议.去年受理}}', '增长15.0%'],
    ['{{同比 检查.今年 检查.去年 0}}', '下降30%'],
    ['{{同比 复议.受理 复议.受理}}', '持平'],
    ['{{同比 检查.今年}}', '下降30.0%'],
    ['{{同比 复议.审结}}', '持平'],
    ['{{倍数 检查.去年 检查.今年}}', '1.4倍'],
    ['{{倍数 普法.发放 普法.发放}}', '1倍'],
    ['{{倍数 普法.参加 普法.场次 2}}', '31.98倍'],
    ['{{万 普法.参加}}', '1.23万'],
    ['{{万 普法.参加 1}}', '1.2万'],
    ['{{万 普法.发放}}', '18万'],
    ['{{万 普法.场次}}', '386'],
    ['{{合计 普法.甲 普法.乙}}', '0.3'],
    ['{{合计 复议.受理 28.55}}', '74.55'],
  ])('%s prints %s', (reference, printed) => {
    expect(problemOf(reference)).toBe('');
    expect(textOf(reference)).toBe(printed);
  });

  it('rounds half up in decimal, where binary fractions would not', () => {
    expect(textOf('{{倍数 0.285 1 2}}')).toBe('0.29倍');
    expect(textOf('{{率 28.5 1000 1}}')).toBe('2.9%');
  });

  it.each([
    ['{{占比 复议.受理 复议.审结}}', '部分是46，全体是45，部分不能多于全体'],
    ['{{占比 复议.无 复议.无}}', '分母是0'],
    ['{{同比 复议.纠错}}', '去年的数是0'],
    ['{{同比 复议.去年受理}}', '没有填写它“去年”的数'],
    ['{{倍数 复议.受理 复议.无}}', '分母是0'],
    ['{{率 复议.纠错 复议.审结 5}}', '小数位数应当是0到4'],
    ['{{万 复议.受理 1 2}}', '要写1个以上数，现在有3个'],
  ])('%s is a finding at the reference', (reference, reason) => {
    expect(problemOf(reference)).toContain(reason);
    expect(textOf(reference)).toBe(reference);
  });

  it('leaves a placeholder while a figure is still to come', () => {
    expect(textOf('{{同比 待填.数 复议.受理}}')).toBe('【待填：同比 待填.数 复议.受理】');
  });
});
