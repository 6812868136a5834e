import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/lint/read-config.js';
import { writeOverview } from '../../src/review/overview/write-overview.js';
import { reviewCity } from '../../src/review/review-city.js';
import { reviewText, writeReportText } from './support/review-text.js';

const passage =
  '针对旧货市场里反复出现的老难题，专班逐户上门会诊，把25条意见编成台账，由审计局每旬对账销号，办结一件公示一件。';

type Parts = Parameters<typeof writeReportText>[0];

function overview(
  reports: Record<string, Parts>,
  more: Partial<Parameters<typeof reviewCity>[1]> = {},
): string {
  const reviews = Object.entries(reports).map(([place, parts]) =>
    reviewText(writeReportText({ organ: `${place}人民政府`, ...parts })),
  );
  return writeOverview(reviewCity(reviews, { lastYear: [], unread: [], ...more }));
}

const bare = (html: string) =>
  html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
/** What stands below a heading of the page. */
const below = (page: string, heading: string) => page.split(`<h2>${heading}</h2>`)[1]!.split('<h2>')[0]!;
const rowsOf = (html: string) =>
  [...html.matchAll(/<tr>(.*?)<\/tr>/gs)].map((row) =>
    [...row[1]!.matchAll(/<(?:td|th)[^>]*>(.*?)<\/(?:td|th)>/gs)].map((cell) => bare(cell[1]!)),
  );
