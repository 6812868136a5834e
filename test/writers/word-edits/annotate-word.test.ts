import { zipSync } from 'fflate';
import { describe, expect, it, test } from 'vitest';
import { readZipDirectory } from '../../../src/ooxml/zip-directory.js';
import { annotateWord } from '../../../src/writers/word-edits/annotate-word.js';
import { constructs } from '../../readers/docx/constructs.js';
import { packWordFile, para, run } from '../../readers/docx/support/word-file.js';
import { wordCorpus } from '../../readers/docx/word-corpus.js';
import { readDocxPart } from '../../support/read-docx-text.js';
import { readAnchoredComments } from '../../support/read-word-markup.js';
import {
  authorship,
  changedParts,
  commentOn,
  contentsOf,
  formatsOf,
  placesOf,
  readWord,
  replaceWords,
} from './support.js';

const title = '云岭县2025年度法治政府建设情况报告';
const body = [
  para(title),
  para('一、主要举措和成效'),
  para(`${run('全年受理', '<w:b/>')}${run('案件46件', '<w:i/>')}${run('，审结45件。')}`),
  para('<w:r><w:t>  甲&amp;乙 </w:t><w:tab/><w:t>丙</w:t></w:r><w:r><w:t><![CDATA[戊<己]]></w:t></w:r>'),
].join('');
const file = packWordFile({ body });

const wordsOf = (bytes: Uint8Array) => readAnchoredComments(bytes).map(({ words }) => words);

it('cuts no character of a rare name in two where a comment begins or ends within it', () => {
  const bytes = packWordFile({ body: [para(title), para('石家村村民𬺓𬺓')].join('') });
  const reading = readWord(bytes);
  const at = reading.source.indexOf('𬺓');
  for (const [from, to] of [
    [at + 1, at + 2],
    [at + 1, at + 3],
    [at, at + 1],
  ] as const) {
    const notes = [{ paragraphs: ['看'], places: placesOf(reading, from, to) }];
    const annotated = annotateWord(readZipDirectory(bytes)!, 'word/document.xml', notes, authorship);
    expect(readWord(annotated).source).toBe(reading.source);
    expect(wordsOf(annotated)).toEqual([to - from === 2 ? '𬺓𬺓' : '𬺓']);
  }
});

describe.each(Object.keys(wordCorpus))('%s, with a comment on every stretch of seven characters', (name) => {
  const bytes = packWordFile(wordCorpus[name]!);
  const reading = readWord(bytes);
  const main = readDocxPart(bytes, 'word/document.xml');
  const stretches = reading.flat.lines.flatMap(({ body: from, end }) =>
    Array.from({ length: Math.ceil((end - from) / 7) }, (_, index) => ({
      from: from + index * 7,
      to: Math.min(end, from + index * 7 + 7),
    })),
  );
  const inMain = stretches.filter(({ from, to }) => {
    const places = placesOf(reading, from, to);
    return places.length > 0 && places.every(({ part }) => part === 'word/document.xml');
  });
  const annotated = annotateWord(
    readZipDirectory(bytes)!,
    'word/document.xml',
    inMain.map(({ from, to }) => ({
      paragraphs: [reading.source.slice(from, to)],
      places: placesOf(reading, from, to),
    })),
    authorship,
  );

  test('reads as before, every character in its formatting', () => {
    const again = readWord(annotated);
    expect(again.source).toBe(reading.source);
    expect(formatsOf(again)).toEqual(formatsOf(reading));
  });

  test('has as many comments more, each on its words', () => {
    const before = reading.comments.length;
    const comments = readWord(annotated).comments.slice(before);
    expect(comments).toHaveLength(inMain.length);
    for (const { quote, text } of comments) {
      // A text box can be told only as a whole; line breaks and tabs are no words.
      expect(quote === text.replace(/[ \t]/g, '') || main.includes('txbxContent')).toBe(true);
    }
  });

  test('leaves every other part as it was', () => {
    const changed = changedParts(bytes, annotated);
    const added = reading.comments.length > 0 ? [] : ['[Content_Types].xml', 'word/_rels/document.xml.rels'];
    expect(changed).toEqual([...added, 'word/comments.xml', 'word/document.xml'].sort());
  });
});

