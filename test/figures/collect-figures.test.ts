import { describe, expect, it } from 'vitest';
import { collectFigures } from '../../src/figures/collect-figures.js';
import { type Read, readPlainText, readYamlReport } from './support/read-for-figures.js';

const collect = ({ document, lint }: Read) => collectFigures(document, lint);
/** The figures of a text whose only paragraph is this one. */
const ofText = (paragraph: string) =>
  collect(readPlainText(`云岭县2025年度法治政府建设情况报告\n一、主要举措和成效\n${paragraph}`));
const ofYaml = (data: string, text: string) =>
  collect(
    readYamlReport(
      `数据:\n  ${data}\n成效: ${text}\n下年打算: 充实力量。\n问题: 力量不足。\n负责人履职: 带头履职。`,
    ),
  );

describe('a number of a text', () => {
  it.each([
    ['全年投入资金459万元。', '投入资金', '459', '万元'],
    ['惠及群众1.7万户。', '惠及群众', '1.7万', '户'],
    ['培训执法人员300人以上。', '培训执法人员', '300以上', '人'],
    ['投入资金3亿元左右。', '投入资金', '3左右', '亿元'],
    ['对46家企业开展检查。', '企业开展检查', '46', '家'],
  ])('%s is called %s: %s and %s', (sentence, item, value, unit) => {
    expect(ofText(sentence)[0]).toMatchObject({ item, value, unit, sentence });
  });

  it('stands in its sentence, part and heading, at a place of the file', () => {
    const text = [
      '云岭县2025年度法治政府建设情况报告',
      '全年办理案件9件。',
      '一、主要举措和成效',
      '（一）化解争议',
      '（二）开展普法',
      '依法普法。开展宣传46场。',
      '二、存在的不足',
      '还有3个单位没有法律顾问。',
    ].join('\n');
    expect(
      collect(readPlainText(text)).map(({ number, part, heading, sentence, offset, line, column }) => ({
        number,
        part,
        heading,
        sentence,
        offset,
        line,
        column,
      })),
    ).toEqual([
      { number: 1, part: '开头', heading: '', sentence: '全年办理案件9件。', offset: 6, line: 2, column: 7 },
      {
        number: 2,
        part: '成效',
        heading: '开展普法',
        sentence: '开展宣传46场。',
        offset: 4,
        line: 6,
        column: 10,
      },
      {
        number: 3,
        part: '问题',
        heading: '存在的不足',
        sentence: '还有3个单位没有法律顾问。',
        offset: 2,
        line: 8,
        column: 3,
      },
    ]);
  });
});

describe('what lint says of a number', () => {
  /** The numbers, each with what was found and the words for it. */
  const checks = (paragraph: string) =>
    ofText(paragraph).map(({ value, result, note }) => [value, result, note]);

  it.each([
    [
      '受理案件45件，办结12件，办结率为26.7%。',
      [
        ['45', 'holds', '12/45与26.7%相符'],
        ['12', 'holds', '12/45与26.7%相符'],
        ['26.7%', 'holds', '12/45与26.7%相符'],
      ],
    ],
    [
      '办理建议110件、提案149件，合计259件。',
      [
        ['110', 'holds', '110 + 149与259件相符'],
        ['149', 'holds', '110 + 149与259件相符'],
        ['259', 'holds', '110 + 149与259件相符'],
      ],
    ],
    [
      '公布事项286项，其中许可153项、确认133项。',
      [
        ['286', 'holds', '153 + 133与286项相符'],
        ['153', 'holds', '153 + 133与286项相符'],
        ['133', 'holds', '153 + 133与286项相符'],
      ],
    ],
    [
      '检查由4160次减至2912次，下降30%。',
      [
        ['4160', 'holds', '由4160次到2912次，与“减至”相符'],
        ['2912', 'holds', '由4160次到2912次，与“减至”相符'],
        ['30%', 'holds', '由4160次到2912次，与“下降”相符'],
      ],
    ],
    [
      '受理案件46件，同比增加6件，增长15%。',
      [
        ['46', 'holds', '46件、6件与15%相符'],
        ['6', 'holds', '46件、6件与15%相符'],
        ['15%', 'holds', '46件、6件与15%相符'],
      ],
    ],
    [
      '三类案件分别占30%、45%、25%。',
      [
        ['30%', 'holds', '30%、45%、25%相加为100%'],
        ['45%', 'holds', '30%、45%、25%相加为100%'],
        ['25%', 'holds', '30%、45%、25%相加为100%'],
      ],
    ],
    [
      '应出庭26件，实际出庭24件。',
      [
        ['26', 'holds', '不大于应有的26件'],
        ['24', 'holds', '不大于应有的26件'],
      ],
    ],
    [
      '开展宣传46场次，参加300人，达500人次。',
      [
        ['46', 'unchecked', ''],
        ['300', 'holds', '人次不少于300人'],
        ['500', 'holds', '人次不少于300人'],
      ],
    ],
  ])('proves %s', (paragraph, wanted) => {
    expect(checks(paragraph)).toEqual(wanted);
  });

  it('complains, asks, or has nothing to compare with', () => {
    expect(checks('受理案件45件，办结12件，办结率为24.5%。')[2]).toEqual([
      '24.5%',
      'fails',
      expect.stringContaining('文中为24.5%'),
    ]);
    expect(checks('开展宣传46场。')).toEqual([['46', 'unchecked', '']]);
  });
});

