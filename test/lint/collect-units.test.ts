import { describe, expect, it } from 'vitest';
import { type Block, type Document, type Level, suppliedText } from '../../src/document/model.js';
import { collectUnits } from '../../src/lint/collect-units.js';
import { markParts } from '../../src/readers/mark-parts.js';
import { readText } from '../../src/readers/text/read-text.js';
import { bareDocument, heading, paragraph, sampleDocument } from '../writers/docx/sample-document.js';

const read = (...lines: string[]) =>
  markParts(readText(['云岭县人民政府关于2025年度法治政府建设情况的报告', ...lines].join('\n')).document);

/** Each text of the body with its part and the headings above it. */
const placesOf = (document: Document) =>
  collectUnits(document)
    .units.filter(({ role }) => role !== 'title')
    .map(({ text, part, trail }) => [...trail.map((above) => above.text), text, part ?? '—'].join(' > '));

const sectionsOf = (document: Document) =>
  collectUnits(document).sections.map(({ heading, part, units, blocks }) => ({
    heading: heading.text,
    part,
    texts: units.map(({ text }) => text).join(' '),
    blocks: blocks.length,
  }));

const headings = (...levels: Level[]): Block[] => levels.map((level, at) => heading(level, '', `题${at}`));

describe('the texts of a document', () => {
  it('are all of them, as a reader meets them', () => {
    const table: Block = {
      kind: 'table',
      caption: suppliedText('办理情况'),
      header: ['类别', '受理'].map(suppliedText),
      rows: [['处罚', '31'].map(suppliedText), ['许可', '15'].map(suppliedText)],
    };
    const { letterhead } = sampleDocument();
    const document = bareDocument({
      letterhead: { ...letterhead!, signatories: [suppliedText('林远')] },
      title: suppliedText('报告'),
      addressees: [suppliedText('青川市人民政府')],
      blocks: [heading(1, '一、', '成效'), paragraph('依法办理。'), table],
      attachments: [
        { title: suppliedText('甲表'), blocks: [paragraph('说明。'), { ...table, caption: undefined }] },
        { title: suppliedText('乙表'), blocks: [] },
      ],
      signature: [suppliedText('云岭县人民政府')],
      dateOfIssue: suppliedText('2026年2月20日'),
      note: suppliedText('此件公开发布'),
      imprint: {
        copyTo: [suppliedText('县委办公室')],
        printer: suppliedText('县政府办公室'),
        printDate: suppliedText('2026年2月21日'),
      },
    });
    const units = collectUnits(document).units.map(
      ({ role, text, attachment }) => `${role}${attachment ?? ''} ${text}`,
    );
    expect(units).toEqual([
      'letterhead 000001',
      'letterhead 秘密★1年',
      'letterhead 加急',
      'mark 云岭县人民政府',
      'documentNumber 云政发〔2026〕5号',
      'signatory 林远',
      'title 报告',
      'addressee 青川市人民政府',
      'heading 成效',
      'paragraph 依法办理。',
      ...['caption 办理情况', 'headerCell 类别', 'headerCell 受理'],
      ...['cell 处罚', 'cell 31', 'cell 许可', 'cell 15'],
      'signature 云岭县人民政府',
      'dateOfIssue 2026年2月20日',
      'note 此件公开发布',
      'attachmentTitle0 甲表',
      'paragraph0 说明。',
      ...['headerCell0 类别', 'headerCell0 受理', 'cell0 处罚', 'cell0 31', 'cell0 许可', 'cell0 15'],
      'attachmentTitle1 乙表',
      'copyTo 县委办公室',
      'printer 县政府办公室',
      'printDate 2026年2月21日',
    ]);
  });

  it('know the headings above them and their part, a heading those above itself', () => {
    const document = read(
      '导语。',
      '一、主要举措和成效',
      '总述。',
      '（一）依法履职',
      '1.行政审批',
      '列入事项286项。',
      '（二）化解争议',
      '审结45件。',
      '二、存在的不足和原因',
      '执法力量不足。',
    );
    expect(placesOf(document)).toEqual([
      '导语。 > —',
      '主要举措和成效 > achievements',
      '主要举措和成效 > 总述。 > achievements',
      '主要举措和成效 > 依法履职 > achievements',
      '主要举措和成效 > 依法履职 > 行政审批 > achievements',
      '主要举措和成效 > 依法履职 > 行政审批 > 列入事项286项。 > achievements',
      '主要举措和成效 > 化解争议 > achievements',
      '主要举措和成效 > 化解争议 > 审结45件。 > achievements',
      '存在的不足和原因 > problems',
      '存在的不足和原因 > 执法力量不足。 > problems',
    ]);
  });

  it('below a heading that names two parts belong to the one that their own heading names', () => {
    const document = read(
      '一、存在问题及2026年工作计划',
      '（一）存在的问题',
      '执法力量不足。',
      '（二）2026年工作计划',
      '充实执法力量。',
      '1.存在的问题',
    );
    expect(placesOf(document).map((place) => place.split(' > ').slice(-2).join(' '))).toEqual([
      '存在问题及2026年工作计划 problems',
      '存在的问题 problems',
      '执法力量不足。 problems',
      '2026年工作计划 plans',
      '充实执法力量。 plans',
      '存在的问题 plans',
    ]);
  });

  it('do not change their part below a heading that names one', () => {
    const document = read('一、主要举措和成效', '（一）存在的问题', '已经整改。', '（二）2026年工作计划');
    expect(new Set(placesOf(document).map((place) => place.split(' > ').at(-1)))).toEqual(
      new Set(['achievements']),
    );
  });
});

describe('the sections', () => {
  it('go from one heading of the highest level to the next, whatever that level is', () => {
    const document = bareDocument({
      blocks: [
        paragraph('导语。'),
        ...headings(2, 3),
        paragraph('甲。'),
        ...headings(4, 2),
        paragraph('乙。'),
      ],
    });
    expect(sectionsOf(document)).toEqual([
      { heading: '题0', part: undefined, texts: '题1 甲。 题0', blocks: 3 },
      { heading: '题1', part: undefined, texts: '乙。', blocks: 1 },
    ]);
  });

  it('of one part are one, however many headings it has', () => {
    const document = read(
      '一、规范行政执法',
      '公布清单33份。',
      '二、化解行政争议',
      '审结45件。',
      '三、存在的不足和原因',
      '执法力量不足。',
    );
    expect(sectionsOf(document)).toEqual([
      {
        heading: '规范行政执法',
        part: 'achievements',
        texts: '公布清单33份。 化解行政争议 审结45件。',
        blocks: 3,
      },
      { heading: '存在的不足和原因', part: 'problems', texts: '执法力量不足。', blocks: 1 },
    ]);
  });

  it('of a document without headings are none, and none is that of an attachment', () => {
    const attachments = [{ title: suppliedText('甲表'), blocks: headings(1) }];
    expect(sectionsOf(bareDocument({ blocks: [paragraph('甲。')], attachments }))).toEqual([]);
  });
});