describe('a comment', () => {
  it.each([
    ['within a run', '审结45'],
    ['over a whole run', '案件46件'],
    ['over several runs', '受理案件46件，审'],
    ['on a character that is written as a reference', '&'],
    ['over a tab', '乙 \t丙'],
    ['in a CDATA section', '<'],
    ['from one kind of text to another', '丙戊'],
  ])('stands %s', (_, words) => {
    const source = readWord(file).source;
    const exact = source.includes(words) ? words : words.replace(' ', '');
    expect(wordsOf(commentOn(file, [exact]))).toEqual([exact]);
  });

  it('says who, when and what', () => {
    expect(readAnchoredComments(commentOn(file, ['审结45']))).toEqual([
      { id: '0', author: 'lawreport', date: authorship.date, text: '审结45', words: '审结45' },
    ]);
  });

  it('shares its words with others, and its ends', () => {
    const words = ['受理案件', '案件46件，', '46件', '，审结'];
    expect(wordsOf(commentOn(file, words))).toEqual(words);
  });

  it('joins those that the file has, under an id of its own', () => {
    const old = '<w:comment w:id="7" w:author="某主任"><w:p><w:r><w:t>请核对。</w:t></w:r></w:p></w:comment>';
    const commented = packWordFile({
      body: para(
        `<w:commentRangeStart w:id="7"/>${run('全年受理案件46件')}<w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r>`,
      ),
      comments: old,
    });
    const annotated = commentOn(commented, ['案件']);
    expect(readDocxPart(annotated, 'word/comments.xml')).toContain(old);
    expect(readAnchoredComments(annotated)).toMatchObject([
      { id: '7', author: '某主任', words: '全年受理案件46件' },
      { id: '8', author: 'lawreport', words: '案件' },
    ]);
  });

  it('has an id that no anchor has, though its comment is gone', () => {
    const anchored = packWordFile({
      body: para(
        `<w:commentRangeStart w:id="4"/>${run('全年受理案件46件')}<w:commentRangeEnd w:id="4"/><w:r><w:commentReference w:id="4"/></w:r>`,
      ),
      footnotes: '<w:footnote w:id="1"><w:p><w:r><w:commentReference w:id="9"/></w:r></w:p></w:footnote>',
    });
    expect(readAnchoredComments(commentOn(anchored, ['案件'])).map(({ id }) => id)).toEqual(['10']);
  });

  it('takes a free id where the highest possible one is used', () => {
    const crowded = packWordFile({
      body: para(run('全年受理案件46件')),
      comments: ['0', '2147483647'].map((id) => `<w:comment w:id="${id}"><w:p/></w:comment>`).join(''),
    });
    const ids = [
      ...readDocxPart(commentOn(crowded, ['案件']), 'word/comments.xml').matchAll(/<w:comment w:id="(\d+)"/g),
    ];
    expect(ids.map(([, id]) => id)).toEqual(['0', '2147483647', '1']);
  });

  it.each([
    ['Target="/word/comments.xml"', 'word/comments.xml'],
    ['Target="../word/./comments.xml"', 'word/comments.xml'],
    ['Target="COMMENTS.xml"', 'word/comments.xml'],
    ["Target = 'comments%2Exml'", 'word/comments.xml'],
    ['Target="comments9.xml"', 'word/comments9.xml'],
  ])('goes into the part that the relationship %s names', (target, part) => {
    const file = packWordFile({
      body: para(run('全年受理案件46件')),
      extra: {
        'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" ${target}/></Relationships>`,
        'word/comments.xml':
          '<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="3" w:author="某主任"><w:p/></w:comment></w:comments>',
      },
    });
    const annotated = commentOn(file, ['案件']);
    expect(readDocxPart(annotated, part)).toContain('w:author="lawreport"');
    expect(readDocxPart(annotated, 'word/_rels/document.xml.rels').match(/\/comments"/g)).toHaveLength(1);
    expect([...contentsOf(annotated).keys()].filter((name) => /comments/i.test(name))).toEqual([
      ...new Set(['word/comments.xml', part]),
    ]);
  });

  it('stands on the words before a formula, where its own are in it', () => {
    const body = para(`${run('占比为')}${constructs['a fraction']!.xml}${run('。')}`);
    const annotated = commentOn(packWordFile({ body: para(run('标题')) + body }), ['26.7%']);
    expect(readAnchoredComments(annotated)).toMatchObject([{ words: '占比为' }]);
  });

  it('keeps every space that XML keeps, however its run is cut', () => {
    const space = '\u3000\u00a0';
    const spaced = packWordFile({
      body: para(`<w:r><w:t>${space}全年受理案件46件。${space}</w:t></w:r>`) + para('完'),
    });
    expect(readWord(commentOn(spaced, ['案件'])).source).toBe(readWord(spaced).source);
    const tracked = replaceWords(spaced, [['案件', '复议案件']]);
    expect(readWord(tracked.bytes, 'original').source).toBe(readWord(spaced).source);
  });

  it('stands on the run that carries the box where its words are in a text box', () => {
    const boxed = packWordFile(wordCorpus['text-boxes-controls-fields']!);
    const annotated = commentOn(boxed, ['云政发〔2026〕5号']);
    expect(readDocxPart(annotated, 'word/document.xml')).toMatch(
      /<w:commentRangeStart w:id="0"\/><w:r><mc:AlternateContent>.*<\/mc:AlternateContent><\/w:r><w:commentRangeEnd w:id="0"\/>/s,
    );
  });

  it('without a place stands at the beginning', () => {
    const annotated = annotateWord(
      readZipDirectory(file)!,
      'word/document.xml',
      [{ paragraphs: ['甲', '乙'], places: [] }],
      { author: 'lawreport' },
    );
    expect(readAnchoredComments(annotated)).toEqual([
      { id: '0', author: 'lawreport', text: '甲\n乙', words: title },
    ]);
  });

  it('has a space for what XML cannot hold', () => {
    const annotated = annotateWord(
      readZipDirectory(file)!,
      'word/document.xml',
      [{ paragraphs: ['甲\v乙'], places: [] }],
      authorship,
    );
    expect(readAnchoredComments(annotated)[0]!.text).toBe('甲 乙');
  });

  it('keeps the signs of markup in its text', () => {
    const annotated = annotateWord(
      readZipDirectory(file)!,
      'word/document.xml',
      [{ paragraphs: ['A<B & "C"'], places: [] }],
      authorship,
    );
    expect(readAnchoredComments(annotated)[0]!.text).toBe('A<B & "C"');
  });
});

describe('the package', () => {
  const picture = Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919) % 251);

  it('keeps what is not touched as it was packed', () => {
    const bytes = packWordFile({ body, extra: { 'word/media/image1.png': picture } });
    const packed = (of: Uint8Array) =>
      readZipDirectory(of)!.find(({ name }) => name === 'word/media/image1.png')!;
    expect(packed(commentOn(bytes, ['案件']))).toEqual(packed(bytes));
  });

  it('keeps entries that are not compressed', () => {
    const stored = zipSync(
      Object.fromEntries(
        [...contentsOf(file)].map(([name, content]) => [name, Buffer.from(content, 'base64')]),
      ),
      { level: 0 },
    );
    const annotated = commentOn(stored, ['案件']);
    expect(changedParts(file, annotated)).toEqual(changedParts(file, commentOn(file, ['案件'])));
  });

  it('is the same whenever and however often it is written', () => {
    expect(Buffer.from(commentOn(file, ['案件'])).equals(Buffer.from(commentOn(file, ['案件'])))).toBe(true);
  });

  it.each([
    ['another prefix', (xml: string) => xml.replaceAll('w:', 'ns0:').replace('xmlns:w=', 'xmlns:ns0=')],
    [
      'the namespace of the strict variant',
      (xml: string) =>
        xml.replace(
          'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
          'http://purl.oclc.org/ooxml/wordprocessingml/main',
        ),
    ],
  ])('may use %s', (_, rewrite) => {
    const xml = rewrite(readDocxPart(file, 'word/document.xml'));
    const bytes = packWordFile({ body, extra: { 'word/document.xml': xml } });
    const annotated = commentOn(bytes, ['审结45']);
    expect(readWord(annotated).comments).toMatchObject([{ quote: '审结45', text: '审结45' }]);
    expect(readWord(annotated).source).toBe(readWord(bytes).source);
  });

  it('may be written in UTF-16', () => {
    const xml = readDocxPart(file, 'word/document.xml').replace('UTF-8', 'UTF-16');
    const bytes = packWordFile({
      body,
      extra: { 'word/document.xml': new Uint8Array(Buffer.from(`\ufeff${xml}`, 'utf16le')) },
    });
    expect(readWord(commentOn(bytes, ['审结45'])).comments).toMatchObject([{ quote: '审结45' }]);
  });
});
