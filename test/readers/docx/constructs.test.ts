import { describe, expect, it } from 'vitest';
import { formatUnread } from '../../../src/document/format-unread.js';
import { readDocx } from '../../../src/readers/docx/read-docx.js';
import { constructs } from './constructs.js';
import { packWordFile, para, run } from './support/word-file.js';

const read = (body: string, extra?: Record<string, string>) =>
  readDocx(packWordFile({ body, extra }), { keepPunctuation: true }).value!;

describe('between two words', () => {
  it.each(Object.entries(constructs))('%s is read as the page shows it', (_, { xml, text, unread = [] }) => {
    const reading = read(para('一、主要工作') + para(`${run('甲')}${xml}${run('乙')}`));
    expect(reading.source.split('\n')[1]).toBe(`甲${text}乙`);
    const found = reading.document.unread ?? [];
    expect(found.map(({ kind, words }) => [kind, ...(words === undefined ? [] : [words])].join(' '))).toEqual(
      unread,
    );
  });
});

describe('what is not read', () => {
  const picture = constructs['a picture']!.xml;
  const unread = (body: string, extra?: Record<string, string>) =>
    (read(body, extra).document.unread ?? []).map(formatUnread);

  it('is told with its place and count', () => {
    const body = [
      para('关于法治政府建设情况的报告'),
      para('一、主要工作'),
      para(run('全年受理行政复议案件46件，审结45件。') + picture + picture),
      para(picture),
      '<w:altChunk r:id="x"/>',
      para('二、存在的问题'),
    ];
    expect(unread(body.join(''))).toEqual([
      '图片2处（一、主要工作 > 第1段）',
      '图片1处（一、主要工作 > 第1段之后）',
      '嵌入的文件1处（一、主要工作 > 第1段之后）',
    ]);
  });

  it('is told of a picture above the first words and in a table', () => {
    const cell = (content: string) => `<w:tc>${para(content)}</w:tc>`;
    const body = [
      para(picture),
      para('关于法治政府建设情况的报告'),
      para('一、主要工作'),
      `<w:tbl><w:tr>${cell('名称')}${cell('数量')}</w:tr><w:tr>${cell('受理')}${cell(run('46') + picture)}</w:tr></w:tbl>`,
      para('二、存在的问题'),
    ];
    expect(unread(body.join(''))).toEqual(['图片1处（文件开头）', '图片1处（一、主要工作 > 表）']);
  });

  it('is told of merged cells and of a table in a table', () => {
    const cell = (content: string, properties = '') =>
      `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith('<w:tbl') ? `${content}<w:p/>` : para(content)}</w:tc>`;
    const table = (...rows: string[]) =>
      `<w:tbl>${rows.map((row) => `<w:tr>${row}</w:tr>`).join('')}</w:tbl>`;
    const body = [
      para('一、主要工作'),
      table(cell('类', '<w:vMerge w:val="restart"/>') + cell('数'), cell('', '<w:vMerge/>') + cell('46')),
      para('全年开展培训，情况见下面的表格，各单位都参加。'),
      table(cell('外') + cell(table(cell('项') + cell('数'), cell('受理') + cell('46')))),
      para('二、存在的问题'),
    ];
    expect(unread(body.join(''))).toEqual([
      '合并的单元格1处（一、主要工作 > 表）',
      expect.stringContaining('套在表格里的表格1处'),
    ]);
  });

  it('is told of SmartArt with the words in its data', () => {
    const graphic = `<w:r><w:drawing><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><dgm:relIds xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" r:dm="rIdData"/></a:graphic></w:drawing></w:r>`;
    const extra = {
      'word/_rels/document.xml.rels':
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rIdData" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/diagramData" Target="diagrams/data1.xml"/></Relationships>',
      'word/diagrams/data1.xml':
        '<dgm:dataModel xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><dgm:pt><a:p><a:r><a:t>受</a:t></a:r><a:r><a:t>理</a:t></a:r></a:p></dgm:pt><dgm:pt><a:p><a:r><a:t>审结</a:t></a:r></a:p></dgm:pt></dgm:dataModel>',
    };
    expect(unread(para('一、主要工作') + para(run('甲') + graphic), extra)).toEqual([
      'SmartArt图形1处“受理；审结”（一、主要工作 > 第1段）',
    ]);
  });

  it('is no text of a table of contents, and no page number', () => {
    const field = (code: string) =>
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('1')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    expect(unread(para('一、主要工作') + para(run('甲') + field(' PAGE ')))).toEqual([]);
  });
});

describe('numbering whose levels do not say which they are', () => {
  it('counts them in their order', () => {
    const level = (format: string, text: string) =>
      `<w:lvl><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
    const numbering = `<w:abstractNum w:abstractNumId="0">${level('chineseCounting', '%1、')}${level('chineseCounting', '（%2）')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
    const item = (text: string, place: string) =>
      para(text, `<w:numPr>${place}<w:numId w:val="1"/></w:numPr>`);
    const body = item('甲', '') + item('乙', '<w:ilvl w:val="1"/>') + item('丙', '<w:ilvl w:val="0"/>');
    expect(readDocx(packWordFile({ body, numbering })).value!.source).toBe('一、甲\n（一）乙\n二、丙\n');
  });
});
