import { describe, expect, it, test } from 'vitest';
import { readZipDirectory } from '../../../src/ooxml/zip-directory.js';
import { trackChanges } from '../../../src/writers/word-edits/track-changes.js';
import { packWordFile, para, run } from '../../readers/docx/support/word-file.js';
import { wordCorpus } from '../../readers/docx/word-corpus.js';
import { readDocxPart } from '../../support/read-docx-text.js';
import { readRevisions } from '../../support/read-word-markup.js';
import { authorship, changedParts, formatsOf, placesOfWords, readWord, replaceWords } from './support.js';

const body = [
  para('云岭县2025年度法治政府建设情况报告'),
  para(`${run('全年受理', '<w:b/>')}${run('案件46件', '<w:i/>')}${run(',审结45件...')}`),
  para('<w:r><w:t>  甲&amp;乙 </w:t><w:tab/><w:t>丙</w:t></w:r><w:r><w:t><![CDATA[戊<己]]></w:t></w:r>'),
].join('');
const file = packWordFile({ body });

describe('a tracked change', () => {
  it.each([
    ['of one character', [[',', '，']], ['del ,', 'ins ，']],
    ['over several runs', [['受理案件46', '审理47']], ['del 受理', 'del 案件46', 'ins 审理47']],
    ['that only deletes', [['...', '']], ['del ...']],
    ['of a tab', [['\t', ' ']], ['del \t', 'ins  ']],
    ['in a CDATA section', [['<', '＜']], ['del <', 'ins ＜']],
    ['with the signs of markup', [['46', 'a<b&c']], ['del 46', 'ins a<b&c']],
  ] as const)('%s can be accepted, and rejected', (_, pairs, revisions) => {
    const before = readWord(file).source;
    const { bytes, made } = replaceWords(file, pairs);
    expect(made).toEqual([true]);
    expect(readWord(bytes, 'original').source).toBe(before);
    expect(readWord(bytes).source).toBe(before.replace(pairs[0][0], pairs[0][1]));
    expect(readRevisions(bytes, 'lawreport').map(({ kind, text }) => `${kind} ${text}`)).toEqual(revisions);
  });

  it('has the formatting of the words that it replaces, and leaves that of all others', () => {
    const { bytes } = replaceWords(file, [['46', '47']]);
    const expected = formatsOf(readWord(file)).map((entry) => entry.replace(/^6/, '7'));
    expect(formatsOf(readWord(bytes))).toEqual(expected);
  });

  it('adds words after a character', () => {
    const reading = readWord(file);
    const [after] = placesOfWords(reading, '理').slice(-1);
    const { bytes } = trackChanges(
      readZipDirectory(file)!,
      [[{ deleted: [], text: '各类', after: after! }]],
      authorship,
    );
    expect(readWord(bytes).source).toBe(reading.source.replace('受理', '受理各类'));
  });

  it('has an id that nothing else in the part has', () => {
    const marked = packWordFile({
      body: para(
        `<w:bookmarkStart w:id="41" w:name="a"/>${run('案件46件,审结45件')}<w:bookmarkEnd w:id="41"/>`,
      ),
    });
    const { bytes } = replaceWords(marked, [
      ['46', '47'],
      [',', '，'],
    ]);
    expect(readRevisions(bytes, 'lawreport').map(({ id }) => id)).toEqual(['42', '43', '44', '45']);
  });

  it('touches no other part', () => {
    expect(changedParts(file, replaceWords(file, [[',', '，']]).bytes)).toEqual(['word/document.xml']);
  });
});

describe('what is left to a person', () => {
  const tracked = packWordFile(wordCorpus['tracked-changes']!);
  const boxed = packWordFile(wordCorpus['text-boxes-controls-fields']!);

  test.each([
    ['what somebody else has inserted', tracked, '新增'],
    ['what somebody else has moved', tracked, '移走'],
    ['a text box', boxed, '云政发'],
  ])('%s', (_, bytes, words) => {
    const result = replaceWords(bytes, [[words, '某']]);
    expect(result.made).toEqual([false]);
    expect(readDocxPart(result.bytes, 'word/document.xml')).toBe(readDocxPart(bytes, 'word/document.xml'));
  });

  it('is left whole: edits that belong together are made together', () => {
    const reading = readWord(tracked);
    const change = ['审结45', '新增'].map((words) => ({
      deleted: placesOfWords(reading, words),
      text: '某',
    }));
    const { made, bytes } = trackChanges(readZipDirectory(tracked)!, [change], authorship);
    expect(made).toEqual([false]);
    expect(readWord(bytes).source).toBe(reading.source);
  });
});
