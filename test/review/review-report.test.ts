import { describe, expect, it } from 'vitest';
import { defaultConfig } from '../../src/lint/config.js';
import type { ReportReview } from '../../src/review/report-review.js';
import { reviewText, writeReportText } from './support/review-text.js';

const review = (parts: Parameters<typeof writeReportText>[0] = {}) => reviewText(writeReportText(parts));

describe('whose report it is', () => {
  const who = ({ label, issuer, level, names }: ReportReview) => ({ label, issuer, level, names });

  it.each([
    ['云岭县人民政府', { label: '云岭县', level: '县', names: ['云岭县', '云岭'] }],
    ['云岭县柳溪镇人民政府', { label: '云岭县柳溪镇', level: '乡镇', names: ['云岭县柳溪镇', '云岭县柳溪'] }],
    ['云岭县水务局', { label: '云岭县水务局', level: '部门', names: ['云岭县水务局'] }],
  ])('is told by its organ: %s', (organ, told) => {
    expect(who(review({ organ }))).toEqual({ issuer: organ, ...told });
  });

  it('is told by the government where it and the Party committee report together, and both get the opinion', () => {
    const organ = '中共云岭县委员会\n云岭县人民政府';
    const title = '中共云岭县委员会 云岭县人民政府关于2025年度法治政府建设情况的报告';
    expect(who(review({ title, signature: organ }))).toEqual({
      label: '云岭县',
      issuer: '中共云岭县委员会、云岭县人民政府',
      level: '县',
      names: ['云岭县', '中共云岭县委员会', '云岭'],
    });
  });

  it('is told by the name of the file where no organ is named', () => {
    const text = writeReportText({ title: '2025年度法治政府建设情况的报告', signature: '' });
    expect(who(reviewText(text, { file: '报送/西片/云岭.报送稿.docx' }))).toEqual({
      label: '云岭.报送稿',
      names: ['云岭.报送稿'],
    });
  });

  it('is compared with organs that write by the same template, and a city’s report with none of them', () => {
    const [county, district, township, city] = [
      '云岭县人民政府',
      '临澜市滨河区人民政府',
      '云岭县柳溪镇人民政府',
      '云岭省人民政府',
    ].map((organ) => review({ organ }));
    expect(county!.peers).toBe(district!.peers);
    expect(township!.peers).not.toBe(county!.peers);
    expect(city).toMatchObject({ level: undefined, peers: undefined });
  });
});

describe('when it was issued', () => {
  it.each([
    ['2026年2月11日', '2026-02-11', 'early'],
    ['2026年2月28日', '2026-02-28', 'early'],
    ['2026年3月1日', '2026-03-01', 'onTheDay'],
    ['2026年3月2日', '2026-03-02', 'late'],
    ['', undefined, 'unknown'],
  ] as const)('is held against 1 March: %s', (date, dateOfIssue, timeliness) => {
    expect(review({ date })).toMatchObject({ dateOfIssue, timeliness });
  });
});

describe('the parts that the regulation asks for', () => {
  it('are looked for by their headings, and measured', () => {
    const { parts, shares, characters } = review({
      achievements: '甲'.repeat(60),
      problems: '乙'.repeat(20),
      leadership: '丙'.repeat(15),
      plans: '丁'.repeat(5),
    });
    expect(parts).toEqual({
      achievements: 'headed',
      problems: 'headed',
      leadership: 'headed',
      plans: 'headed',
    });
    // With the headings, of 7, 8, 18 and 9 characters.
    expect(characters).toBe(142);
    expect(shares).toEqual({
      achievements: 47.2,
      problems: 19.7,
      leadership: 23.2,
      plans: 9.9,
      others: 0,
    });
  });

  it('take what belongs to none of them for something else', () => {
    const text = writeReportText().replace(
      '临澜市人民政府：\n',
      '临澜市人民政府：\n2025年的有关情况报告如下。\n',
    );
    const { shares } = reviewText(text);
    // 15 characters of 110.
    expect(shares.others).toBe(13.6);
    expect(Object.values(shares).reduce((sum, share) => sum + share, 0)).toBeCloseTo(100, 0);
  });

  it('may be missing, or be there without a heading', () => {
    expect(review({ problems: '' }).parts.problems).toBe('missing');
    expect(review({ problems: '' }).shares.problems).toBe(0);
    const { parts } = review({
      problems: '',
      achievements: '办理提案11件。\n存在的不足：乡镇执法力量不足，主要原因是编制下沉较慢。',
    });
    expect(parts.problems).toBe('unheaded');
  });
});

