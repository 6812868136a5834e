import { describe, expect, it, test } from 'vitest';
import { locateInXml } from '../../../src/readers/docx/locate-in-xml.js';
import { type DocxReading, readDocx } from '../../../src/readers/docx/read-docx.js';
import { readDocxPart } from '../../support/read-docx-text.js';
import { findUnaccounted } from '../support/find-unaccounted.js';
import { formatReading } from './support/format-reading.js';
import { packWordFile, para, run, type WordFileParts } from './support/word-file.js';
import { wordCorpus } from './word-corpus.js';

function read(parts: WordFileParts, options?: Parameters<typeof readDocx>[1]): DocxReading {
  const { value, findings } = readDocx(packWordFile(parts), options);
  if (!value) throw new Error(JSON.stringify(findings));
  return value;
}

describe.each(Object.keys(wordCorpus))('%s', (name) => {
  const reading = read(wordCorpus[name]!);

  test('is read as a person reads it', async () => {
    await expect(formatReading(reading)).toMatchFileSnapshot(`golden/${name}.txt`);
  });

  test('accounts for every character once', () => {
    const { missing, twice } = findUnaccounted(reading.source, reading);
    expect({ missing, twice }).toEqual({ missing: '', twice: '' });
  });

  test('knows of every character where it stands in the XML', () => {
    for (const { start, end, origin } of reading.flat.origins) {
      if (origin.kind === 'mark') continue;
      for (let offset = start; offset < end; offset++) {
        const [place] = locateInXml(
          { origins: reading.flat.origins, sources: reading.sources },
          offset,
          offset + 1,
        );
        const xml = reading.sources.get(place!.part)!.slice(place!.start, place!.end);
        expect(xml).toBe(reading.source[offset]);
      }
    }
  });
});

describe('tracked changes', () => {
  it('are left out when the original is asked for', async () => {
    const reading = read(wordCorpus['tracked-changes']!, { view: 'original' });
    await expect(formatReading(reading)).toMatchFileSnapshot('golden/tracked-changes.original.txt');
  });
});

describe('places in the XML', () => {
  const parts = {
    body: [
      para('标题'),
      para(
        `${run('甲&amp;乙&#x1F600;丙')}<w:r><w:t>  丁 </w:t><w:tab/></w:r><w:r><w:t><![CDATA[戊<己]]></w:t></w:r>`,
      ),
    ].join(''),
  };
  const reading = read(parts, { keepPunctuation: true });
  const xml = readDocxPart(packWordFile(parts), 'word/document.xml');
  const locate = (words: string) => {
    const from = reading.source.indexOf(words);
    return locateInXml(
      { origins: reading.flat.origins, sources: reading.sources },
      from,
      from + words.length,
    ).map(({ paragraph, run, start, end }) => `${paragraph}.${run} ${xml.slice(start, end)}`);
  };

  it('reads references, white space and CDATA as Word does', () => {
    expect(reading.source).toBe('标题\n甲&乙\u{1f600}丙丁\t戊<己\n');
  });

  it.each([
    ['&', ['2.2 &amp;']],
    ['乙\u{1f600}丙', ['2.2 乙&#x1F600;丙']],
    ['丙丁', ['2.2 丙', '2.3 丁']],
    ['丁\t戊', ['2.3 丁', '2.3 <w:tab/>', '2.4 戊']],
    ['<己', ['2.4 <己']],
  ])('leads from “%s” to the text nodes', (words, places) => {
    expect(locate(words)).toEqual(places);
  });
});

describe('items that stand in one paragraph', () => {
  it('are parted, and the account says so', () => {
    const { document, normalizations } = read({
      body: [
        '云岭县人民政府关于2025年度法治政府建设情况的报告',
        '一、主要举措和成效',
        '（一）法治学习有序。1.学法。全年学法12次。2.培训。培训36人次。',
        '二、2026年工作安排',
        '（一）加强学习。（二）加强监督。（三）加强服务。',
        '具体包括：1.公布目录；2.征求意见；3.集体讨论。',
      ]
        .map((text) => para(run(text)))
        .join(''),
    });
    const labels = document.blocks.flatMap((block) => (block.kind === 'heading' ? [block.label] : []));
    expect(labels).toEqual(['一、', '（一）', '1.', '2.', '二、', '（一）', '（二）', '（三）']);
    expect(normalizations.filter(({ kind }) => kind === 'gluedItem')).toHaveLength(4);
  });
});

describe('other ways of writing the same', () => {
  const parts = wordCorpus['automatic-numbering']!;
  const expected = formatReading(read(parts));
  const xml = (name: string) => readDocxPart(packWordFile(parts), name);

  it('reads strict files, and prefixes that nobody else uses', () => {
    const strict = (part: string) =>
      part
        .replaceAll(
          'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
          'http://purl.oclc.org/ooxml/wordprocessingml/main',
        )
        .replaceAll('xmlns:w=', 'xmlns:x=')
        .replace(/(<\/?|\s)w:/g, '$1x:');
    const extra = Object.fromEntries(
      ['document', 'styles', 'numbering'].map((name) => [
        `word/${name}.xml`,
        strict(xml(`word/${name}.xml`)),
      ]),
    );
    expect(formatReading(read({ ...parts, extra }))).toBe(expected);
  });

  it('reads UTF-16', () => {
    const utf16 = Buffer.from(`\ufeff${xml('word/document.xml').replace('UTF-8', 'UTF-16')}`, 'utf16le');
    expect(formatReading(read({ ...parts, extra: { 'word/document.xml': utf16 } }))).toBe(expected);
  });

  it('finds the main part under the name that the package gives it', () => {
    const extra = {
      '_rels/.rels':
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="/text/main.xml"/></Relationships>',
      'text/main.xml': xml('word/document.xml'),
      'text/_rels/main.xml.rels': xml('word/_rels/document.xml.rels').replace(
        /Target="/g,
        'Target="../word/',
      ),
    };
    expect(formatReading(read({ ...parts, extra }))).toBe(expected);
  });
});
