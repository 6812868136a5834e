import { describe, expect, it } from 'vitest';
import { type Document, suppliedText } from '../../src/document/model.js';
import { layOutDocument } from '../../src/layout/pages/lay-out-document.js';
import { packagedStyle } from '../writers/docx/packaged-style.js';
import { bareDocument, paragraph } from '../writers/docx/sample-document.js';

const style = packagedStyle('gbt9704-2012', 'open');

/** So many lines of body, and so many attachments, some with a name of two lines. */
function compose(lines: number, attachments: number): Document {
  const title = (at: number) =>
    at % 5 === 4 ? '云岭县2025年度行政执法案卷评查和行政执法监督工作情况汇总表' : `第${at + 1}项统计表`;
  return bareDocument({
    title: suppliedText('云岭县2025年法治政府建设年度报告'),
    blocks: Array.from({ length: lines }, (_, at) => paragraph(`第${at + 1}项工作已经完成。`)),
    attachments: Array.from({ length: attachments }, (_, at) => ({
      title: suppliedText(title(at)),
      blocks: [paragraph('见正文。')],
    })),
    signature: [suppliedText('云岭县人民政府')],
    dateOfIssue: suppliedText('2026年2月20日'),
    sealed: true,
  });
}

describe('a note of many attachments', () => {
  const cases = [8, 12, 20, 26].flatMap((attachments) =>
    [4, 9, 14, 19, 24, 29, 35, 40].map((lines) => ({ attachments, lines })),
  );

  it.each(cases)(
    'leaves no page short ($attachments after $lines lines), and goes with the signature',
    (given) => {
      const { pages } = layOutDocument(compose(given.lines, given.attachments), style);
      const last = pages.findIndex(({ pieces }) => pieces.some(({ item }) => item.origin.kind === 'date'));
      for (const page of pages.slice(0, last)) {
        const pitch = page.pieces.at(-1)!.item.lineHeight;
        expect(Math.floor((page.height - page.used) / pitch), `第${page.number}页`).toBeLessThan(8);
      }
      const kinds = pages[last]!.pieces.map(({ item }) => item.origin.kind);
      expect(kinds).toContain('signature');
      expect(
        kinds.filter((kind) => kind === 'block' || kind === 'attachmentNote').length,
      ).toBeGreaterThanOrEqual(2);
    },
  );
});
