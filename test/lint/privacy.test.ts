import { describe, expect, it } from 'vitest';
import { lintExample } from './support/lint-example.js';

/** A sentence that a privacy rule names, and how else its digits and letters get into a file. */
const sentences: Record<string, string> = {
  'privacy/mobile-number': '调解员联系方式为138 0000 0000。',
  'privacy/identity-number': '申请人身份证号为110105 19491231 002X。',
  'privacy/bank-account': '补偿款汇入账号6217 0000 0000 0000 004。',
  'privacy/landline-number': '当事人住宅电话为0900-5550123。',
  'privacy/home-address': '申请人住河湾村3组27号。',
  'privacy/email-address': '调解员邮箱为linyuan@mail.example。',
};

const wide = (text: string) =>
  text.replace(/[0-9A-Za-z@.-]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));

const typings: Record<string, (sentence: string) => string> = {
  'with full-width digits and letters': wide,
  'with full-width spaces': (sentence) => sentence.replaceAll(' ', '\u3000'),
  'with spaces that do not break': (sentence) => sentence.replaceAll(' ', '\u00a0'),
  'with other dashes': (sentence) => sentence.replaceAll('-', '\u2013'),
  'with zero-width characters between': (sentence) => sentence.replace(/(?<=\d)(?=\d)/g, '\u200b'),
  'with digits of mathematics': (sentence) =>
    sentence.replace(/\d/g, (digit) => String.fromCodePoint(0x1d7ce + Number(digit))),
};

const rulesOf = (example: Parameters<typeof lintExample>[0]) =>
  lintExample(example).findings.map((finding) => finding.rule);

describe.each(Object.entries(sentences))('%s', (rule, sentence) => {
  it.each(Object.keys(typings))('is found %s', (name) => {
    const typed = typings[name]!(sentence);
    const finding = lintExample(typed).findings.find((one) => one.rule === rule);
    expect(finding, typed).toBeDefined();
    expect(sentence.replace(/\D/g, '')).toContain(finding!.quote!.normalize('NFKC').replace(/\D/g, ''));
  });

  it('is found in a cell of a table', () => {
    const table = `附件:\n  - 标题: 名册\n    表格:\n      表头: [序号, 情况]\n      行: [["1", "${sentence}"]]\n`;
    expect(rulesOf({ yaml: table })).toContain(rule);
  });

  it.each(['来源', '口径'])('is found under %s of a figure', (key) => {
    const figures = `数据:\n  信访: { 受理: { 值: 46, ${key}: "${sentence}" } }\n成效: 全年受理{{信访.受理}}件。\n`;
    const finding = lintExample({ yaml: figures }).findings.find((one) => one.rule === rule);
    expect(finding?.path).toBe(`数据.信访.受理.${key}`);
  });
});

it('the lines that an office gives out stay as they are', () => {
  for (const line of [
    '县司法局咨询电话：０９００－５５５０１２３。',
    '意见请发至fazhi＠yunling.gov.cn。',
    '监督举报电话：（0900）5550123，值班手机：13800000000。',
    '县政务服务中心设在人民路十八号。',
    '拨打12345、12348、12309热线。',
  ])
    expect(rulesOf(line).filter((rule) => rule.startsWith('privacy/'))).toEqual([]);
});
