import { describe, expect, it } from 'vitest';
import { packagedStyles } from '../../src/cli/load/packaged.js';
import { layOutDocument } from '../../src/layout/pages/lay-out-document.js';
import { composeOpinion } from '../../src/review/compose-opinion.js';
import { reviewCity } from '../../src/review/review-city.js';
import type { ReviewRow } from '../../src/review/review-row.js';
import { reviewText, writeReportText } from './support/review-text.js';

const style = packagedStyles()['gbt9704-2012']!;
const options = { reviewer: '临澜市司法局', year: 2026, style, hasCopy: false };

/** The lines of the opinion on a report with these parts. */
function opine(parts: Parameters<typeof writeReportText>[0] = {}): string[] {
  return write(createRow(writeReportText(parts)));
}

function createRow(text: string): ReviewRow {
  return reviewCity([reviewText(text)], { lastYear: [], unread: [] }).rows[0]!;
}

function write(row: ReviewRow, changed: Partial<typeof options> = {}): string[] {
  const { title, addressees, blocks, signature, dateOfIssue } = composeOpinion(row, {
    ...options,
    ...changed,
  });
  return [
    title.text,
    `${addressees.map(({ text }) => text).join('、')}：`,
    ...blocks.map((block) => {
      if (block.kind === 'table') throw new Error('a letter has no table');
      return (block.kind === 'heading' ? block.label : '') + block.content.text;
    }),
    ...signature.map(({ text }) => text),
    dateOfIssue?.text ?? '',
  ];
}

/** A row of the table of which only these things are to be said. */
const rowWith = (changed: Partial<ReviewRow>): ReviewRow => ({ ...createRow(writeReportText()), ...changed });

/** A complaint of a rule; its number keeps it apart from the others. */
const complain = (
  rule: string,
  changed: Partial<ReviewRow['findings'][number]> = {},
): ReviewRow['findings'][number] => ({
  rule,
  severity: 'warning',
  message: '请核对',
  place: '一、主要举措和成效 > 第1段',
  count: 1,
  ...changed,
});

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

describe('the basis of a point', () => {
  const basisOf = (...bases: ReviewRow['findings'][number]['basis'][]) =>
    write(
      rowWith({ findings: bases.map((basis, at) => complain('figures/x', { basis, message: `${at}有误` })) }),
    )
      .slice(4, -2)
      .map((line) => /（.*$/.exec(line)?.[0] ?? '');
  const law = { kind: '法规', source: '《甲法》', clause: '第五条' } as const;

  it('is the law or standard with its clause', () => {
    expect(basisOf(law)).toEqual(['（依据：《甲法》第五条）。']);
    expect(basisOf({ kind: '国标', source: 'GB/T 9704—2012', clause: '7.2' })).toEqual([
      '（依据：GB/T 9704—2012，7.2）。',
    ]);
    expect(basisOf(undefined)).toEqual(['']);
  });

  it('is not repeated from one point to the next, but practice is named each time', () => {
    const practice = { kind: '实务', source: '校对' } as const;
    expect(basisOf(law, law, practice, practice)).toEqual([
      '（依据：《甲法》第五条）。',
      '（依据同上）。',
      '（实务）。',
      '（实务）。',
    ]);
  });
});

describe('the order of the points', () => {
  const order = (...findings: ReviewRow['findings']) =>
    write(rowWith({ findings }))
      .slice(3, -2)
      .map((line) => line.replace(/^\d\./, '').replace(/。$/, ''));
  const law = { kind: '法规', source: '《甲法》' } as const;

  it('puts what is an error before what the regulation asks for, and that before practice, within each topic', () => {
    const at = { place: '全文' };
    expect(
      order(
        complain('wording/a', { ...at, message: '用词' }),
        complain('content/b', { ...at, message: '缺数据' }),
        complain('content/c', { ...at, message: '法定内容', basis: law }),
        complain('time/d', { ...at, message: '日期错误', severity: 'error' }),
      ),
    ).toEqual(['一、内容方面', '日期错误', '法定内容（依据：《甲法》）', '缺数据', '二、文字方面', '用词']);
  });
});

describe('the one page that it has', () => {
  const long = '辖区内各有关单位逐项对照梳理排查并分类登记造册，请逐一核对后改正';
  const many = (rule: string, count: number) =>
    Array.from({ length: count }, (_, at) =>
      complain(`${rule}${at}`, { message: `第${at + 1}处${long}`, place: `第${at + 1}段` }),
    );

  it('is kept, and what finds no room there is counted', () => {
    const row = rowWith({ findings: [...many('figures/', 20), ...many('wording/', 20)] });
    const document = composeOpinion(row, options);
    expect(layOutDocument(document, style).pages).toHaveLength(1);
    const letter = write(row);
    const told = letter.filter((line) => line.includes(long)).length;
    expect(told).toBeGreaterThan(5);
    expect(letter.at(-3)).toBe(`另有${40 - told}处，可以向我们索取清单。`);
    expect(write(row, { hasCopy: true }).at(-3)).toBe(`另有${40 - told}处，见批注稿。`);
    // Each topic has its say before any has a second.
    expect(letter.filter((line) => /^[一二三四]、.{2}方面$/.test(line))).toEqual([
      '一、数据方面',
      '二、文字方面',
    ]);
  });

  it('is for contents and figures before wording, and for what the regulation asks for before all practice', () => {
    const told = (topic: string, findings: ReviewRow['findings']) => {
      const letter = write(rowWith({ findings }));
      const at = letter.findIndex((line) => line.endsWith(`${topic}方面`));
      const next = letter.findIndex((line, index) => index > at && !line.includes(long));
      return at < 0 ? 0 : next - at - 1;
    };
    const wording = many('wording/', 20);
    for (const [group, topic] of [
      ['figures/', '数据'],
      ['content/', '内容'],
    ] as const) {
      expect(told('文字', [...wording, ...many(group, 20)])).toBe(1);
      expect(told(topic, [...wording, ...many(group, 20)])).toBeGreaterThan(4);
    }
    const basis = { kind: '法规', source: '《甲法》' } as const;
    const lawful = many('content/', 20).map((finding) => ({ ...finding, basis }));
    expect(told('文字', [...wording, ...lawful])).toBe(0);
    const errors = many('content/', 20).map((finding) => ({ ...finding, severity: 'error' as const }));
    expect(told('文字', [...wording, ...errors])).toBe(0);
  });

  it('gives way to a number where not even one point finds room', () => {
    const endless = long.repeat(20);
    const row = rowWith({ findings: [complain('wording/x', { message: endless, count: 4 })] });
    expect(write(row).slice(2, -2)).toEqual([
      '你单位报送的2025年法治政府建设年度报告收悉。经审阅，需要修改、核对的有4处，请逐处研究。',
    ]);
  });
});
