import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it, test } from 'vitest';
import { packagedLevels } from '../../../src/cli/load/packaged.js';
import { type Document, suppliedText } from '../../../src/document/model.js';
import { readDocx } from '../../../src/readers/docx/read-docx.js';
import { recognizeReport } from '../../../src/readers/recognize-report.js';
import { readText } from '../../../src/readers/text/read-text.js';
import { readReport } from '../../../src/report/read-report.js';
import { composeDocument } from '../../../src/template/compose-document.js';
import { readTemplate } from '../../../src/template/read-template.js';
import { writeDocx } from '../../../src/writers/docx/write-docx.js';
import { packagedStyle, styleNames } from '../../writers/docx/packaged-style.js';
import { bareDocument, heading, paragraph, sampleDocument } from '../../writers/docx/sample-document.js';
import { findUnaccounted } from '../support/find-unaccounted.js';
import { requireSamples, samples } from '../support/samples.js';
import { plainDocument } from './support/plain-document.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const examples = readdirSync(`${root}examples`).filter((name) => /-\d{4}\.yaml$/.test(name));

async function readBack(document: Document, styleName = 'gbt9704-2012') {
  const bytes = await writeDocx(document, packagedStyle(styleName));
  const reading = readDocx(bytes, { keepPunctuation: true }).value!;
  return { reading, document: reading.document };
}

describe.each(examples)('%s, rendered and read back', (name) => {
  const report = readReport(readFileSync(`${root}examples/${name}`, 'utf8')).value!.report;
  const template = readTemplate(readFileSync(`${root}templates/${report.template}/template.yaml`, 'utf8'));
  const { document } = composeDocument(report, template.value!);

  test.each(styleNames())('is the same document in %s', async (style) => {
    const back = await readBack(document, style);
    expect(plainDocument(back.document)).toEqual(plainDocument(document));
  });

  test('accounts for every character once', async () => {
    const { reading } = await readBack(document);
    expect(findUnaccounted(reading.source, reading)).toEqual({ missing: '', twice: '' });
    expect(reading.furniture).toEqual([]);
  });
});

requireSamples();
describe.each(samples)('real report $number, rendered and read back', ({ text }) => {
  test('is the same document', async () => {
    const { report } = recognizeReport(readText(text), { levels: packagedLevels(), assumedYear: 2030 });
    const template = readTemplate(readFileSync(`${root}templates/${report.template}/template.yaml`, 'utf8'));
    const { document } = composeDocument(report, template.value!);
    const back = await readBack(document);
    expect(plainDocument(back.document)).toEqual(plainDocument(document));
  });
});

it('accounts for an invisible character behind a typed number, which it drops', async () => {
  const { reading } = await readBack(bareDocument({ blocks: [paragraph('一、\u202e主要举措')] }));
  expect(reading.normalizations).toMatchObject([{ kind: 'invisible', from: '\u202e' }]);
  expect(findUnaccounted(reading.source, reading)).toEqual({ missing: '', twice: '' });
});

/** The same file with its main part changed, as by an editor. */
function changeXml(bytes: Uint8Array, change: (xml: string) => string): Uint8Array {
  const files = unzipSync(bytes);
  files['word/document.xml'] = strToU8(change(strFromU8(files['word/document.xml']!)));
  return zipSync(files);
}

