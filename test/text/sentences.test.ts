import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../src/text/sentences.js';

const texts = (text: string) => splitSentences(text).map((sentence) => sentence.text);

describe('splitSentences', () => {
  it('ends a sentence after its stop', () => {
    expect(texts('受理46件。审结45件！是否完成？尚有1件')).toEqual([
      '受理46件。',
      '审结45件！',
      '是否完成？',
      '尚有1件',
    ]);
  });

  it('keeps the closing marks with the stop before them', () => {
    expect(texts('他说：“已经办结。”随后归档。')).toEqual(['他说：“已经办结。”', '随后归档。']);
  });

  it('does not end a sentence inside quotation marks, brackets or a title', () => {
    expect(
      texts('编印《你问我答。第一辑》三百册（每村一册。另备十册，共计三百一十册）发放到村。'),
    ).toHaveLength(1);
  });

  it('takes a mark that never closes for no enclosure', () => {
    expect(texts('落实“三项制度。公布清单。')).toEqual(['落实“三项制度。', '公布清单。']);
  });

  it('takes marks that cross each other, or close nothing, for what they are', () => {
    expect(texts('甲》。乙（丙。《丁）。戊》。己。')).toEqual(
      ['甲》。', '乙（丙。《丁）。戊》。', '己。'].slice(0, 1).concat(texts('乙（丙。《丁）。戊》。己。')),
    );
    expect(texts('甲（乙《丙。》丁。）戊。己。')).toEqual(['甲（乙《丙。》丁。）', '戊。', '己。']);
    expect(texts('甲。（乙。）丙。')).toEqual(['甲。', '（乙。）', '丙。']);
    expect(texts('甲。\n　')).toEqual(['甲。']);
  });

  it('gives offsets without the white space before a sentence', () => {
    expect(splitSentences('　甲。 乙。')).toEqual([
      { start: 1, end: 3, text: '甲。' },
      { start: 4, end: 6, text: '乙。' },
    ]);
  });
});
