import { performance } from 'node:perf_hooks';
import { describe, expect, it } from 'vitest';
import type { Block, Document } from '../../src/document/model.js';
import { defaultConfig } from '../../src/lint/config.js';
import { createRuleContext } from '../../src/lint/lint-document.js';
import { rules } from '../../src/lint/rules.js';
import { readText } from '../../src/readers/text/read-text.js';
import { packagedLexicon } from './support/packaged-lexicon.js';

/** What the rules look for, over and over: figures, marks that open and never close, numbers of headings, spaces. */
const pieces = [
  ...['1', '1,', '12.', ' 1', '1—', '2025年', '一', '一是', '（一）', '第', '46件，', '增长5%', '占比5%'],
  ...['（', '）', '《', '》', '“', '”', '‘', '{{', '【待填', '《关于印发《', '“八五', '“”', '《》'],
  ...[' ', '　', '、', '，', '。', '：', '…', '-', '*', 'a.', '@', '法治', '县委', '受理行政复议', '截至'],
];
const ordinary =
  '全年受理行政复议案件46件，审结45件，同比增长12.5%；县司法局认真落实“八五”普法规划，群众满意率达98%。';

/** A megabyte in UTF-8; a tenth of it shows what grows faster than the text without waiting for it. */
const whole = 350_000;
const tenth = whole / 10;

/** Linear work may cost more where all of it is a finding; what backtracks takes thousands of times as long. */
const mostTimes = 30;

const content = (text: string) => ({
  text,
  segments: [{ start: 0, end: text.length, from: 0, to: text.length }],
});
const fill = (piece: string, length: number) => piece.repeat(Math.ceil(length / piece.length));

function documentOf(text: string): Document {
  const blocks = (['achievements', 'problems', 'leadership', 'plans'] as const).flatMap((part): Block[] => [
    { kind: 'heading', level: 1, label: '一、', content: content('标题'), layout: 'ownLine', part },
    { kind: 'paragraph', content: content(part === 'achievements' ? text : '已经完成。') },
  ]);
  return {
    title: content('云岭县水利局关于2025年度法治政府建设情况的报告'),
    addressees: [],
    blocks,
    attachments: [],
    signature: [],
    sealed: false,
  } as Document;
}

function viewOf(text: string) {
  const document = documentOf(text);
  const today = { year: 2026, month: 2, day: 25 };
  return createRuleContext(document, {
    today,
    config: defaultConfig,
    lexicon: packagedLexicon,
    lastYear: documentOf(''),
  });
}

function time(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** Measured again before it is believed, since the machine may have been busy with something else. */
function takesTooLong(work: () => void, most: number): boolean {
  return [1, 2, 3].every(() => time(work) > most);
}

describe('a megabyte of hostile text', { timeout: 1_200_000 }, () => {
  const plain = viewOf(fill(ordinary, whole));
  const plainTimes = new Map(
    rules.map((rule) => [rule, Math.min(...[1, 2].map(() => time(() => [...rule.check(plain)])))]),
  );
  /** Every rule at least walks its text; below that a clock tells nothing. */
  const walk = time(() => [...fill(ordinary, whole).matchAll(/./gsu)]);

  it.each(pieces)('of %j costs no rule much more than ordinary text', (piece) => {
    const slow: string[] = [];
    const [little, much] = [viewOf(fill(piece, tenth)), viewOf(fill(piece, whole))];
    for (const rule of rules) {
      const most = Math.max(plainTimes.get(rule)!, walk) * mostTimes;
      const run = (view: typeof plain) => () => {
        for (const _ of rule.check(view));
      };
      if (takesTooLong(run(little), most) || takesTooLong(run(much), most)) slow.push(rule.id);
    }
    expect(slow).toEqual([]);
  });

  const plainReading = time(() => readText(fill(`${ordinary}\n`, whole)));

  it.each(pieces)('of %j costs the reader of texts not much more, in lines or in one', (piece) => {
    const slow = [piece, `${fill(piece, 40)}\n`].filter((unit) =>
      [tenth, whole].some((length) =>
        takesTooLong(() => readText(`一、成效\n${fill(unit, length)}`), plainReading * mostTimes),
      ),
    );
    expect(slow).toEqual([]);
  });
});
