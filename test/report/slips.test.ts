import { describe, expect, it } from 'vitest';
import { readReport } from '../../src/report/read-report.js';
import { writeReport } from '../../src/report/write-report.js';

const head = '格式: lawreport/1\n模板: county\n年度: 2025\n地区: 云岭县\n发文机关: 云岭县人民政府\n';
const complaints = (body: string) =>
  readReport(head + body).findings.map(
    ({ range, rule, message }) => `${range!.start.line - 5}:${range!.start.column} ${rule} ${message}`,
  );
/** Of a file that may write a key of the head itself. */
const complaintsOf = (body: string) => {
  const [key] = /^[^:]+/.exec(body)!;
  const rest = head.split('\n').filter((line) => line !== '' && !line.startsWith(`${key}:`));
  return readReport([...rest, body].join('\n')).findings.map(({ message }) => message);
};
const opening = (body: string) => readReport(head + body).value?.report.parts[0]?.opening;

describe('words that YAML takes for a comment', () => {
  it.each([
    ['成效: 完成1 #楼、2 #楼整治。', '1:9 yaml/lost-text “#楼、2 #楼整治。”'],
    ['成效: 见 #3 号文件。', '1:7 yaml/lost-text “#3 号文件。”'],
    ['成效: 完成1 # 楼整治。', '1:9 yaml/lost-text'],
    ['成效: #1楼整治。', '1:5 yaml/lost-text'],
    ['成效:\n  - 标题: 甲\n    正文: 完成1 #楼、\n      2 #楼。', '3:13 yaml/lost-text'],
    ['数据: { 复议: { 受理: 46 #件\n } }\n成效: 甲', '1:20 yaml/lost-text'],
    ['导语: "按照要求，" #现将情况报告如下。', '1:13 yaml/lost-text'],
    ['下年打算:\n  - { 标题: 甲, 正文: 完成1 # 楼整治。 }', '2:22 yaml/lost-text “# 楼整治。 }”'],
  ])('are named with their place: %s', (body, complaint) => {
    expect(complaints(body).join('\n')).toContain(complaint);
  });

  it.each([
    ['成效: 依法办理。 # 待领导审定', '依法办理。'],
    ['成效: 依法办理   # 待领导审定', '依法办理'],
    ["成效: '完成1 #楼'", '完成1 #楼'],
    ['成效: |\n  完成1 #楼', '完成1 #楼'],
    ['成效: 完成1#楼', '完成1#楼'],
    ['# 完成1 #楼\n成效: 甲', '甲'],
    ["成效: '依法办理'   # 待领导审定", '依法办理'],
  ])('are none in %s', (body, text) => expect(opening(body)?.trim()).toBe(text));
});

describe('a key that an object of JavaScript would swallow', () => {
  it.each([
    '数据: { __proto__: { 甲: 1 } }',
    '数据: { 复议: { __proto__: 3 } }',
    '__proto__: 甲',
    '成效: { __proto__: 甲 }',
  ])('is refused: %s', (body) => expect(complaints(body).join()).toContain('“__proto__”不能作键或者名称'));
});

describe('what YAML takes for no value', () => {
  it.each(['标题: ~', '结语: null', '附注: Null', '版记: NULL', '数据: { 复议: { 受理: null } }'])(
    'is refused, since it would be printed: %s',
    (body) =>
      expect(complaints(body).join()).toMatch(/^1:\d+ yaml\/null “(?:~|null|Null|NULL)”会当作文字照样印出来/),
  );

  it('is a cell that is left empty in a table, too', () =>
    expect(
      complaints(
        '成效:\n  - 标题: 甲\n    表格: { 标题: null, 表头: [乙, 丙], 行: [[1, ~], ["~", ""]] }',
      ).map((line) => line.slice(0, 22)),
    ).toEqual(['3:15 yaml/null “null”会', '3:41 yaml/null “~”会当作文']));
});