/** The texts of a drawing, and its bars: each with what it is of, where it begins and how long it is. */
const textsOf = (html: string) => [...html.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map((text) => text[1]!);
const barsOf = (html: string) =>
  [
    ...html.matchAll(
      /<rect x="([\d.]+)"[^>]* width="([\d.]+)" height="16"[^>]*?(?:\/>|><title>(.*?)<\/title>)/g,
    ),
  ].map(([, x, width, title]) => ({ from: Number(x), to: Number(x) + Number(width), title }));

describe('the overview', () => {
  it('counts the reports, and names what could not be read with its reason', () => {
    expect(bare(overview({ 甲川县: {}, 乙川县: {} }))).toContain('共审阅2份报告。');
    expect(overview({ 甲川县: {} })).not.toContain('没有读出');
    const page = overview({ 甲川县: {} }, { unread: [{ file: '乙<1>.pdf', reason: '没有文字' }] });
    expect(bare(page)).toContain('共审阅1份报告，另有1份没有读出。');
    expect(bare(below(page, '没有读出的文件'))).toContain('乙<1>.pdf：没有文字');
  });

  it('has a row for each report, and a dash for what is not known', () => {
    const [head, ...rows] = rowsOf(below(overview({ 甲川县: {}, 乙川县: { date: '' } }), '汇总'));
    const shown = rows.map((row) => Object.fromEntries(head!.map((title, at) => [title, row[at]])));
    expect(shown).toMatchObject([
      { 地区: '乙川县', 按期: '—', 成文日期: '—', 成效: '有', 与去年相同: '—' },
      { 地区: '甲川县', 按期: '是', 成文日期: '2026-02-11', 警告: '0' },
    ]);
    expect(head).not.toContain('得分');
  });

  it('shows the score where the office has criteria', () => {
    const settings =
      '格式: lawreport-config/1\n评分: { 标准: [{ 名称: 按期, 栏目: 按期, 是: 否, 扣分: 3 }] }\n';
    const { scoring } = readConfig(settings).value!.config;
    const [head, ...rows] = rowsOf(
      below(overview({ 甲川县: { date: '2026年3月9日' }, 乙川县: {} }, { scoring }), '汇总'),
    );
    expect([head, ...rows].map((row) => row!.at(-1))).toEqual(['得分', '100', '97']);
  });

  it('takes what comes from a report for text, never for markup', () => {
    const page = overview({}, { unread: [{ file: '<script>alert(1)</script>', reason: '&' }] });
    expect(page).not.toContain('<script>alert');
    expect(page.match(/<script/g)).toHaveLength(1);
  });
});

describe('the chart of the dates', () => {
  const chart = (dates: Record<string, string>) => {
    const reports = Object.entries(dates).map(([place, date]) => [place, { date }] as const);
    return below(overview(Object.fromEntries(reports)), '成文日期');
  };
  const dueAt = (html: string) => Number(/<path d="M([\d.]+) 26V/.exec(html)![1]);

  it('writes each date, and what is late', () => {
    const html = chart({ 甲县: '2026年2月1日', 乙县: '2026年3月1日', 丙县: '2026年11月20日', 丁县: '' });
    expect(textsOf(html)).toEqual([
      '3月1日',
      '丁县',
      '没有可以判断的成文日期',
      '丙县',
      '11月20日（晚）',
      '乙县',
      '3月1日（当天）',
      '甲县',
      '2月1日',
    ]);
  });

  it('puts a circle before the line for what came in time, a square on or behind it for what did not', () => {
    const html = chart({ 甲县: '2026年2月1日', 乙县: '2026年3月1日', 丙县: '2026年3月20日' });
    const circles = [...html.matchAll(/<circle cx="([\d.]+)" cy="\d+" r="5"/g)].map((match) =>
      Number(match[1]),
    );
    const squares = [...html.matchAll(/<rect x="([\d.]+)" y="\d+" width="10"/g)].map(
      (match) => Number(match[1]) + 5,
    );
    expect(circles).toHaveLength(1);
    expect(circles[0]!).toBeLessThan(dueAt(html));
    expect(squares[1]).toBeCloseTo(dueAt(html), 0);
    expect(squares[0]!).toBeGreaterThan(dueAt(html));
  });

  it('keeps dates long before and after on the drawing', () => {
    const html = chart({ 甲县: '2025年12月20日', 乙县: '2026年1月1日', 丙县: '2026年12月31日' });
    const [first, second] = [...html.matchAll(/<circle cx="([\d.]+)" cy="\d+" r="5"/g)].map((match) =>
      Number(match[1]),
    );
    expect(first).toBe(second);
    const last = Number(/<rect x="([\d.]+)" y="\d+" width="10"/.exec(html)![1]);
    expect(last).toBeLessThan(Number(/viewBox="0 0 (\d+)/.exec(html)![1]));
  });
});

describe('the chart of the parts', () => {
  it('has a bar for each part as long as its share, one behind the other', () => {
    const html = below(overview({ 甲川县: {} }), '各部分占全文的比重');
    const bars = barsOf(html);
    expect(bars.map(({ title }) => title)).toEqual([
      '甲川县 成效 15.8%',
      '甲川县 不足和原因 30.5%',
      '甲川县 负责人履职 31.6%',
      '甲川县 下年安排 22.1%',
      '甲川县 其他 0%',
    ]);
    for (const [at, bar] of bars.slice(1).entries()) expect(bar.from).toBeCloseTo(bars[at]!.to, 0);
    const whole = bars.at(-1)!.to - bars[0]!.from;
    expect((bars[1]!.to - bars[1]!.from) / whole).toBeCloseTo(0.305, 2);
  });

  it('names its patterns, and shortens long names', () => {
    const html = below(overview({ 云岭县甲乙丙丁戊己镇: {} }), '各部分占全文的比重');
    expect(textsOf(html)).toEqual([
      '成效',
      '不足和原因',
      '负责人履职',
      '下年安排',
      '其他',
      '云岭县甲乙丙丁戊…',
    ]);
  });
});

describe('the chart of the figures', () => {
  it('has the longest bar for who has most of them in a thousand characters', () => {
    const html = below(
      overview({
        甲川县: { achievements: '办理提案11件，建议20件。' },
        乙川县: { achievements: '办理提案11件。' },
      }),
      '每千字的数据',
    );
    expect(textsOf(html)).toEqual(['乙川县', '10.5', '甲川县', '19.8']);
    const [small, large] = barsOf(html).map(({ from, to }) => to - from);
    expect(small! / large!).toBeCloseTo(10.5 / 19.8, 2);
  });
});

describe('the matrix of shared words', () => {
  it('says how much of a report is in another, each by its own length', () => {
    const page = overview({
      甲川县: { achievements: passage },
      乙川县: {
        achievements: `${passage}\n${'渡口码头凌晨巡查船主签约承诺张贴候船室门口隐患清单'.repeat(9)}`,
      },
      丙川县: {},
    });
    const [head, first, second, ...others] = rowsOf(below(page, '相同的文字'));
    expect(others).toEqual([]);
    expect(head).toEqual(['', '乙川县', '甲川县']);
    const [small, large] = [first![2]!, second![1]!].map((cell) => Number.parseFloat(cell));
    expect(first!.slice(0, 2)).toEqual(['乙川县', '·']);
    expect([second![0], second![2]]).toEqual(['甲川县', '·']);
    expect(small).toBeGreaterThan(5);
    expect(large).toBeGreaterThan(2 * small!);
    expect(below(page, '相同的文字')).toMatch(new RegExp(`class="much">${large}%`));
    expect(bare(page)).toContain('没有列出的报告，与别处没有相同的段落。');
  });

  it('says so where nothing is shared', () => {
    expect(bare(below(overview({ 甲川县: {} }), '相同的文字'))).toContain('没有两份报告写了相同的段落');
  });
});

describe('what is to be verified', () => {
  it('is each question as a sentence, or that there is none', () => {
    const counts = [40, 44, 50, 46, 480];
    const page = overview(
      Object.fromEntries(
        counts.map((count, at) => [
          `${'甲乙丙丁戊'[at]}川县`,
          { achievements: `受理行政复议案件${count}件。` },
        ]),
      ),
    );
    expect(bare(below(page, '请核实的数据'))).toContain(
      '戊川县的“行政复议.受理”为480件，是同级中位数46件的10.4倍，单位、口径和数位是否无误，请核实。',
    );
    expect(bare(below(overview({ 甲川县: {} }), '请核实的数据'))).toContain('没有与各地相差悬殊的数据。');
  });
});
