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
