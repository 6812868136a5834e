import { expect, it } from 'vitest';
import { annotateReport } from '../../src/template/annotate-report.js';
import type { Template } from '../../src/template/model.js';
import { plainTemplate } from '../lint/support/faultless-report.js';

const [achievements, problems] = plainTemplate.parts;
const template: Template = {
  ...plainTemplate,
  parts: [
    { ...achievements!, guidance: '写做了什么。\n  每项都带数字。\n', basis: '《某规定》第五条' },
    { ...problems!, guidance: '写不足和原因。' },
    { ...problems!, key: 'highlights', title: '{{地区}}的做法', required: false, guidance: '写一两件。' },
    { ...problems!, key: 'others', title: '其他', required: false, guidance: '没有就不写。' },
  ],
};
const words = { 年度: '2025', 地区: '云岭县' };
const head = '格式: lawreport/1\n年度: 2025\n';

it('says above each part what it has to say and on what that rests, and below the end what else may be written', () => {
  expect(
    annotateReport(`${head}数据:\n  行政复议: { 受理: 46 }\n成效: 甲\n问题: 乙\n`, template, words),
  ).toBe(
    [
      '格式: lawreport/1',
      '年度: 2025',
      '',
      '# 数据只在这里填一次，正文里用 {{组.名}} 引用；还没有的数写“待填”。',
      '数据:',
      '  行政复议: { 受理: 46 }',
      '',
      '# 2025年法治政府建设主要举措和成效',
      '# 写做了什么。',
      '# 每项都带数字。',
      '# 依据：《某规定》第五条',
      '成效: 甲',
      '',
      '# 存在的不足和原因',
      '# 写不足和原因。',
      '问题: 乙',
      '',
      '# 还可以写“亮点”：',
      '#   云岭县的做法',
      '#   写一两件。',
      '',
      '',
      '# 还可以写“其他”：',
      '#   其他',
      '#   没有就不写。',
      '',
    ].join('\n'),
  );
});

it('does not offer what is written already, and takes no line of a text for a part', () => {
  const yaml = `${head}成效: |\n  亮点: 这是正文\n亮点: 乙\n其他: 丙\n`;
  const annotated = annotateReport(yaml, template, words);
  expect(annotated).not.toContain('还可以写');
  expect(annotated).toContain('# 写一两件。\n亮点: 乙\n');
  expect(annotated).toContain('成效: |\n  亮点: 这是正文\n');
});

it('leaves the content as it is', () => {
  const yaml = `${head}数据: {}\n成效: 甲\n`;
  const content = annotateReport(yaml, template, words)
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  expect(content).toEqual(yaml.trimEnd().split('\n'));
});
