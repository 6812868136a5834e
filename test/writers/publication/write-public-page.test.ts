import { describe, expect, it } from 'vitest';
import { publicEdition } from '../../../src/document/public-edition.js';
import { printTexts } from '../../../src/layout/print-texts.js';
import { collectMetadata } from '../../../src/writers/publication/publication-metadata.js';
import { writePublicPage } from '../../../src/writers/publication/write-public-page.js';
import { writePublicText } from '../../../src/writers/publication/write-public-text.js';
import { packagedStyle } from '../docx/packaged-style.js';
import { outlineMarkup } from '../html/outline-markup.js';
import { flattenTexts, textOfMarkup } from '../html/text-of-markup.js';
import { publicSample, webAddress } from './public-sample.js';

const edition = publicEdition(publicSample());
const metadata = collectMetadata(edition, {}, { year: 2026, month: 2, day: 20 });
const page = writePublicPage(edition, { metadata, style: packagedStyle() });

describe('the public page', () => {
  it('has the structure that is agreed on', async () => {
    await expect(outlineMarkup(page.replace(/(<tr>.*?<\/tr>){110}/, ''))).toMatchFileSnapshot(
      'golden/page.txt',
    );
  });

  it('has every character of the text in order', () => {
    expect(textOfMarkup(page)).toBe(flattenTexts(printTexts(edition)));
  });

  it('lets addresses of websites break anywhere, and nothing else', () => {
    expect([...page.matchAll(/<span class="long">([^<]*)/g)].map(([, words]) => words)).toEqual([
      webAddress,
      webAddress,
    ]);
  });

  it('gives each region a name of its own', () => {
    const names = [...page.matchAll(/aria-label="([^"]*)"/g)].map(([, name]) => name);
    expect(names).toEqual(['表1', '表2', '表3：措施清单']);
  });
});

describe('the text for pasting', () => {
  const lines = writePublicText(edition).split('\n');

  it('has a row of a table in a line, with a space where a line of a cell ends', () => {
    expect(lines).toContainEqual(expect.stringMatching(/^序号　　责任 单位\s+措施$/));
    expect(lines).toContainEqual(expect.stringMatching(/^1\s+司法所 综合行政执法队\s+一是甲。 二是乙。$/));
  });

  it('indents paragraphs by two characters, and keeps blanks within them', () => {
    expect(lines).toContain('　　（1）甲  乙。');
    expect(lines).toContain('　　一、主要举措  和成效');
  });
});
