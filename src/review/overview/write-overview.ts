import { escapeHtml, tag } from '../../writers/html/markup.js';
import { columns } from '../columns.js';
import type { CityReview } from '../review-city.js';
import type { ReviewRow } from '../review-row.js';
import { drawFigures, drawShares, drawTimeliness } from './draw-charts.js';
import { overviewScript, overviewScriptDigest } from './overview-script.js';
import { overviewStyle } from './overview-style.js';

/** The overview for the leaders: one page that needs nothing else. What comes from reports is text, never markup. */
export function writeOverview(city: CityReview): string {
  const { rows, unread } = city;
  return [
    '<!DOCTYPE html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">\n',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src '${overviewScriptDigest}'">\n`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="generator" content="lawreport">\n',
    `<title>法治政府建设年度报告审阅总览</title>\n<style>${overviewStyle}</style>\n</head>\n<body>\n<main>\n`,
    tag('h1', {}, '法治政府建设年度报告审阅总览'),
    tag(
      'p',
      {},
      `共审阅${rows.length}份报告${unread.length > 0 ? `，另有${unread.length}份没有读出` : ''}。是否按期按成文日期判断，收到的日期以登记为准。`,
    ),
    ...listUnread(city),
    '\n<h2>汇总</h2>\n<p>点栏目名称可以排序。</p>\n',
    writeTable(rows, city.scoring !== undefined),
    '\n<h2>成文日期</h2>\n',
    drawTimeliness(rows),
    '\n<h2>各部分占全文的比重</h2>\n',
    drawShares(rows),
    '\n<h2>每千字的数据</h2>\n',
    drawFigures(rows),
    '\n<h2>相同的文字</h2>\n',
    writeMatrix(city),
    '\n<h2>请核实的数据</h2>\n',
    listQuestions(city),
    `\n</main>\n<script>${overviewScript}</script>\n</body>\n</html>\n`,
  ].join('');
}

function listUnread({ unread }: CityReview): string[] {
  if (unread.length === 0) return [];
  const items = unread.map(({ file, reason }) => tag('li', {}, escapeHtml(`${file}：${reason}`)));
  return [tag('h2', {}, '没有读出的文件'), tag('ul', {}, items)];
}

function writeTable(rows: readonly ReviewRow[], isScored: boolean): string {
  const shown = [
    ...columns.map(({ title, kind, value }) => ({ title, isNumber: kind !== 'text', value })),
    ...(isScored ? [{ title: '得分', isNumber: true, value: (row: ReviewRow) => row.score?.total }] : []),
  ];
  const head = shown.map(({ title }) =>
    tag('th', { scope: 'col', 'aria-sort': 'none' }, tag('button', { type: 'button' }, escapeHtml(title))),
  );
  const body = rows.map((row) =>
    tag(
      'tr',
      {},
      shown.map(({ value, isNumber }, at) => {
        const text = escapeHtml(String(value(row) ?? '—'));
        return at === 0
          ? tag('th', { scope: 'row' }, text)
          : tag('td', { class: isNumber ? 'number' : undefined }, text);
      }),
    ),
  );
  const table = tag('table', { id: 'reports' }, [
    tag('caption', {}, '各份报告的情况，占比和相同的单位是%'),
    tag('thead', {}, tag('tr', {}, head)),
    tag('tbody', {}, body.join('\n')),
  ]);
  return tag('div', { class: 'wide', tabindex: 0, role: 'region', 'aria-label': '汇总表' }, table);
}

/** More rows and columns than this nobody reads; the workbook lists every passage. */
const largestMatrix = 60;

function writeMatrix({ rows, pairs }: CityReview): string {
  if (pairs.length === 0) return tag('p', {}, '没有两份报告写了相同的段落（套话除外）。');
  const involved = rows
    .map((_, at) => at)
    .filter((at) => pairs.some(({ first, second }) => first === at || second === at));
  const list = involved.slice(0, largestMatrix);
  const share = (row: number, column: number) => {
    const pair = pairs.find(
      ({ first, second }) => (first === row && second === column) || (first === column && second === row),
    );
    return pair && (pair.first === row ? pair.shareOfFirst : pair.shareOfSecond);
  };
  const head = list.map((at) => tag('th', { scope: 'col' }, escapeHtml(rows[at]!.label)));
  const body = list.map((row) =>
    tag('tr', {}, [
      tag('th', { scope: 'row' }, escapeHtml(rows[row]!.label)),
      ...list.map((column) => {
        if (row === column) return tag('td', { class: 'same' }, '·');
        const value = share(row, column);
        return tag(
          'td',
          { class: value === undefined ? undefined : value >= 10 ? 'much' : 'some' },
          value === undefined ? '' : `${value}%`,
        );
      }),
    ]),
  );
  const left = involved.length - list.length;
  const table = tag('table', { class: 'matrix' }, [
    tag('caption', {}, '一行是一份报告：它自己的文字（套话除外）有多少，在那一栏的报告里也有'),
    tag('thead', {}, tag('tr', {}, [tag('td', {}), ...head])),
    tag('tbody', {}, body),
  ]);
  const note = `没有列出的报告，与别处没有相同的段落${left > 0 ? `；另有${left}份没有列出` : ''}。逐段见汇总.xlsx的“相同段落”。`;
  return (
    tag('div', { class: 'wide', tabindex: 0, role: 'region', 'aria-label': '相同文字的比重' }, table) +
    tag('p', {}, note)
  );
}

function listQuestions({ indicators }: CityReview): string {
  const questions = indicators.flatMap((indicator) => indicator.questions);
  if (questions.length === 0) return tag('p', {}, '没有与各地相差悬殊的数据。');
  return tag(
    'ul',
    {},
    questions.map((question) => tag('li', {}, escapeHtml(`${question}。`))),
  );
}
