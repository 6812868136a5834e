import { describe, expect, it } from 'vitest';
import type { ReportTable } from '../../src/report/model.js';
import { rollYaml } from './support/roll-yaml.js';

describe('what stands around the parts', () => {
  it('is open where it is given anew each year, and stays where it is not', () => {
    const { report } = rollYaml(
      '版头: { 发文字号: 云政发〔2026〕5号, 签发人: 甲某 }\n版记: { 抄送: 县人大常委会, 印发机关: 县政府办公室, 印发日期: 2026-02-24 }\n公开信息: { 索引号: A-1, 主题分类: 司法 }\n成效: 一段话。',
    );
    expect(report).toMatchObject({
      year: 2026,
      dateOfIssue: '【待填：成文日期】',
      letterhead: { documentNumber: '【待填：发文字号】', signatories: ['甲某'] },
      imprint: { printer: '县政府办公室', printDate: '【待填：印发日期】' },
    });
    expect(report.publication).toMatchObject({ indexNumber: undefined });
  });

  it('is not asked for where last year had none', () => {
    const { report } = rollYaml('版头: { 签发人: 甲某 }\n版记: { 印发机关: 县政府办公室 }\n成效: 一段话。');
    expect(report.letterhead!.documentNumber).toBeUndefined();
    expect(report.imprint!.printDate).toBeUndefined();
    expect(rollYaml('成效: 一段话。').report).toMatchObject({ letterhead: undefined, imprint: undefined });
  });

  it('has its numbers and years renewed: the words before the first part, with their tables, and the attachments', () => {
    const { report, counts } = rollYaml(
      [
        '内容:',
        '  - 2025年受理案件46件。',
        '  - { 表头: [事项, 件数], 行: [[调解纠纷, "52"]] }',
        '附件:',
        '  - { 标题: 2025年情况, 正文: 办结案件41件。 }',
        '  - { 标题: 一览, 内容: [审查合同7份。, { 表头: [事项, 件数], 行: [[审查协议, "8"]] }] }',
        '  - { 标题: 一览, 表格: { 表头: [事项, 件数], 行: [[审查文件, "9"]] } }',
        '成效: 一段话。',
      ].join('\n'),
    );
    const [text, table] = report.contents!;
    expect(text).toMatch(/^2026年受理案件\{\{.*受理案件\}\}件。$/);
    expect((table as ReportTable).rows).toEqual([
      ['调解纠纷', expect.stringMatching(/^\{\{.*调解纠纷\}\}$/)],
    ]);
    const [first, second, third] = report.attachments;
    expect(first).toMatchObject({
      title: '2026年情况',
      body: expect.stringMatching(/^办结案件\{\{.*\}\}件。$/),
    });
    expect(second!.contents).toEqual([
      expect.stringMatching(/^审查合同\{\{.*\}\}份。$/),
      expect.objectContaining({ rows: [['审查协议', expect.stringMatching(/^\{\{.*\}\}$/)]] }),
    ]);
    expect(third!.table!.rows[0]![1]).toMatch(/^\{\{.*审查文件\}\}$/);
    expect(counts).toMatchObject({ references: 6, figures: 6, years: 2, gaps: 0 });
  });
});

describe('a plan', () => {
  it('keeps its own numbers, in tables too, and its years move on', () => {
    const { report, counts } = rollYaml(
      '成效: 一段话。\n下年打算:\n  - 标题: 目标\n    正文: 2026年培训300人次。\n    表格: { 标题: 2026年目标, 表头: [事项, 2026年], 行: [[培训, "300"], [抽查, "2026年完成50次"]] }',
    );
    const plans = report.parts.find(({ key }) => key === 'plans')!;
    expect(plans.items[0]).toMatchObject({
      body: '2027年培训300人次。',
      table: {
        caption: '2027年目标',
        header: ['事项', '2027年'],
        rows: [
          ['培训', '300'],
          ['抽查', '2027年完成50次'],
        ],
      },
    });
    expect(counts).toMatchObject({ figures: 0, references: 0, gaps: 0, years: 4 });
  });
});

