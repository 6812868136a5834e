import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, test } from 'vitest';
import { chooseLayoutStandard, toLayoutStandard } from '../../../src/cli/load/layout-standards.js';
import { defaultConfig } from '../../../src/lint/config.js';
import { lintDocument } from '../../../src/lint/lint-document.js';
import { rules } from '../../../src/lint/rules.js';
import { createPlaceNamer } from '../../../src/readers/docx/name-places.js';
import { type DocxReading, readDocx } from '../../../src/readers/docx/read-docx.js';
import { readReport } from '../../../src/report/read-report.js';
import { composeDocument } from '../../../src/template/compose-document.js';
import { readTemplate } from '../../../src/template/read-template.js';
import { indexLines } from '../../../src/text/file/line-index.js';
import { writeDocx } from '../../../src/writers/docx/write-docx.js';
import { fontPresets, packagedStyle, styleNames } from '../../writers/docx/packaged-style.js';
import { sampleDocument } from '../../writers/docx/sample-document.js';
import { packWordFile, para, run, style, styled, type WordFileParts } from './support/word-file.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const examples = readdirSync(`${root}examples`).filter((name) => /-\d{4}\.yaml$/.test(name));
const usual = 'gbt9704-2012';
const standards = [usual, ...styleNames().filter((name) => name !== usual)].map((name) =>
  toLayoutStandard(packagedStyle(name), fontPresets()),
);
const layoutRules = rules.filter(({ id }) => id.startsWith('layout/'));

function lintLayout({ document, source, layout }: DocxReading) {
  return lintDocument(document, {
    today: { year: 2026, month: 2, day: 20 },
    config: defaultConfig,
    sourceText: source,
    layout: { found: layout, standard: chooseLayoutStandard(layout, standards)! },
    rules: layoutRules,
  });
}

describe.each(styleNames())('what render writes in %s', (styleName) => {
  test.each(examples)('has nothing to complain of in its layout: %s', async (name) => {
    const report = readReport(readFileSync(`${root}examples/${name}`, 'utf8')).value!.report;
    const template = readTemplate(readFileSync(`${root}templates/${report.template}/template.yaml`, 'utf8'));
    const { document } = composeDocument(report, template.value!);
    const bytes = await writeDocx(document, packagedStyle(styleName));
    expect(lintLayout(readDocx(bytes).value!)).toEqual([]);
  });

  test.each(fontPresets().map(({ name }) => name))('nor with the fonts %s', async (preset) => {
    const bytes = await writeDocx(sampleDocument(), packagedStyle(styleName, preset));
    expect(lintLayout(readDocx(bytes).value!)).toEqual([]);
  });
});

const sentence = '2025年，云岭县扎实推进法治政府建设，现将有关情况报告如下。';
const page = (margins: string, more = '') =>
  `<w:sectPr>${more}<w:pgSz w:w="11906" w:h="16838"/><w:pgMar ${margins}/><w:docGrid w:type="lines" w:linePitch="312"/></w:sectPr>`;
const usualMargins = 'w:top="2098" w:bottom="1984" w:left="1588" w:right="1474"';
const wordMargins = 'w:top="1440" w:bottom="1440" w:left="1800" w:right="1800"';
const footer = (content: string) => `<w:p>${content}</w:p>`;
const pageField =
  '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>';
const song = '<w:rFonts w:eastAsia="宋体"/><w:sz w:val="24"/>';
const fangsong = '<w:rFonts w:eastAsia="仿宋_GB2312"/><w:sz w:val="32"/>';
const spacing = (line: number, rule: string) => `<w:spacing w:line="${line}" w:lineRule="${rule}"/>`;
const chars = '<w:ind w:firstLineChars="200" w:firstLine="640"/>';

function formatFindings(parts: WordFileParts): string {
  const { value } = readDocx(packWordFile(parts));
  const reading = value!;
  const namePlace = createPlaceNamer(reading.document);
  const lines = indexLines(reading.source);
  return lintLayout(reading)
    .map(({ rule, severity, message, basis, range, path }) => {
      const place = range ? namePlace(lines.lineStart(range.start.line) + range.start.column - 1) : path;
      return `${severity} ${rule} ${basis?.clause}\n  ${place}\n  ${message}\n`;
    })
    .join('');
}