describe('characters that cannot be seen in what is refused', () => {
  it.each([
    ['年度: 2025\u200b', '“年度”写的是“2025”'],
    ['数据: { 复议: { 受\u200b理: 46 } }', '“受理”不能作名称'],
    ['成\u200b效: 甲', '不认识“成效”，是否想写“成效”？'],
    ['成文日期: 2026-02-20\u200d', '不是日期'],
  ])('are named: %s', (body, message) => {
    const [complaint] = complaintsOf(body);
    expect(complaint).toContain(message);
    expect(complaint).toMatch(/这里夹着看不见的字符（U\+(?:200B|200D)），请删去/);
  });

  it('are named as what they look like', () =>
    expect(complaints('成⼒: 甲').join()).toContain('其中的U+2F12只是看起来像“力”'));
});

describe('the slips of clerks', () => {
  it.each([
    ['数据: { 复议: { 受理: { 值: 46, 单为: 件 } } }', '“受理”里不认识“单为”，是否想写“单位”？'],
    ['数据: { 复议: { 受理: { 值: 46, 單位: 件 } } }', '“受理”里不认识“單位”，是否想写“单位”？'],
    ['数据: { 复议: { 受理: { 值: 7,315, 单位: 件 } } }', '请去掉数里的逗号'],
    ['数据: { 复议: { 受理: 7,315, 审结: 45 } }', '请去掉数里的逗号'],
    ['数据: { 复议: { 受理: { 值: 46件, 单位: 起 } } }', '“单位”写的是“起”，两个不一样'],
    ['数据:\n  复议:\n    受理：46\n    审结：45', '2处：“受理”后面是全角冒号“：”'],
    ['成效:\n  - 标题：甲\n    正文：乙', '2处：“标题”后面是全角冒号“：”'],
    ['成效:\n  - 标题:甲\n    正文:乙', '2处：“标题:”的冒号后面缺一个空格'],
    ['成效:\n  - 标题：甲', '冒号后面要空一格'],
    ['成效: 标题:甲', '冒号后面要空一格'],
    ['成效:\n　　- 标题: 甲\n　　  正文: 乙', '2处：行首的缩进里有全角空格'],
    ['成效:\n\u00a0\u00a0- 标题: 甲', '行首的缩进里有看起来像空格的别的字符'],
    ['成效:\n  － 标题: 甲\n    正文: 乙', '列表的每一条以半角的“-”加一个空格开头，这里是“－”'],
    ['成效:\n  — 标题: 甲\n    正文: 乙', '这里是“—”'],
    ['成效:\n  • 标题: 甲', '这里是“•”'],
    ['成效:\n  * 标题: 甲', '这里是“*”'],
    ['数据:\n  复议: ｛ 受理: 46, 审结: 45 ｝', '这里是全角的“｛”，请改为半角的“{ … }”'],
    ['主送机关: ［甲, 乙］\n成效:\n  - 标题: 甲: 乙', '这里是全角的“［”，请改为半角的“[ … ]”'],
    [
      '成效:\n  - 标题: 甲\n    正文: ｜\n      完成甲项工作。\n      完成乙项工作。',
      '这里是全角的“｜”，请改为半角的“|”',
    ],
    ['成效:\n  - 标题: 甲\n    正文: |全年受理\n      案件46件。', '“|”后面不能接着写文字，请另起一行'],
    ['成效:\n  - 标题: "一网通办"改革\n    正文: "放管服"改革。', '2处：文字以英文引号开头'],
    ["成效:\n  - 标题: '一网通办'改革", '文字以英文引号开头'],
    ['成效:\n  - 标题: 甲\n    正文: 乙\n    标题: 丙\n    正文: 丁', '1处：“标题”在同一条里又写了一次'],
    ['成效: |\n完成甲项工作。\n完成乙项工作。', '“|”下面的文字每一行都要缩进，比第6行的键多空两格'],
    ['成效:\n  - 标题: 甲\n    正文: |\n    完成甲项工作。', '“|”下面的文字每一行都要缩进'],
    ['主送机关: “临澜市人民政府”', '引号会照样印出来'],
    ['署名: [“甲”, 乙]', '引号会照样印出来'],
    ['成文日期: 0026-02-20', '年份不在1980到2100之间'],
    ['成文日期: 2126-02-20', '年份不在1980到2100之间'],
  ])('%s', (body, wanted) => {
    const found = complaints(body);
    const [, count, words = wanted] = /^(\d)处：(.*)$/u.exec(wanted) ?? [];
    expect(found.join('\n')).toContain(words);
    if (count) expect(found).toHaveLength(Number(count));
    expect(found.join()).not.toMatch(/应当是(一段文字、一个列表或者)?下一层的“键: 值”，现在是下一层/);
  });

  it('are not seen in words of a block, nor in a whole quotation', () => {
    expect(complaints('成效: |\n  乙\n  标题：甲\n  - 乙：丙\n  "一网通办"改革\n')).toEqual([]);
    expect(complaints(`成效: '"一网通办"改革'`)).toEqual([]);
    expect(complaints('成效: 原因：甲')).toEqual([]);
  });
});