describe('what the parts say', () => {
  it.each([
    ['乡镇执法力量不足，主要原因是编制下沉较慢。', 'yes'],
    ['乡镇执法力量不足。', 'no'],
    ['', 'unknown'],
  ])('is whether problems have their causes: %s', (problems, causes) => {
    expect(review({ problems }).causes).toBe(causes);
  });

  it.each([
    ['县委书记、县长带头述法。', 'both'],
    ['县委书记带头述法。', 'party'],
    ['县长带头述法。', 'government'],
    ['带头述法。', 'none'],
    ['', 'unknown'],
  ])('is whose duties are told: %s', (leadership, leaders) => {
    expect(review({ leadership }).leaders).toBe(leaders);
  });

  it('asks of an organ with one leader for no second', () => {
    expect(review({ organ: '云岭县水务局', leadership: '局长带头述法。' }).leaders).toBe('oneIsEnough');
  });

  it('is whether the year to come is named', () => {
    expect(review().nextYear).toBe('yes');
    const without = (text: string) => text.replace('2026年主要安排', '下一步打算');
    const plans = '充实执法力量。';
    expect(reviewText(without(writeReportText({ plans }))).nextYear).toBe('no');
    expect(review({ plans: '' }).nextYear).toBe('unknown');
    const undated = writeReportText({ title: '云岭县人民政府法治政府建设情况的报告', date: '', plans });
    expect(reviewText(without(undated)).nextYear).toBe('unknown');
  });
});

describe('what is counted', () => {
  const counts = (achievements: string) => {
    const { figures, claimsChecked, claimsFalse, errors, warnings, infos, gaps, privacy } = review({
      achievements,
    });
    return { figures, claimsChecked, claimsFalse, errors, warnings, infos, gaps, privacy };
  };
  const none = {
    figures: 0,
    claimsChecked: 0,
    claimsFalse: 0,
    errors: 0,
    warnings: 0,
    infos: 0,
    gaps: 0,
    privacy: 0,
  };

  it('is nothing where there is nothing', () => {
    expect(counts('办理提案。')).toEqual(none);
  });

  it('are figures, and what they claim of each other, right or wrong', () => {
    const right = '全年抽查种子标签80批，其中规范60批，规范率为75%。';
    expect(counts(right)).toEqual({ ...none, figures: 3, claimsChecked: 1 });
    expect(counts(right.replace('75%', '85%'))).toEqual({
      ...none,
      figures: 3,
      claimsChecked: 1,
      claimsFalse: 1,
      warnings: 1,
    });
  });

  it('are gaps, and people’s data', () => {
    expect(counts('联系电话13912345678，【待填：座机】。')).toMatchObject({
      gaps: 1,
      privacy: 1,
      warnings: 2,
    });
    expect(counts('办理提案____件。')).toMatchObject({ gaps: 1, privacy: 0 });
  });

  it('is each of many places where the same is wrong, told once', () => {
    const { warnings, findings } = review({ achievements: '水渠维护台帐建立。\n'.repeat(4).trim() });
    expect(findings.map(({ words, place, count }) => ({ words, place, count }))).toEqual([
      { words: '台帐', place: '一、主要举措和成效 > 第1段', count: 4 },
    ]);
    expect(warnings).toBe(4);
  });

  it('is what the office does not silence', () => {
    const text = writeReportText({ achievements: '水渠维护台帐建立。' });
    const config = { ...defaultConfig, severities: { 'wording/misspelling': 'off' as const } };
    expect(reviewText(text, { config }).warnings).toBe(0);
  });
});

describe('what is found', () => {
  it('has its place, and the whole document where none is meant', () => {
    const { findings } = review({ problems: '', achievements: '各村都建立了水渠维护台帐。' });
    expect(findings.map(({ rule, place, words }) => [rule, place, words])).toEqual([
      ['structure/missing-part', '全文', undefined],
      ['wording/misspelling', '一、主要举措和成效 > 第1段', '台帐'],
    ]);
  });

  it('is of a figure told with the clauses before it, as far as a letter has room', () => {
    const quoted = (achievements: string) =>
      review({ achievements }).findings.find(({ rule }) => rule === 'figures/rate-mismatch')?.words;
    expect(quoted('全年抽查种子标签80批，其中规范60批，规范率为85%，同比提高。')).toBe(
      '全年抽查种子标签80批，其中规范60批，规范率为85%',
    );
    expect(
      quoted('在各乡镇农业服务中心配合下全年共抽查了各类种子标签80批，其中规范60批，规范率为85%。'),
    ).toBe('其中规范60批，规范率为85%');
    // The sentence that has the numbers complained of, of several with the same rate.
    expect(quoted('绿化率为85%。\n全年抽查种子标签80批，其中规范60批，规范率为85%。')).toBe(
      '全年抽查种子标签80批，其中规范60批，规范率为85%',
    );
  });
});

describe('the paragraphs that are compared', () => {
  it('have their heading, and a number where there are several below it', () => {
    const { passages } = review({
      achievements: '（一）普法\n甲。\n乙。\n（二）执法\n丙。',
      problems: '丁。',
    });
    expect(passages.slice(0, 4)).toEqual([
      { text: '甲。', place: '（一）普法第1段' },
      { text: '乙。', place: '（一）普法第2段' },
      { text: '丙。', place: '（二）执法' },
      { text: '丁。', place: '二、存在的不足和原因' },
    ]);
  });

  it('have the beginning of a long heading, and none before the first', () => {
    const text = writeReportText().replace(
      '临澜市人民政府：\n',
      '临澜市人民政府：\n2025年的有关情况报告如下。\n',
    );
    const places = reviewText(text).passages.map(({ place }) => place);
    expect(places[0]).toBe('正文');
    expect(places[3]).toBe('三、党政主要负责人履行第一责任人职责…');
  });
});
