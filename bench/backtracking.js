// Looks for rules that a hostile text can slow down: npm run build && node bench/backtracking.js
// Each rule reads one endless paragraph of one repeated piece, then one ten times as long.
// Over 20 times the time, and over 20 milliseconds, means that a pattern backtracks.
import { readdirSync, readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { defaultConfig } from '../build/lint/config.js';
import { mergeLexicons, readLexicon } from '../build/lint/lexicon.js';
import { createRuleContext } from '../build/lint/lint-document.js';
import { rules } from '../build/lint/rules.js';

const pieces = [
  ...[
    '1',
    '12.',
    '1,',
    '2025年',
    '2024年，',
    '1月',
    '一',
    '一是',
    '二是',
    '（一）',
    '（',
    '）',
    '《',
    '》',
    '“',
    '”',
    '‘',
    '〔',
    '{{',
    '}}',
  ],
  ...[
    ' ',
    '　',
    ' 1',
    '。',
    '…',
    '—',
    '-',
    '~',
    '、',
    '，',
    '：',
    ';',
    '@',
    'a',
    'a.',
    'x',
    '×',
    '*',
    '_',
    '%',
    '号',
    '县',
    '法治',
    '法制',
  ],
  ...[
    '请',
    '截至',
    '县委',
    '行政复议',
    '制定',
    '受理',
    '政府规章',
    '江西',
    '现将',
    '见附件',
    '今年',
    '五年',
    '因',
    '受',
    '负责人',
    '138',
    '11010119',
  ],
  ...[
    '现就2',
    '制定了',
    '受理行政复议',
    '党委党组',
    '（  ',
    '年  ',
    '国办发',
    '“八五',
    '关于',
    '《关于印发《',
    '1—',
    '至1',
    '街道1号',
    '镇村组',
  ],
];
const lexicon = mergeLexicons(
  readdirSync(new URL('../build/lint/lexicon/', import.meta.url)).map(
    (name) =>
      readLexicon(readFileSync(new URL(`../build/lint/lexicon/${name}`, import.meta.url), 'utf8')).value,
  ),
);

let slow = 0;
for (const piece of pieces) {
  const [little, much] = [context(piece, 3000), context(piece, 30000)];
  for (const rule of rules) {
    const [one, ten] = [time(rule, little), time(rule, much)];
    if (ten < 20 || ten < one * 20) continue;
    slow++;
    console.log(
      `${rule.id.padEnd(36)} ${JSON.stringify(piece).padEnd(16)} ${one.toFixed(1)} ms → ${ten.toFixed(1)} ms`,
    );
  }
}
console.log(`${rules.length} rules, ${pieces.length} texts, ${slow} slow`);
process.exitCode = slow > 0 ? 1 : 0;

function context(piece, length) {
  const content = (text) => ({ text, segments: [{ start: 0, end: text.length, from: 0, to: text.length }] });
  const text = piece.repeat(Math.ceil(length / piece.length));
  const heading = (part) => ({
    kind: 'heading',
    level: 1,
    label: '一、',
    content: content('标题'),
    layout: 'ownLine',
    part,
  });
  const document = {
    title: content('云岭县水利局关于2025年度法治政府建设情况的报告'),
    addressees: [],
    blocks: ['achievements', 'problems', 'leadership', 'plans'].flatMap((part) => [
      heading(part),
      { kind: 'paragraph', content: content(text) },
    ]),
    attachments: [],
    signature: [],
    sealed: false,
  };
  const today = { year: 2026, month: 2, day: 25 };
  return createRuleContext(document, { today, config: defaultConfig, lexicon, lastYear: document });
}

function time(rule, view) {
  let shortest = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 3; round++) {
    const start = performance.now();
    for (const _ of rule.check(view));
    shortest = Math.min(shortest, performance.now() - start);
    if (shortest > 1000) break;
  }
  return shortest;
}
