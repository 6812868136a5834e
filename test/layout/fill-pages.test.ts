import { expect, it } from 'vitest';
import { suppliedText } from '../../src/document/model.js';
import { layOutDocument } from '../../src/layout/pages/lay-out-document.js';
import { packagedStyle } from '../writers/docx/packaged-style.js';
import { bareDocument, paragraph } from '../writers/docx/sample-document.js';

const style = packagedStyle('gbt9704-2012', 'open');

/** Tables that end at every height of a page, each with one line below it. */
const heights = Array.from({ length: 30 }, (_, at) => at + 5);

it.each(heights)(
  'the line below a table of %i rows that ends an attachment stands with its last row',
  (rows) => {
    const cells = (...texts: string[]) => texts.map(suppliedText);
    const document = bareDocument({
      blocks: [paragraph('特此报告。')],
      attachments: [
        {
          title: suppliedText('任务表'),
          blocks: [
            {
              kind: 'table',
              header: cells('序号', '任务'),
              rows: Array.from({ length: rows }, (_, at) => cells(`${at + 1}`, '推动执法力量下沉')),
            },
            paragraph('填表人：范示例'),
          ],
        },
      ],
    });
    const { pieces } = layOutDocument(document, style).pages.at(-1)!;
    expect(pieces.at(-1)!.item.text).toBe('填表人：范示例');
    expect(pieces.at(-2)!.item.text).toBe(`${rows}\t推动执法力量下沉`);
  },
);
