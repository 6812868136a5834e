import { describe, expect, it } from 'vitest';
import { suppliedText } from '../../../src/document/model.js';
import {
  documentTitles,
  findDocument,
  knownNames,
  parseDocumentName,
} from '../../../src/lint/words/document-names.js';
import { emptyLexicon, type KnownDocument, type Lexicon } from '../../../src/lint/words/lexicon.js';

const createDocument = (name: string, years?: string, aliases: string[] = []): KnownDocument => ({
  name,
  years,
  aliases,
  unmistakable: false,
  source: '公报',
  known: { year: 2026, month: 1, day: 1 },
  confidence: 'sure',
});
const lexicon: Lexicon = {
  ...emptyLexicon,
  documents: [
    createDocument('法治政府建设实施纲要', '2015—2020年'),
    createDocument('法治政府建设实施纲要', '2021—2025年'),
    createDocument('重大行政决策程序规定', undefined, ['决策程序规定（试行）']),
  ],
};

describe('the titles in a text', () => {
  it('are those between title marks, the ones inside others too, with their places', () => {
    const text = '落实《关于〈甲纲要〉的意见》和《乙办法》，“丙”（丁）除外';
    const unit = { role: 'paragraph' as const, text, content: suppliedText(text), trail: [] };
    const titles = documentTitles(unit);
    expect(titles.map(({ name }) => name)).toEqual(['关于〈甲纲要〉的意见', '甲纲要', '乙办法']);
    expect(titles.map(({ start, end }) => text.slice(start, end))).toEqual([
      '《关于〈甲纲要〉的意见》',
      '〈甲纲要〉',
      '《乙办法》',
    ]);
  });
});

describe('a title', () => {
  it.each(['纲要（2021—2025年）', '纲要(2021-2025年)', '纲要（2021年—2025年）', '纲 要（2021至2025年）'])(
    'is taken apart into name and years: %s',
    (title) => {
      expect(parseDocumentName(title)).toEqual({ name: '纲要', years: '2021—2025年' });
    },
  );

  it.each([
    ['中共中央、国务院印发纲要', '纲要'],
    ['中共中央办公厅 国务院办公厅纲要', '纲要'],
    ['决策程序规定（试行）', '决策程序规定'],
    ['纲要（2025年）', '纲要（2025年）'],
  ])('%s has no years, and names %s', (title, name) => {
    expect(parseDocumentName(title)).toEqual({ name });
  });
});

describe('a document that a title names', () => {
  const find = (title: string) => findDocument(title, lexicon);

  it('is the one of these years, where it has years', () => {
    expect(find('法治政府建设实施纲要（2015-2020年）')).toBe(lexicon.documents[0]);
    expect(find('法治政府建设实施纲要（2021-2025年）')).toBe(lexicon.documents[1]);
    expect(find('法治政府建设实施纲要（2026-2030年）')).toBeUndefined();
    expect(find('法治政府建设实施纲要')).toBeUndefined();
  });

  it('is found by whatever name it goes by', () => {
    expect(find('重大行政决策程序规定（暂行）')).toBe(lexicon.documents[2]);
    expect(find('决策程序规定')).toBe(lexicon.documents[2]);
    expect(find('决策程序办法')).toBeUndefined();
    expect([...knownNames(lexicon).keys()]).toEqual([
      '法治政府建设实施纲要',
      '重大行政决策程序规定',
      '决策程序规定',
    ]);
  });
});
