import { describe, expect, it } from 'vitest';
import { annotate, track } from '../../src/annotation/mark-word-file.js';
import type { Finding } from '../../src/finding/finding.js';
import { indexLines } from '../../src/text/file/line-index.js';
import { packWordFile, para, run } from '../readers/docx/support/word-file.js';
import { readAnchoredComments, readRevisions } from '../support/read-word-markup.js';
import { readWord } from '../writers/word-edits/support.js';

const title = '云岭县2025年度法治政府建设情况报告';
const bytes = packWordFile({
  body: [para(title), para(`${run('全年受理', '<w:b/>')}${run('案件46件')}`), para('依法办结。')].join(''),
});
const reading = readWord(bytes);
const before = (words: string) => reading.source.indexOf(words);
const behind = (words: string) => before(words) + words.length;

/** The words on which a comment stands that is about a place between two characters. */
function commented(offset: number): string[] {
  const range = indexLines(reading.source).range(offset, offset);
  const finding: Finding = { rule: 'test/place', severity: 'info', message: '这里缺少标点', range };
  return readAnchoredComments(annotate({ bytes, reading }, [finding], {})).map(({ words }) => words);
}

describe('a comment about a place without words', () => {
  it('stands on the character that follows, also in the next run', () => {
    expect(commented(before('46件'))).toEqual(['4']);
    expect(commented(behind('全年受理'))).toEqual(['案']);
  });

  it('stands on the last character where the paragraph ends', () => {
    expect(commented(behind('案件46件'))).toEqual(['件']);
    expect(commented(reading.source.trimEnd().length)).toEqual(['。']);
  });

  it('stands on the first character where the text begins', () => {
    expect(commented(0)).toEqual(['云']);
  });
});

describe('a tracked change of a place without words', () => {
  const insert = (offset: number) => {
    const { bytes: copy, made } = track(
      { bytes, reading },
      [[{ start: offset, end: offset, text: '，' }]],
      {},
    );
    expect(made).toBe(1);
    expect(readRevisions(copy, 'lawreport').map(({ kind, text }) => kind + text)).toEqual(['ins，']);
    return readWord(copy).source.split('\n');
  };

  it('inserts behind the character before it, and in the paragraph that it begins', () => {
    expect(insert(behind('全年受理'))[1]).toBe('全年受理，案件46件');
    expect(insert(behind('案件46件'))[1]).toBe('全年受理案件46件，');
    expect(insert(before('依法'))[2]).toBe('，依法办结。');
    expect(insert(0)[0]).toBe(`，${title}`);
  });
});
