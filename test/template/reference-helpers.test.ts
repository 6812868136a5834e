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
  边: {
    微增: figure(100001, 100000),
    近倍: figure(199996, 100000),
    归零: figure(0, 7),
    极大: { text: '999999999999999.999999', value: 1e15 },
    极小: figure(0.000001),
  },
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
    ['{{万 复议.受理 1 2}}', '要写1个数，后面可以再写小数位数，现在有3个'],
    ['{{占比 -1 复议.审结}}', '部分是-1，全体是45，部分不能多于全体'],
    ['{{合计 复议.受理}}', '要写2个以上数，现在有1个'],
    ['{{同比 -46 40}}', '有一个数是负数，说不出增长还是下降'],
    ['{{同比 46 -40}}', '有一个数是负数，说不出增长还是下降'],
    ['{{同比 -46 -40}}', '有一个数是负数，说不出增长还是下降'],
    ['{{同比 46 0}}', '去年的数是0，说不出增减的百分比'],
    ['{{倍数 -2 4}}', '有一个数是0或者负数，说不出倍数'],
  ])('%s is a finding at the reference', (reference, reason) => {
    expect(problemOf(reference)).toContain(reason);
    expect(textOf(reference)).toBe(reference);
  });

  it.each([
    // More decimals where fewer would say all, none or as many.
    ['{{率 99995 100000}}', '99.995%'],
    ['{{率 99995 100000 2}}', '99.995%'],
    ['{{率 100020 100000}}', '100.02%'],
    ['{{率 1 100000}}', '0.001%'],
    ['{{率 1 100000 4}}', '0.0010%'],
    ['{{占比 99996 100000}}', '99.996%'],
    ['{{率 1 3 0}}', '33%'],
    ['{{率 0.5 100 0}}', '1%'],
    ['{{率 0.4 100 0}}', '0.4%'],
    ['{{同比 边.微增}}', '增长0.001%'],
    ['{{同比 边.近倍}}', '增长99.996%'],
    ['{{同比 边.归零}}', '下降100%'],
    ['{{倍数 1 100000}}', '0.00001倍'],
    ['{{倍数 100001 100000}}', '1.00001倍'],
    ['{{倍数 204 100}}', '2.0倍'],
    // The last number is how many decimals, as with 率 and 倍数.
    ['{{同比 复议.受理 2}}', '增长15.00%'],
    ['{{同比 检查.今年 0}}', '下降30%'],
    ['{{同比 46 40}}', '增长15.0%'],
    ['{{同比 复议.受理 40 2}}', '增长15.00%'],
    // 10000万 is 1亿, and what is less is not.
    ['{{万 100000000}}', '1亿'],
    ['{{万 123456789}}', '1.23亿'],
    ['{{万 99999999}}', '9999.9999万'],
    ['{{万 99999999 1}}', '9999.9999万'],
    ['{{万 199999}}', '20.00万'],
    ['{{万 200000}}', '20万'],
    ['{{万 9999.996}}', '9999.996'],
    ['{{万 10000}}', '1万'],
    ['{{万 0}}', '0'],
    ['{{万 7 0}}', '7'],
    ['{{万 -99999999 1}}', '-9999.9999万'],
    ['{{占比 0 复议.审结}}', '0%'],
    // Six decimals are the most that anybody reads.
    ['{{倍数 1000001 1000000}}', '1.000001倍'],
    ['{{万 -12345}}', '-1.23万'],
    // Sums keep every digit.
    ['{{合计 边.极大 边.极大}}', '1999999999999999.999998'],
    ['{{合计 边.极大 边.极小}}', '1000000000000000'],
    ['{{合计 999999999999999 999999999999999}}', '1999999999999998'],
    ['{{合计 1.10 1.10}}', '2.2'],
  ])('%s prints %s, never a figure that says something else', (reference, printed) => {
    expect(problemOf(reference)).toBe('');
    expect(textOf(reference)).toBe(printed);
  });

  it.each([
    ['{{率 边.极大 999999999999999}}', '看不出差别'],
    ['{{倍数 10000001 10000000}}', '看不出差别'],
    ['{{同比 复议.受理 40}}', '小数位数应当是0到4'],
    ['{{率 复议.纠错 2}}', '“2”像是小数位数'],
    ['{{倍数 复议.无 复议.受理}}', '说不出倍数'],
  ])('%s is a finding rather than that', (reference, reason) => {
    expect(problemOf(reference)).toContain(reason);
  });

  it('leaves a placeholder while a figure is still to come', () => {
    expect(textOf('{{同比 待填.数 复议.受理}}')).toBe('【待填：同比 待填.数 复议.受理】');
  });
});
