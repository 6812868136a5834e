import { describe, expect, it } from 'vitest';
import { reviewCity } from '../../src/review/review-city.js';
import { complain, createRow, opine, rowWith, write } from './support/opinion.js';
import { reviewText, writeReportText } from './support/review-text.js';

describe('the opinion on a report', () => {
  it('is a letter to the issuer, ready to be signed', () => {
    expect(opine()).toEqual([
      '关于云岭县2025年法治政府建设年度报告的审阅意见',
      '云岭县人民政府：',
      '你单位报送的2025年法治政府建设年度报告收悉。经审阅，规定的四个部分齐全，没有提出修改意见。',
      '临澜市司法局',
      '2026年　月　日',
    ]);
  });

  it('leaves open who is addressed, who signs and of which year the report is, where that is not known', () => {
    const text = writeReportText({ title: '法治政府建设情况的报告', signature: '', date: '' }).replaceAll(
      '2026年',
      '明年',
    );
    const row = reviewCity([reviewText(text, { file: '云岭县.txt' })], { lastYear: [], unread: [] }).rows[0]!;
    const letter = write(row, { reviewer: undefined });
    expect(letter[0]).toBe('关于云岭县法治政府建设年度报告的审阅意见');
    expect(letter[1]).toBe('【待填：主送机关】：');
    expect(letter[2]).toContain('你单位报送的法治政府建设年度报告收悉。');
    expect(letter.at(-2)).toBe('【待填：审阅机关】');
  });

  it('is named after the place, also where two reports are from one', () => {
    const report = reviewText(writeReportText());
    const [, second] = reviewCity([report, report], { lastYear: [], unread: [] }).rows;
    expect(second!.label).toBe('云岭县（2）');
    expect(write(second!)[0]).toBe('关于云岭县2025年法治政府建设年度报告的审阅意见');
  });

  it('says by topic what is wrong, with its place and basis, and practice is no regulation', () => {
    const letter = opine({
      achievements: '全年抽查种子标签80批，其中规范60批，规范率为85%。\n各村都建立了水渠维护台帐。',
      problems: '乡镇执法力量不足。',
      leadership: '县长带头学法8次。',
    });
    expect(letter.slice(2, -2)).toEqual([
      '你单位报送的2025年法治政府建设年度报告收悉。经审阅，提出以下意见，请研究修改、核对。',
      '一、内容方面',
      '1.“二、存在的不足和原因”：只写了不足，没有写原因，年度报告应当写明“不足和原因”，请逐条补写原因（依据：《法治政府建设与责任落实督察工作规定》）。',
      '2.“三、党政主要负责人履行第…”：这一部分只写了政府主要负责人，没有写党委主要负责人的履职情况，请补写（依据同上）。',
      '二、数据方面',
      '“一、主要举措和成效”第1段“全年抽查种子标签80批，其中规范60批，规范率为85%”：60/80为75.0%，文中为85%，请核对件数和比率（实务）。',
      '三、文字方面',
      '“一、主要举措和成效”第2段：“台帐”是错别字，应当写“台账”（实务）。',
    ]);
  });

  it('names a part that is missing', () => {
    expect(opine({ leadership: '' })).toContain(
      '缺少“党政主要负责人履行第一责任人职责情况”部分，这是年度报告规定的内容，请补写（依据：《法治政府建设与责任落实督察工作规定》）。',
    );
  });

  it('asks for each part that is missing by itself', () => {
    const letter = opine({ leadership: '', plans: '' });
    expect(letter.slice(4, -2).map((line) => line.slice(0, 5))).toEqual(['1.缺少“', '2.缺少“']);
  });

  it('asks for a heading of a part that has none, and of no other hint', () => {
    const letter = opine({
      problems: '',
      achievements: '办理提案11件。\n存在的不足：乡镇执法力量不足，主要原因是编制下沉较慢。',
    });
    expect(letter.filter((line) => line.includes('宜单独列出'))).toHaveLength(1);
    expect(letter.join('')).not.toContain('加上标题');
    const hint = rowWith({ findings: [complain('wording/misspelling', { severity: 'info' })] });
    expect(write(hint)[2]).toContain('没有提出修改意见');
  });

  it('says that all parts are there only where each has its heading', () => {
    const { parts } = createRow(writeReportText());
    const row = rowWith({ parts: { ...parts, problems: 'unheaded' } });
    expect(write(row)[2]).toBe('你单位报送的2025年法治政府建设年度报告收悉。经审阅，没有提出修改意见。');
  });

  it('asks for a new text where more than half is last year’s', () => {
    const said = (share: number) => write(rowWith({ reuse: { share, passages: [] } })).slice(3, -2);
    expect(said(50)).toEqual([]);
    expect(said(62.4)).toEqual(['一、内容方面', '正文约有62%与去年的报告相同，请按报告年度的情况修改。']);
  });
});