describe('the layout of a file that was made without this program', () => {
  it('is compared in everything, equal deviations together', async () => {
    const body = (text: string, indent = '') => para(run(text, song), `${indent}${spacing(360, 'auto')}`);
    const findings = formatFindings({
      body: [
        para(
          run(
            '云岭县人民政府关于2025年度法治政府建设情况的报告',
            '<w:rFonts w:eastAsia="黑体"/><w:sz w:val="36"/>',
          ),
          '<w:jc w:val="center"/>',
        ),
        body(sentence),
        para(run('一、主要举措和成效', '<w:rFonts w:eastAsia="黑体"/><w:sz w:val="32"/>')),
        body('全年受理行政复议案件46件，审结45件。', '<w:ind w:firstLine="480"/>'),
        body('　　全县公布行政许可事项清单一批，办理时限压缩六成。'),
        para(run('二、存在的不足和原因', '<w:rFonts w:eastAsia="微软雅黑"/><w:sz w:val="32"/>')),
        body('执法力量不足，主要原因是编制下沉较慢。', '<w:ind w:firstLine="640"/>'),
        page(wordMargins, '<w:footerReference w:type="default" r:id="f1"/>'),
      ].join(''),
      footers: { f1: footer(`<w:pPr><w:jc w:val="center"/></w:pPr>${pageField}`) },
    });
    await expect(findings).toMatchFileSnapshot('golden/layout-of-a-word-file.txt');
  });

  it('is as it should be where Word sets it by the standard in its own ways', () => {
    const findings = formatFindings({
      styles: [
        `<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="21"/></w:rPr></w:rPrDefault></w:docDefaults>`,
        style(
          'Body',
          '正文文字',
          `<w:pPr>${chars}${spacing(560, 'exact')}</w:pPr><w:rPr>${fangsong}</w:rPr>`,
        ),
      ].join(''),
      settings: '<w:evenAndOddHeaders/>',
      body: [
        para(
          run(
            '云岭县人民政府关于2025年度法治政府建设情况的报告',
            '<w:rFonts w:eastAsia="方正小标宋简体"/><w:sz w:val="44"/>',
          ),
          '<w:jc w:val="center"/>',
        ),
        styled(sentence, 'Body'),
        para(run('一、主要举措和成效', '<w:rFonts w:eastAsia="黑体"/><w:sz w:val="32"/>')),
        styled('全年受理行政复议案件46件，审结45件。', 'Body'),
        page(
          usualMargins,
          '<w:footerReference w:type="default" r:id="odd"/><w:footerReference w:type="even" r:id="even"/>',
        ),
      ].join(''),
      footers: {
        odd: footer(`<w:pPr><w:jc w:val="right"/></w:pPr>${pageField}`),
        even: footer(`<w:pPr><w:jc w:val="left"/></w:pPr>${pageField}`),
      },
    });
    expect(findings).toBe('');
  });

  const both = '<w:footerReference w:type="default" r:id="a"/><w:footerReference w:type="even" r:id="b"/>';

  it('takes the alignment from the style of a paragraph that says nothing of its own', () => {
    const aligned = (id: string, side: string) => style(id, id, `<w:pPr><w:jc w:val="${side}"/></w:pPr>`);
    const page = (side: string) => footer(`<w:pPr><w:pStyle w:val="${side}"/></w:pPr>${pageField}`);
    const findings = formatFindings({
      styles: ['left', 'right', 'center'].map((side) => aligned(side, side)).join(''),
      settings: '<w:evenAndOddHeaders/>',
      body: [
        para('标题', '<w:pStyle w:val="center"/>'),
        para(run(sentence, fangsong), `<w:pStyle w:val="center"/>${spacing(560, 'exact')}`),
        `<w:sectPr>${both}<w:pgSz w:w="11906" w:h="16838"/><w:pgMar ${usualMargins}/></w:sectPr>`,
      ].join(''),
      footers: { a: page('right'), b: page('left') },
    });
    expect(findings).not.toMatch(/页码|空二字/);
  });

  const numbered = (settings: string, references: string, footers: Record<string, string>) =>
    formatFindings({ settings, footers, body: `${para('标题')}${page(usualMargins, references)}` })
      .split('\n')
      .filter((line) => /页码/.test(line) && !/^\w/.test(line))
      .join('')
      .trim();
  const framed = (align: string) => footer(`<w:pPr><w:framePr w:xAlign="${align}"/></w:pPr>${pageField}`);
  it.each([
    [
      'an even footer that Word is not told to use',
      '',
      both,
      { a: framed('right'), b: framed('left') },
      '单页、双页的页码都居右',
    ],
    [
      'no even footer',
      '<w:evenAndOddHeaders/>',
      '<w:footerReference w:type="default" r:id="a"/>',
      { a: framed('right') },
      '双页的页脚里没有页码',
    ],
    [
      'sides that are exchanged',
      '<w:evenAndOddHeaders/>',
      both,
      { a: framed('left'), b: framed('right') },
      '双页的页码居右',
    ],
    [
      'a frame on the outer edge',
      '',
      '<w:footerReference w:type="default" r:id="a"/>',
      { a: framed('outside') },
      '',
    ],
    [
      'a place that only the eye can tell',
      '',
      '<w:footerReference w:type="default" r:id="a"/>',
      { a: footer(`<w:r><w:tab/></w:r>${pageField}`) },
      '',
    ],
  ])('knows of page numbers: %s', (_, settings, references, footers, expected) => {
    const found = numbered(settings, references, footers as Record<string, string>);
    if (expected === '') expect(found).toBe('');
    else expect(found).toContain(expected);
  });
});
