import { expect, it } from 'vitest';
import { documentTexts } from '../../src/document/document-texts.js';
import { formatOutline } from '../../src/document/format-outline.js';
import { mapTexts } from '../../src/document/map-texts.js';
import { type Document, suppliedText } from '../../src/document/model.js';
import { publicEdition } from '../../src/document/public-edition.js';
import { bareDocument, heading, paragraph } from '../writers/docx/sample-document.js';

const text = suppliedText;

/** A document in which each text there can be says where it stands. */
const whole: Document = {
  title: text('标题'),
  letterhead: {
    serialNumber: text('份号'),
    classification: text('密级'),
    urgency: text('紧急程度'),
    mark: [text('标志甲'), text('标志乙')],
    markSuffix: '文件',
    documentNumber: text('发文字号'),
    signatories: [text('签发人')],
  },
  addressees: [text('主送')],
  blocks: [
    heading(1, '一、', '节'),
    heading(2, '（一）', '条', 'runIn'),
    paragraph('正文'),
    {
      kind: 'table',
      caption: text('表题'),
      header: [text('表头甲'), text('表头乙')],
      rows: [[text('格一'), text('格二')]],
    },
  ],
  attachments: [{ title: text('附件名'), blocks: [heading(1, '一、', '附件节'), paragraph('附件里的正文')] }],
  signature: [text('署名')],
  dateOfIssue: text('日期'),
  sealed: true,
  note: text('附注'),
  imprint: {
    copyTo: [text('抄送')],
    printer: text('印发机关'),
    printDate: text('印发日期'),
    onEvenPage: true,
  },
};

it('has its texts in the order in which they are printed', () => {
  expect(documentTexts(whole).map((each) => each.text)).toEqual([
    ...['份号', '密级', '紧急程度', '标志甲', '标志乙', '发文字号', '签发人'],
    ...['标题', '主送', '节', '条', '正文', '表题', '表头甲', '表头乙', '格一', '格二'],
    ...['附件名', '署名', '日期', '附注', '附件节', '附件里的正文', '抄送', '印发机关', '印发日期'],
  ]);
  expect(documentTexts(bareDocument({})).map((each) => each.text)).toEqual(['标题']);
});

it('has every one of its texts replaced, and nothing else', () => {
  const mapped = mapTexts(whole, (content) => ({ ...content, text: `〈${content.text}〉` }));
  expect(documentTexts(mapped).map((each) => each.text)).toEqual(
    documentTexts(whole).map((each) => `〈${each.text}〉`),
  );
  expect(mapTexts(whole, (content) => content)).toEqual(whole);
  expect(mapTexts(bareDocument({}), (content) => content)).toEqual(bareDocument({}));
});

it('is laid before the public without letterhead, imprint and seal, not a word of its text changed', () => {
  const { letterhead, imprint, ...rest } = whole;
  expect(publicEdition(whole)).toEqual({ ...rest, sealed: false });
});

it('has an outline of its headings, with the characters below each', () => {
  expect(formatOutline(whole)).toBe(
    [
      '标题 标题',
      '主送 主送',
      '一、节',
      '  （一）条 ▸',
      '    ¶ 2字',
      '    表 2列1行',
      '附件 附件名',
      '  一、附件节',
      '    ¶ 6字',
      '署名 署名',
      '日期 日期',
      '',
    ].join('\n'),
  );
});