describe('what remembers that nobody has worked on it', () => {
  const remembers = (lines: string) => {
    const [item] = rollYaml(`成效:\n  条目:\n${lines}`).report.parts.find(
      ({ key }) => key === 'achievements',
    )!.items;
    return [
      item!.lastYearsWords !== undefined,
      ...item!.items.map((each) => each.lastYearsWords !== undefined),
    ];
  };

  it('is every item with words, and no heading above others', () => {
    expect(remembers('    - { 标题: 普法, 正文: 一段话。 }')).toEqual([true]);
    expect(remembers('    - { 标题: 普法, 表格: { 表头: [甲], 行: [[乙]] } }')).toEqual([true]);
    expect(remembers('    - { 标题: 普法, 内容: [一段话。] }')).toEqual([true]);
    expect(remembers('    - { 标题: 普法, 要点: [{ 标题: 甲, 正文: 一段话。 }] }')).toEqual([false, true]);
    expect(remembers('    - { 标题: 普法, 正文: 一段话。, 要点: [{ 标题: 甲, 正文: 一段话。 }] }')).toEqual([
      true,
      true,
    ]);
  });

  it('is a part with words of its own', () => {
    const part = (lines: string) =>
      rollYaml(lines).report.parts.find(({ key }) => key === 'achievements')!.lastYearsWords !== undefined;
    expect(part('成效: 一段话。')).toBe(true);
    expect(part('成效:\n  - { 标题: 普法, 正文: 一段话。 }')).toBe(false);
    expect(part('成效: { 导语: 一段话。, 条目: [{ 标题: 普法, 正文: 一段话。 }] }')).toBe(true);
    expect(part('成效: { 结语: 一段话。, 条目: [{ 标题: 普法, 正文: 一段话。 }] }')).toBe(true);
  });
});

describe('what happened last year', () => {
  const roll = (sentence: string) =>
    rollYaml(`成效:\n  - 标题: 普法\n    正文: ${JSON.stringify(sentence)}`).report.parts.find(
      ({ key }) => key === 'achievements',
    )!.items[0]!.body;

  it.each([
    ['3月15日前后巡查。', '3月15日前后巡查。'],
    ['5月8日召开会议。', '【待更新：5月8日】召开会议。'],
    ['2025年5月召开会议。', '【待更新：2025年5月】召开会议。'],
    ['二〇二五年五月召开会议。', '【待更新：二〇二五年五月】召开会议。'],
    ['2019年5月召开会议。', '2019年5月召开会议。'],
    ['12月4日开展活动。', '12月4日开展活动。'],
    ['3月底前完成。', '3月底前完成。'],
    ['印发《甲县2025年要点》。', '印发【待更新：《甲县2025年要点》】。'],
    ['落实《甲县2019年要点》。', '落实《甲县2019年要点》。'],
    ['（县政发〔2025〕6号）', '（【待更新：县政发〔2025〕6号】）'],
    ['（县政发〔2019〕6号）', '（县政发〔2019〕6号）'],
  ])('is marked, and nothing else: %s', (sentence, rolled) => {
    expect(roll(sentence)).toBe(rolled);
  });
});

describe('the columns of a table', () => {
  const rowsOf = (table: string) =>
    rollYaml(`成效:\n  - 标题: 执法\n    表格: ${table}`).report.parts.find(
      ({ key }) => key === 'achievements',
    )!.items[0]!.table!.rows;
  const units = (table: string) =>
    Object.values(rollYaml(`成效:\n  - 标题: 执法\n    表格: ${table}`).report.figures.执法 ?? {}).map(
      ({ unit }) => unit,
    );

  it.each([
    ['去年', '【待填：40】'],
    ['上年同期', '【待填：40】'],
    ['2024年', '【待填：40】'],
    ['同比增长', '【待填：40】'],
    ['占比', '【待填：40】'],
    ['2025年', '{{执法.检查}}'],
    ['数量', '{{执法.检查}}'],
    ['处罚', '{{执法.检查处罚}}'],
  ])('are figures of the year, or what is to be filled in: %s', (head, cell) => {
    expect(rowsOf(`{ 表头: [事项, ${head}], 行: [[检查, "40"]] }`)).toEqual([['检查', cell]]);
  });

  it('say in what is counted: beside the number, in a column, in the heading, above the table', () => {
    expect(units('{ 表头: [事项, 数量], 行: [[检查, 40次]] }')).toEqual(['次']);
    expect(units('{ 表头: [事项, 计量单位, 数量], 行: [[检查, 次, "40"]] }')).toEqual(['次']);
    expect(units('{ 表头: [事项, 数量（次）], 行: [[检查, "40"]] }')).toEqual(['次']);
    expect(units('{ 标题: 执法情况（单位：次）, 表头: [事项, 数量], 行: [[检查, "40"]] }')).toEqual(['次']);
    expect(units('{ 表头: [事项, 数量], 行: [[检查, "40"]] }')).toEqual([undefined]);
  });
});