describe('a figure under 数据', () => {
  const data =
    '复议: { 受理: { 值: 46, 单位: 件, 来源: 县司法局, 口径: 县本级 }, 审结: { 值: 45, 单位: 件, 来源: 县公安局 }, 纠错: { 值: 12, 来源: 县司法局 } }';

  it('is named, with its unit, its source and its scope, where the text cites it', () => {
    expect(ofYaml(data, '受理{{复议.受理}}件，审结{{复议.审结}}。')).toMatchObject([
      {
        number: 1,
        item: '复议.受理',
        value: '46',
        unit: '件',
        source: '县司法局',
        scope: '县本级',
        reference: '复议.受理',
        part: '成效',
      },
      {
        number: 2,
        item: '复议.审结',
        value: '45',
        unit: '件',
        source: '县公安局',
        scope: '',
        reference: '复议.审结',
      },
      {
        number: 3,
        item: '复议.纠错',
        value: '12',
        unit: '',
        sentence: '',
        part: '数据',
        heading: '',
        source: '县司法局',
        scope: '',
        result: 'unchecked',
        note: '正文没有引用',
        line: expect.any(Number),
      },
    ]);
  });

  it('is written as a clerk would where it is calculated with, with the sources of all', () => {
    const rows = ofYaml(
      data,
      '纠错率为{{率 复议.纠错 复议.审结}}，合计{{合计 复议.受理 复议.审结}}件，占{{率 复议.受理 50}}。',
    );
    expect(
      rows.map(({ item, value, unit, source, reference }) => [item, value, unit, source, reference]),
    ).toEqual([
      ['复议.纠错 ÷ 复议.审结', '26.7%', '', '县司法局、县公安局', '率 复议.纠错 复议.审结'],
      ['复议.受理 + 复议.审结', '91', '件', '县司法局、县公安局', '合计 复议.受理 复议.审结'],
      ['复议.受理', '92.0%', '', '县司法局', '率 复议.受理 50'],
    ]);
  });

  it('lends its unit to what is counted, not to a rate or a comparison', () => {
    const rows = ofYaml(
      '复议: { 受理: { 值: 46, 单位: 件, 去年: 40 }, 投入: { 值: 123456, 单位: 元 } }',
      '投入{{万 复议.投入}}，受理量{{同比 复议.受理}}，是上年的{{倍数 复议.受理 20}}，占{{占比 复议.受理 50}}。',
    );
    expect(rows.map(({ item, value, unit }) => [item, value, unit])).toEqual([
      ['复议.投入', '12.35万', '元'],
      ['复议.受理 同比', '15.0%', ''],
      ['复议.受理', '2.3倍', ''],
      ['复议.受理', '92.0%', ''],
    ]);
  });

  it('is listed in the order of the text, in a sentence of its own', () => {
    const rows = ofYaml(
      '复议: { 名称: { 值: 待填 }, 受理: 46 }',
      '依法办理。名称为{{复议.名称}}，受理{{复议.受理}}件。',
    );
    expect(rows.map(({ item, value, sentence }) => [item, value, sentence])).toEqual([
      ['复议.名称', expect.stringContaining('待填'), expect.stringMatching(/^名称为.*46件。$/)],
      ['复议.受理', '46', expect.stringMatching(/^名称为.*46件。$/)],
    ]);
  });

  it('that breaks a relation weighs more than a sentence that agrees', () => {
    const rows = ofYaml(
      '信访: { 应办结: 350, 按期办结: 358 }',
      '应办结{{信访.应办结}}件，按期办结{{信访.按期办结}}件。',
    );
    expect(rows.map(({ item, result }) => [item, result])).toEqual([
      ['信访.应办结', 'unchecked'],
      ['信访.按期办结', 'fails'],
    ]);
  });
});

it('a number of a table stands in its row, one of an attachment in the attachment', () => {
  const { document, lint } = readYamlReport(
    [
      '成效:',
      '  - 标题: 化解争议',
      '    正文: 依法办理。',
      '    表格: { 表头: [指标, 数值], 行: [[受理, 46件], [审结, 45件]] }',
      '附件:',
      '  - { 标题: 统计表, 正文: 出庭应诉12次。 }',
    ].join('\n'),
  );
  const rows = collectFigures(document, lint).map(({ value, part, sentence, offset }) => [
    value,
    part,
    sentence,
    offset,
  ]);
  expect(rows).toContainEqual(['46', '成效', '受理 ｜ 46件', undefined]);
  expect(rows).toContainEqual(['45', '成效', '审结 ｜ 45件', undefined]);
  expect(rows).toContainEqual(['12', '附件', '出庭应诉12次。', 4]);
});

// Looked for among all claims of the paragraph for each number, the proofs alone would take twenty seconds.
it('thousands of numbers of one paragraph are each told what proves them', () => {
  const rows = ofText('受理案件50件，办结45件，办结率为90%。'.repeat(3000));
  expect(rows).toHaveLength(9000);
  expect(rows.every(({ result }) => result === 'holds')).toBe(true);
});