describe('the same mistake', () => {
  it('is told once, with all its places', () => {
    const letter = opine({ achievements: '今年学法8次。\n去年的问题整改到位。\n学法8次。' });
    expect(letter.filter((line) => line.includes('哪一年'))).toEqual([
      expect.stringMatching(
        /第1段：“今年”没有写明是哪一年.*；“一、主要举措和成效”第2段的“去年”也是这样（实务）。$/,
      ),
    ]);
  });

  it('is counted where it is found in too many places to be named', () => {
    const findings = [1, 2, 3, 4, 5, 6].map((at) =>
      complain('wording/misspelling', {
        place: `一、成效 > 第${at}段`,
        words: '台帐',
        message: '“台帐”有错',
      }),
    );
    expect(write(rowWith({ findings })).slice(3, -2)).toEqual([
      '一、文字方面',
      '“一、成效”第1段：“台帐”有错；“一、成效”第2段的“台帐”、“一、成效”第3段的“台帐”、“一、成效”第4段的“台帐”也是这样；同类的另有2处。',
    ]);
  });

  it('with other words has its own sentence', () => {
    const findings = ['甲错了', '乙错了', '丙错了', '丁错了', '戊错了'].map((message, at) =>
      complain('format/list', { place: `第${at + 1}段`, message }),
    );
    expect(write(rowWith({ findings })).slice(3, -2)).toEqual([
      '一、格式方面',
      '第1段：甲错了；第2段：乙错了；第3段：丙错了；第4段：丁错了；同类的另有1处。',
    ]);
  });

  it('is the same with other years, and another where two words are quoted', () => {
    const say = (...messages: string[]) =>
      write(rowWith({ findings: messages.map((message) => complain('wording/x', { message })) }))[4];
    expect(say('2024年有误', '2023年有误')).toMatch(/：2024年有误；.*也是这样。$/);
    expect(say('“甲”应当写“乙”', '“丙”应当写“丁”')).toContain('“丙”应当写“丁”');
  });

  it('quotes no long words when it names another place', () => {
    const words = '全年共抽查了各类种子标签八十批';
    const findings = ['甲', words].map((each, at) =>
      complain('wording/x', { words: each, message: '“甲”有误', place: `第${at + 1}段` }),
    );
    expect(write(rowWith({ findings }))[4]).toBe('第1段：“甲”有误；第2段也是这样。');
  });

  it('among figures is told each time', () => {
    const findings = [1, 2].map((at) => complain('figures/x', { message: `${at}有误`, place: `第${at}段` }));
    expect(write(rowWith({ findings })).slice(3, -2)).toEqual([
      '一、数据方面',
      '1.第1段：1有误。',
      '2.第2段：2有误。',
    ]);
  });
});

describe('a place', () => {
  const nameAt = (place: string, message = '有误') =>
    write(rowWith({ findings: [complain('wording/x', { place, message })] }))[4];

  it.each([
    ['一、成效 > （二）执法 > 第2段', '“（二）执法”第2段：有误。'],
    ['一、成效 > （二）执法', '“（二）执法”：有误。'],
    ['一、成效 > 第2个表', '“一、成效”第2个表：有误。'],
    ['（三）把二十五条意见编成台账逐旬对账销号…', '“（三）把二十五条意见编成…”：有误。'],
    ['正文 > 第1段', '正文第1段：有误。'],
    ['成文日期', '成文日期：有误。'],
    ['附件2 > 表', '附件2表：有误。'],
    ['主送机关', '主送机关：有误。'],
    ['附注', '附注：有误。'],
    ['页脚', '页脚：有误。'],
    ['第3行', '第3行：有误。'],
    ['全文', '有误。'],
  ])('is named as briefly as it can be found: %s', (place, said) => {
    expect(nameAt(place)).toBe(said);
  });

  it('is not named twice, and not for what is said of the whole', () => {
    expect(nameAt('成文日期', '成文日期晚了')).toBe('成文日期晚了。');
    expect(nameAt('一、成效 > 第1段', '全文没有数据')).toBe('全文没有数据。');
  });
});
