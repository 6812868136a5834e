import { describe, expect, it } from 'vitest';
import { layOutDocument } from '../../src/layout/pages/lay-out-document.js';
import { composeOpinion } from '../../src/review/compose-opinion.js';
import type { ReviewRow } from '../../src/review/review-row.js';
import { complain, options, rowWith, style, write } from './support/opinion.js';

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