describe('a written file that was edited', () => {
  const read = (bytes: Uint8Array) => readDocx(bytes, { keepPunctuation: true }).value!.document;
  const blocks = [
    heading(1, '一、', '主要举措和成效'),
    heading(2, '（一）', '化解争议。', 'runIn'),
    paragraph('全部案件按期审结。'),
    heading(1, '二、', '存在的不足和原因'),
    paragraph('执法力量不足，主要原因是编制下沉较慢。'),
  ];

  it('is the same where Word has split its runs, character by character', async () => {
    const document = sampleDocument();
    const bytes = await writeDocx(document, packagedStyle());
    const split = changeXml(bytes, (xml) =>
      xml.replace(
        /<w:r>(<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?<w:t[^>]*>([^<]+)<\/w:t><\/w:r>/g,
        (_, properties: string | undefined, text: string) =>
          (text.match(/&\w+;|./gu) ?? [])
            .map((character) => `<w:r>${properties ?? ''}<w:t xml:space="preserve">${character}</w:t></w:r>`)
            .join('<w:proofErr w:type="gramEnd"/>'),
      ),
    );
    expect(plainDocument(read(split))).toEqual(plainDocument(document));
  });

  it.each([
    ['pasted in another style', ''],
    ['typed below a paragraph, whose style it takes on', '<w:pPr><w:pStyle w:val="GongwenBody"/></w:pPr>'],
  ])('takes headings and text for what they say: %s', async (_, properties) => {
    const bytes = await writeDocx(sampleDocument({ blocks }), packagedStyle());
    const pasted = changeXml(bytes, (xml) => {
      const at = xml.indexOf('</w:p>', xml.indexOf('全部案件按期审结')) + '</w:p>'.length;
      const added = ['（二）规范执法', '1.加强培训。全年培训执法人员286人次。', '经费已经落实。'].map(
        (text) => `<w:p>${properties}<w:r><w:t>${text}</w:t></w:r></w:p>`,
      );
      return xml.slice(0, at) + added.join('') + xml.slice(at);
    });
    const added = [
      heading(2, '（二）', '规范执法'),
      heading(3, '1.', '加强培训。', 'runIn'),
      paragraph('全年培训执法人员286人次。'),
      paragraph('经费已经落实。'),
    ];
    expect(plainDocument(read(pasted))).toEqual(
      plainDocument(sampleDocument({ blocks: [...blocks.slice(0, 3), ...added, ...blocks.slice(3)] })),
    );
  });
});

describe('a document that was written is read back', () => {
  const texts = (...words: string[]) => words.map(suppliedText);
  const letterhead = sampleDocument().letterhead!;
  /** Without signature and date a file cannot say whether it is sealed. */
  const unsigned = (changes: Partial<Document>) => bareDocument({ sealed: true, ...changes });
  it.each<[string, Document]>([
    ['with every element', sampleDocument()],
    ['with nothing but a paragraph', unsigned({ blocks: [paragraph('全年审结案件45件。')] })],
    ['without its seal', sampleDocument({ sealed: false })],
    [
      'upward, with three signatories',
      sampleDocument({ letterhead: { ...letterhead, signatories: texts('张某某', '李某某', '王某') } }),
    ],
    [
      'with gaps that are still to be filled in',
      sampleDocument({
        letterhead: {
          ...letterhead,
          documentNumber: suppliedText('【待填：发文字号】'),
          signatories: texts('【待填：签发人】'),
        },
        signature: texts('【待填：发文机关】'),
        dateOfIssue: suppliedText('【待填：成文日期】'),
      }),
    ],
    [
      'of several organs',
      sampleDocument({
        title: suppliedText('中共云岭县委 云岭县人民政府关于2025年度法治政府建设情况的报告'),
        letterhead: { ...letterhead, mark: texts('中共云岭县委', '云岭县人民政府') },
        signature: texts('中共云岭县委', '云岭县人民政府'),
        addressees: texts('中共青川市委', '青川市人民政府'),
      }),
    ],
    [
      'of several organs, not sealed, without the word 文件',
      sampleDocument({
        letterhead: { ...letterhead, mark: texts('中共云岭县委', '云岭县人民政府'), markSuffix: '' },
        signature: texts('中共云岭县委', '云岭县人民政府'),
        sealed: false,
      }),
    ],
    [
      'with a tab, and the word 印发, in the name of its printer',
      sampleDocument({
        imprint: {
          copyTo: [],
          printer: suppliedText('云岭县\t综合科印发'),
          printDate: suppliedText('2026年2月24日'),
        },
      }),
    ],
    [
      'with headings that run into each other',
      unsigned({
        blocks: [
          heading(1, '一、', '主要举措和成效'),
          heading(2, '（一）', '化解争议。', 'runIn'),
          heading(3, '1.', '规范办案。', 'runIn'),
          paragraph('全部案件按期审结；（1）不是序号。'),
          heading(3, '2.', '', 'runIn'),
          paragraph('纠错12件。'),
        ],
      }),
    ],
    [
      'with tables and headings in its attachment',
      unsigned({
        blocks: [paragraph('全年审结案件45件。')],
        attachments: [
          {
            title: suppliedText('行政复议案件统计表'),
            blocks: [
              heading(1, '一、', '总表'),
              {
                kind: 'table',
                header: texts('类别', '件数'),
                rows: [texts('处罚', '31'), texts('许可', '')],
              },
              paragraph('以上为办结数。'),
            ],
          },
        ],
      }),
    ],
    ['with a line break in a paragraph', unsigned({ blocks: [paragraph('第一行\n第二行\t列')] })],
    ['with the signs of markup', unsigned({ blocks: [paragraph('A&B<C>“丁”\'戊"  两格 &amp; 😀')] })],
  ])('%s', async (_, document) => {
    const back = await readBack(document);
    expect(plainDocument(back.document)).toEqual(plainDocument(document));
    expect(findUnaccounted(back.reading.source, back.reading)).toEqual({ missing: '', twice: '' });
  });
});
