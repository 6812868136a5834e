import { describe, expect, it } from 'vitest';
import type { Item, Part } from '../../src/report/model.js';
import { digestWords, listUnchanged } from '../../src/report/unchanged.js';

const item = (words: Partial<Item>): Item => ({ items: [], form: 'full', ...words });
/** As rolling last year's report forward leaves it. */
const fromLastYear = <T extends Item | Part>(entry: T): T => ({
  ...entry,
  lastYearsWords: digestWords(entry),
});
const pathsOf = (...parts: Part[]) =>
  listUnchanged(parts, ({ key }) => ({ achievements: '成效', plans: '下年打算' })[key as 'plans']).map(
    ({ path }) => path,
  );

describe('words of last year', () => {
  it('are found in every item and part that nobody has written in since, by the path in the file', () => {
    const old = fromLastYear(item({ title: '甲', body: '乙。' }));
    const list: Part = {
      key: 'achievements',
      form: 'list',
      items: [item({ body: '新的一条。' }), item({ items: [item({}), item({ items: [old] })] }), old],
    };
    const full = fromLastYear<Part>({ key: 'plans', form: 'full', opening: '丙。', items: [old] });
    expect(pathsOf(list, full)).toEqual([
      '成效[1].要点[1].要点[0]',
      '成效[2]',
      '下年打算',
      '下年打算.条目[0]',
    ]);
  });

  it.each<[string, Partial<Item & Part>]>([
    ['the title', { title: '甲' }],
    ['the text', { body: '甲' }],
    ['the cause', { cause: '甲' }],
    ['the opening', { opening: '甲' }],
    ['the closing', { closing: '甲' }],
    ['the texts and tables', { contents: ['甲'] }],
    ['the table', { table: { header: ['甲'], rows: [['乙']] } }],
  ])('are this year’s once somebody has changed %s', (_, change) => {
    const old = fromLastYear<Part>({ key: 'plans', form: 'full', title: '旧', items: [] });
    expect(pathsOf(old)).toEqual(['下年打算']);
    expect(pathsOf({ ...old, ...change })).toEqual([]);
  });

  it('stay last year’s where only the items below have changed', () => {
    const old = fromLastYear<Part>({ key: 'plans', form: 'full', opening: '丙。', items: [] });
    expect(pathsOf({ ...old, items: [item({ body: '新的一条。' })] })).toEqual(['下年打算']);
  });
});
