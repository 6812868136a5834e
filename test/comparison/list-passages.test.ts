import { describe, expect, it } from 'vitest';
import { compareDocuments } from '../../src/comparison/compare-documents.js';
import { compareSettings } from '../../src/comparison/compare-settings.js';
import { listPassages } from '../../src/comparison/list-passages.js';
import { readReport } from '../../src/report/read-report.js';
import { composeDocument } from '../../src/template/compose-document.js';
import { packagedTemplate } from '../support/packaged-template.js';

const head = `格式: lawreport/1
模板: county
年度: 2025
地区: 云岭县
发文机关: 云岭县人民政府
成文日期: 2026-02-20
主送机关: 青川市人民政府
`;
const letterhead =
  '版头: { 份号: 000001, 密级: 机密★1年, 紧急程度: 特急, 发文字号: 云政发〔2026〕5号, 签发人: 林某 }\n';
const imprint = '版记: { 抄送: [甲局, 乙局], 印发机关: 云岭县人民政府办公室, 印发日期: 2026-02-24 }\n';
const table = (words: string) => `{ 标题: ${words}, 表头: [甲, 乙], 行: [[1, 2]] }`;
const rest = `内容: [情况如下。, { 表头: [项, 数], 行: [[丙, 3]] }, 特此说明。]
成效:
  - { 标题: 依法履行政府职能和优化营商环境并举, 正文: 第一段。 }
  - 标题: 乙
    内容: [第二段。, ${table('表一')}, 第三段。, ${table('表二')}]
    要点: [{ 标题: 丙, 正文: 第四段。 }]
附注: 此件公开发布
结语: ""
`;

function compose(text: string) {
  const { report, source } = readReport(head + text).value!;
  return composeDocument(report, packagedTemplate(report.template), source).document;
}

const listed = (text: string) =>
  listPassages(compose(text)).map(({ region, place, content }) => `${region} ${place}: ${content.text}`);

describe('the passages of a document', () => {
  it('are its printed paragraphs and the rows of its tables, each with its place', async () => {
    const attachments = '附件: [{ 标题: 情况表, 正文: 附件的话。 }]\n';
    const passages = listed(letterhead + imprint + rest + attachments);
    await expect(`${passages.join('\n')}\n`).toMatchFileSnapshot('golden/passages.txt');
  });

  it('of several attachments are told apart by their numbers', () => {
    expect(listed('附件: [{ 标题: 甲表, 正文: 一。 }, { 标题: 乙表, 正文: 二。 }]').slice(-4)).toEqual([
      'attachments 附件1: 甲表',
      'attachments 附件1 > 第1段: 一。',
      'attachments 附件2: 乙表',
      'attachments 附件2 > 第1段: 二。',
    ]);
  });
});

describe('a field of the document', () => {
  it.each<[string, string, string]>([
    ['the number', letterhead, letterhead.replace('云政发〔2026〕5号', '青府办函〔2025〕117号')],
    ['the urgency', letterhead, letterhead.replace('特急', '加急')],
    ['who printed it', imprint, imprint.replace('云岭县人民政府办公室', '县委依法治县办')],
    ['the note', '附注: 此件公开发布\n', '附注: 依申请公开\n'],
  ])('is the same field, however much it changed: %s', (_, before, after) => {
    expect(compareDocuments(compose(before), compose(after)).map(({ kind }) => kind)).toEqual(['reworded']);
  });

  it('is no other field', () => {
    const changes = compareDocuments(
      compose('附注: 依申请公开\n'),
      compose('版记: { 印发机关: 县委依法治县办 }\n'),
    );
    expect(changes.map(({ kind }) => kind)).toEqual(['added', 'removed']);
  });
});

describe('what is set otherwise though the words are the same', () => {
  const columns = ', 列宽: [1, 3], 对齐: [左, 居中]';
  const tables = (given: string) => `附件:
  - 标题: 甲
    内容:
      - { 表头: [甲, 乙], 行: [[1, 2]] }
      - { 表头: [甲, 乙], 行: [[3, 4]]${given} }
      - { 标题: ${'长'.repeat(25)}, 表头: [甲, 乙], 行: [[5, 6]]${given} }
`;
  const told = (before: string, after: string) =>
    compareSettings(compose(before), compose(after)).map(
      (change) => `${change.name}：${change.before} → ${change.after}`,
    );

  it('is told of tables by their caption or header', () => {
    expect(told(tables(''), tables(columns))).toEqual([
      '表“甲、乙”（第2个）的列宽：没有写 → 1、3',
      '表“甲、乙”（第2个）的对齐：没有写 → 左、居中',
      `表“${'长'.repeat(24)}…”的列宽：没有写 → 1、3`,
      `表“${'长'.repeat(24)}…”的对齐：没有写 → 左、居中`,
    ]);
  });

  it('is told of what a document has as a whole, not of what stands in it', () => {
    expect(told(letterhead, imprint)).toEqual(['版头：有 → 没有', '版记：没有 → 有']);
    expect(told('', tables(''))).toEqual([]);
    expect(told(letterhead, letterhead)).toEqual([]);
  });

  it('is told of the seal, the mark and the page of the imprint', () => {
    const own = letterhead.replace('签发人', '发文机关标志: 云岭县人民政府, 签发人');
    expect(told(letterhead, `${own}用印: 否\n`)).toEqual(['用印：是 → 否', '发文机关标志加“文件”：是 → 否']);
    expect(told(imprint, imprint.replace(' }', ', 偶数页: 是 }'))).toEqual(['版记放在偶数页：否 → 是']);
  });
});
