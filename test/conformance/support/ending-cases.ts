import { type Document, suppliedText } from '../../../src/document/model.js';
import { bareDocument, heading, paragraph, sampleDocument } from '../../writers/docx/sample-document.js';

/** What follows the last paragraph; each needs another height below it. */
const followers = {
  plain: {},
  sealed: { sealed: true },
  noted: { sealed: true, note: suppliedText('此件公开发布') },
  attachments: { sealed: true, attachments: ['行政复议案件统计表', '重大行政决策目录'].map(attachment) },
  joint: {
    sealed: true,
    signature: ['中共云岭县委', '云岭县人民政府', '云岭县人大常委会', '云岭县政协'].map(suppliedText),
    attachments: ['行政复议案件统计表', '重大行政决策目录'].map(attachment),
    note: suppliedText('此件公开发布'),
  },
  imprint: { sealed: true, imprint: sampleDocument().imprint },
  jointUnsealed: { signature: ['云岭县公安局', '云岭县司法局', '云岭县财政局'].map(suppliedText) },
  all: {
    sealed: true,
    attachments: ['行政复议案件统计表'].map(attachment),
    note: suppliedText('此件公开发布'),
    imprint: sampleDocument().imprint,
  },
} satisfies Record<string, Partial<Document>>;

/** Last paragraphs of 1 to 40 lines below a body of some pages, with everything that may follow them. */
export function endingCases(lengths: readonly number[]): Map<string, Document> {
  const entries = Object.entries(followers).flatMap(([name, follower]) =>
    lengths.map((length) => [`${name}-${length}`, document(length, follower)] as const),
  );
  return new Map(entries);
}

function document(length: number, follower: Partial<Document>): Document {
  return bareDocument({
    title: suppliedText('云岭县2025年法治政府建设年度报告'),
    addressees: [suppliedText('青川市人民政府')],
    blocks: [
      ...Array.from({ length: 12 }, (_, at) => [
        heading(2, `（${at + 1}）`, '依法有效化解矛盾纠纷'),
        paragraph(`${sentence.repeat(3)}。`),
      ]).flat(),
      heading(1, '二、', '下一年度主要安排'),
      paragraph(lines(length)),
    ],
    signature: [suppliedText('云岭县人民政府')],
    dateOfIssue: suppliedText('2026年2月20日'),
    ...follower,
  });
}

const sentence = '各乡镇和县直部门按照年度计划抓好落实，办理情况每季度通报一次，有关问题限期整改';

/** A paragraph of so many lines: 26 characters on the first, 28 on the others, the last one half full. */
function lines(count: number): string {
  const wanted = count === 1 ? 14 : 26 + (count - 2) * 28 + 14;
  return `${'推动执法力量下沉'.repeat(Math.ceil(wanted / 8)).slice(0, wanted - 1)}。`;
}

function attachment(title: string) {
  return { title: suppliedText(title), blocks: [paragraph('见正文。')] };
}
