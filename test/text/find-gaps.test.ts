import { describe, expect, it } from 'vitest';
import { findGaps, whatIsLeft } from '../../src/text/gaps/find-gaps.js';
import { findPlaceholders, formatPlaceholder, removePlaceholders } from '../../src/text/gaps/placeholder.js';

const gaps = (text: string) => findGaps(text).map(({ kind, text: words }) => `${kind} ${words}`);

describe('a gap', () => {
  it.each([
    ['受理【待填：行政复议.受理】件', '【待填：行政复议.受理】'],
    ['受理【待填】件', '【待填】'],
    ['受理【 待填 : 受理 】件', '【 待填 : 受理 】'],
    ['受理［待填：受理］件', '［待填：受理］'],
    ['受理[待填]件', '[待填]'],
    ['受理（待填）件', '（待填）'],
    ['受理{{待填}}件', '{{待填}}'],
    ['受理【待补充】件', '【待补充】'],
    ['受理【待定】件', '【待定】'],
    ['【请填写：单位名称】', '【请填写：单位名称】'],
    ['受理【待填：受理件', '【待填：受理件'],
    ['受理待填件', '待填'],
    ['受理TBD件', 'TBD'],
    ['由【待核：县长】部署', '【待核：县长】'],
    ['召开【待更新：2024年的会议】', '【待更新：2024年的会议】'],
  ])('is beyond doubt in %s', (text, words) => expect(gaps(text)).toEqual([`placeholder ${words}`]));

  it.each([
    ['20XX年', '20XX年'],
    ['受理X件', 'X件'],
    ['受理××件', '××'],
    ['受理＿＿件', '＿＿件'],
    ['受理○件', '○件'],
    ['受理□□件', '□□件'],
    ['受理＊件', '＊件'],
    ['受理?件', '?'],
    ['受理??个', '??'],
    ['受理……件', '……'],
    ['受理  件，', '  '],
    ['受理（ ）件', '（ ）'],
    ['受理【】件', '【】'],
    ['于2026年   月   日印发', '年   月   日'],
    ['于2026年2月  日印发', '2月  日'],
    ['云政发〔2026〕  号', '〔2026〕  号'],
    ['云政发〔2026〕X号', '〔2026〕X号'],
    ['云政发〔　　〕　号', '〔　　〕　号'],
    ['受理待定件', '待定'],
    ['总数为待补充。', '待补充'],
    ['县长某某主持会议', '某某'],
    ['受理案件待定', '待定'],
    ['202X年办理', '202X'],
    ['云政发〔202X〕5号', '202X'],
    ['受理案件（数字待核）', '（数字待核）'],
    ['此处补充典型案例', '此处补充'],
    ['受理 件。', ' '],
    ['提高  个百分点。', '  '],
    ['同比增长%，', '增长%'],
    ['受理--件，', '--'],
    ['受理N件', 'N'],
    ['受理000件', '000'],
    ['受理●件', '●件'],
    ['联系电话：××××', '××××'],
    ['身份证号：××××', '××××'],
    ['家庭住址：×××', '×××'],
    ['邮箱：××××', '××××'],
  ])('is likely in %s, and its author may say that it is none', (text, words) =>
    expect(gaps(text)).toEqual([`blank ${words}`]),
  );

  it('is no number or name that somebody has hidden, and is one where nobody has', () => {
    const hidden = [
      '身份证号码：××××××.××-××。',
      '邮箱a@××××。',
      '王××诉县公安局一案。',
      '王××、李××等不服。',
      '村民王××申请听证。',
    ];
    expect(hidden.flatMap(gaps)).toEqual([]);
    const open = ['受理××。', '王××主持会议。', '某××诉一案。', '王×××诉一案。', '住址变更××件。'];
    expect(open.map((text) => gaps(text).join())).toEqual([
      ...['blank ××', 'blank ××', 'blank ××', 'blank ×××', 'blank ××'],
    ]);
  });

  it('that lies within a placeholder, or touches it, is told once', () => {
    expect(gaps('【待填：20XX年】××【待填：X】20XX年')).toEqual([
      ...['placeholder 【待填：20XX年】', 'blank ××', 'placeholder 【待填：X】', 'blank 20XX年'],
    ]);
    expect(gaps('××【待填】')).toEqual(['blank ××', 'placeholder 【待填】']);
    expect(gaps('受理×件，×件。')).toEqual(['blank ×件', 'blank ×件']);
    expect(gaps('【待填：甲】和【待填：乙】')).toHaveLength(2);
  });

  it('is told once for each place, in their order', () => {
    expect(gaps('2026年×月×日受理【待填】件')).toEqual(['blank ×月', 'blank ×日', 'placeholder 【待填】']);
  });

  it.each([
    '建立“1+6+X”清单。',
    '改造3×5米的公开栏。',
    '二〇〇八年建成。',
    '一〇〇周年。',
    '投诉电话138****0000。',
    '配备X射线检测仪。',
    '公布权责清单【2025年版】。',
    '印发云政发〔2026〕5号。',
    '2025年月均办理46件。',
    '张某某诉县公安局一案。',
    '为什么？次年仍要回访。',
    '补短板，待补齐的有3项。',
    '填写待填报的表格。',
    '法治是什么……县长讲了一课。',
    '**办结率**98.5%。',
    '建立“1+N”机制，开展“N个一”活动。',
    '事事有着落——件件有回音。',
    '同比增长%',
    '办结率 98.5%，受理 46 件。',
    '编号0012，热线12345、12368。',
    '受理1,000件、2.00件。',
    '此处原为河滩，现为公园。',
    '待定点医院确认后执行。',
    '投诉电话138××××0000、0738-×××××××，身份证430102××××××××001X。',
  ])('is not in %s', (text) => expect(gaps(text)).toEqual([]));
});

describe('a placeholder', () => {
  it.each([
    ['【待核：县长】', 'unconfirmed'],
    ['【待更新：2024年】', 'outdated'],
    ['【待填：受理】', 'unfilled'],
    ['待填【待核：受理】', 'unfilled'],
    ['待填【待更新：受理】', 'unfilled'],
  ])('%s is %s', (text, left) => expect(whatIsLeft(text)).toBe(left));

  it('of ours is found where it stands, and taken out', () => {
    const text = '受理【待填：行政复议.受理】件，审结【待填】件，【待核：县长】';
    expect(findPlaceholders(text)).toEqual([
      { start: 2, end: 14, text: '【待填：行政复议.受理】' },
      { start: 18, end: 22, text: '【待填】' },
    ]);
    expect(removePlaceholders(text)).toBe('受理件，审结件，【待核：县长】');
  });

  it('is not ended by what it quotes', () => {
    expect(formatPlaceholder('甲【乙】\r\n丙')).toBe('【待填：甲乙丙】');
  });
});
