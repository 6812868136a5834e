import { type Block, type Document, suppliedText } from '../../../src/document/model.js';
import { heading, paragraph, sampleDocument } from '../docx/sample-document.js';

export const webAddress = `https://www.example.gov.cn/zwgk/${'fzzfjs/'.repeat(12)}t20260112_1.html`;

/** What public pages are set from and examples have not: several attachments, tables without captions, cells with lines. */
export function publicSample(): Document {
  const texts = (...words: string[]) => words.map(suppliedText);
  const numbers = (count: number, write: (number: number) => string) =>
    texts(...Array.from({ length: count }, (_, index) => write(index + 1)));
  const lines: Block = {
    kind: 'table',
    header: texts('序号', '责任\n单位', '措施'),
    rows: [texts('1', '司法所\n综合行政执法队', '一是甲。\n二是乙。'), texts('2', '办公室', webAddress)],
  };
  const wide: Block = {
    kind: 'table',
    header: numbers(14, (number) => `指标${number}`),
    rows: [numbers(14, (number) => `${12345 + number}`), numbers(14, (number) => `${345 + number}.5%`)],
  };
  const long: Block = {
    kind: 'table',
    caption: suppliedText('措施清单'),
    header: texts('序号', '措施', '件数'),
    rows: Array.from({ length: 120 }, (_, index) =>
      texts(`${index + 1}`, `第${index + 1}项`, `${1000 + index}`),
    ),
  };
  return sampleDocument({
    blocks: [
      heading(1, '一、', '主要举措  和成效'),
      heading(2, '（一）', '规范行政执法。', 'runIn'),
      paragraph(`目录见${webAddress}，共46件；“5<6”&amp;。`),
      heading(4, '（1）', '', 'runIn'),
      paragraph('甲  乙。'),
      lines,
    ],
    attachments: [
      { title: suppliedText('很宽的表'), blocks: [wide] },
      { title: suppliedText('云岭县2025年度行政执法案卷评查和行政执法监督工作情况汇总表'), blocks: [long] },
    ],
  });
}