describe('a figure as clerks type and paste it', () => {
  const figure = (written: string) =>
    readReport(`${head}数据:\n  复议:\n    受理: ${written}\n成效: 甲`).value?.report.figures.复议?.受理;

  it.each([
    ['7,315', { text: '7315', value: 7315, form: 'plain' }],
    ['７３１５', { text: '7315', value: 7315, form: 'plain' }],
    ['7，315', { text: '7315', value: 7315, form: 'plain' }],
    ['7 315', { text: '7315', value: 7315, form: 'plain' }],
    ['7315件', { text: '7315', value: 7315, unit: '件', form: 'full' }],
    ['7,315 件', { text: '7315', value: 7315, unit: '件', form: 'full' }],
    ['{ 值: "7,315件" }', { text: '7315', value: 7315, unit: '件', form: 'full' }],
    [
      '{ 值: 7315件, 单位: 件, 去年: "6,890" }',
      { text: '7315', value: 7315, unit: '件', lastYear: 6890, form: 'full' },
    ],
    ['２．７万人', { text: '2.7', value: 2.7, unit: '万人', form: 'full' }],
    ['98.50%', { text: '98.50', value: 98.5, unit: '%', form: 'full' }],
    ['+5', { text: '5', value: 5, form: 'plain' }],
    ['007', { text: '7', value: 7, form: 'plain' }],
    ['-0', { text: '0', value: 0, form: 'plain' }],
    ['98.10', { text: '98.10', value: 98.1, form: 'plain' }],
    ['" 46 件 "', { text: '46', value: 46, unit: '件', form: 'full' }],
    ['-5', { text: '-5', value: -5, form: 'plain' }],
  ])('%s is read as a number, with its unit', (written, wanted) => {
    const read = figure(written);
    expect(read).toMatchObject(wanted);
    expect(read?.unit).toBe('unit' in wanted ? wanted.unit : undefined);
  });

  it.each(['7,31', '73,1,5', '四十六', '46-48', '1.2.3', '约46件'])('%s is none', (written) => {
    expect(figure(written)).toBeUndefined();
  });

  it('is written the one way', () => {
    const { report } = readReport(`${head}数据:\n  复议:\n    受理: 7,315件\n成效: 甲`).value!;
    expect(writeReport(report)).toContain('  复议:\n    受理:\n      值: 7315\n      单位: 件\n');
  });
});

describe('a file with thousands of slips', () => {
  it('names the first, and no key whole that nobody could read', () => {
    const found = complaints(Array.from({ length: 16_000 }, (_, index) => `错键${index}: 甲`).join('\n'));
    expect(found.length).toBeLessThanOrEqual(1001);
    expect(complaints(`${'键'.repeat(500)}: 甲`).join()).toContain(`“${'键'.repeat(60)}…”`);
    expect(complaints(`${'键'.repeat(500)}: 甲`).join().length).toBeLessThan(600);
  });
});
