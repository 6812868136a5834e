import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readYaml } from '../../src/data/read-yaml.js';
import { documentTexts } from '../../src/document/document-texts.js';
import { readReport } from '../../src/report/read-report.js';
import { composeDocument } from '../../src/template/compose-document.js';
import { plainTemplate } from '../lint/support/faultless-report.js';

/** What a report file holds that is no text of the document: it steers how that is made, or is entered to be cited;
 * issuers are printed where neither 署名 nor a mark stands for them. */
const settings =
  /^(格式|模板|年度|地区|发文机关.*|用印|层次\..*|公开信息\..*|数据\..*|报送单位.*|素材\..*)$|\.排式$|\.列宽\[\d+\]$/;

const folder = new URL('../../examples/', import.meta.url);
const examples = readdirSync(folder).filter((name) => name.endsWith('.yaml'));

const everything = `格式: lawreport/1
模板: county
年度: 2025
地区: 云岭县
发文机关: [甲机关, 乙机关]
标题: 标题一
成文日期: 2026-02-20
主送机关: [丙机关, 丁机关]
署名: [戊机关]
用印: 是
版头: { 份号: "000001", 密级: 机密, 紧急程度: 特急, 发文机关标志: 己标志, 发文字号: 云政发〔2026〕5号, 签发人: 庚人 }
版记: { 抄送: [辛机关], 印发机关: 壬机关, 印发日期: 2026-02-24 }
公开信息: { 索引号: 某号 }
层次: { 二级标题: 另行 }
数据: { 组: { 名: 46 } }
报送单位: [{ 单位: 县司法局, 指标: [组], 材料: [某主题] }]
素材: { 某主题: { 县司法局: 报来的文字 } }
导语: 导语一
成效:
  标题: 部分标题
  导语: 部分导语
  条目:
    - 一句话的条目
    - 标题: 条目标题
      正文: "条目正文{{组.名}}\\n第二段"
      表格: { 标题: 表名, 表头: [格甲, 格乙], 行: [[格丙, 格丁]], 列宽: [1, 2] }
      排式: 接排
      要点:
        - { 标题: 三级, 正文: 三级正文, 要点: [四级的话] }
    - 标题: 内容条目
      内容: [内容一, { 表头: [格戊], 行: [[格己]] }, 内容二]
  结语: 部分结语
问题:
  - { 标题: 问题标题, 正文: 问题正文, 原因: 问题原因 }
负责人履职: 履职的话
下年打算: [打算的话]
其他: 其他的话
亮点: 亮点的话
结语: 结语一
附件: [{ 标题: 附件一, 正文: 附件正文, 表格: { 表头: [格庚], 行: [[格辛]] } }]
附注: 附注一
`;

describe('every scalar of an accepted file', () => {
  it.each([
    ['with every key', everything],
    ...examples.map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]),
  ])('is in the document, or a named setting: %s', (_, yaml = '') => {
    const { report, source } = readReport(yaml).value!;
    const { document } = composeDocument(report, plainTemplate, source);
    const pieces = documentTexts(document).flatMap(({ segments }) => segments);
    const lost = listScalars(readYaml(yaml).value!.value)
      .filter(({ path, text }) => text.trim() !== '' && !settings.test(path))
      .filter(({ path, text }) => {
        const own = pieces.filter((piece) => piece.path === path).sort((a, b) => a.from - b.from);
        let end = 0;
        for (const { from, to } of own) {
          if (text.slice(end, from).trim() !== '') return true;
          end = Math.max(end, to);
        }
        return text.slice(end).trim() !== '';
      });
    expect(lost).toEqual([]);
  });
});

function listScalars(value: unknown, path = ''): { path: string; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (Array.isArray(value)) return value.flatMap((entry, index) => listScalars(entry, `${path}[${index}]`));
  return Object.entries(value as object).flatMap(([key, entry]) =>
    listScalars(entry, path === '' ? key : `${path}.${key}`),
  );
}
