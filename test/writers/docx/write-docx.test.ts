import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type Block, suppliedText, type Table } from '../../../src/document/model.js';
import { applyLatinFont } from '../../../src/layout/style.js';
import { writeDocx } from '../../../src/writers/docx/write-docx.js';
import {
  readDocxParagraphs,
  readDocxPart,
  readDocxStyleNames,
  readDocxText,
} from '../../support/read-docx-text.js';
import { packagedStyle } from './packaged-style.js';
import { bareDocument, heading, paragraph, sampleDocument } from './sample-document.js';

const style = packagedStyle();

describe('a written document', () => {
  it('holds every element in its own style and in reading order', async () => {
    const bytes = await writeDocx(sampleDocument(), style);
    const outline = formatOutline(bytes);
    await expect(outline).toMatchFileSnapshot('golden/sample.txt');
  });

  it('refers to no style that it does not define', async () => {
    const bytes = await writeDocx(sampleDocument(), style);
    const names = readDocxStyleNames(bytes);
    const used = readDocxParagraphs(bytes).flatMap((item) => [
      item.style,
      ...item.runs.flatMap((run) => run.style ?? []),
    ]);
    expect(used.filter((id) => !names.has(id))).toEqual([]);
  });

  it('gives its headings to the navigation pane, those that run into their paragraph too', async () => {
    const xml = readDocxPart(await writeDocx(sampleDocument(), style), 'word/styles.xml');
    const level = (id: string) =>
      new RegExp(`w:styleId="${id}".*?<w:outlineLvl w:val="(\\d)"`, 's').exec(xml)?.[1];
    expect(['Heading1', 'Heading2', 'Heading3', 'Heading4'].map(level)).toEqual(['0', '1', '2', '3']);
    expect(['RunInHeading1', 'RunInHeading2', 'RunInHeading3', 'RunInHeading4'].map(level)).toEqual([
      '0',
      '1',
      '2',
      '3',
    ]);
    expect(readDocxStyleNames(await writeDocx(sampleDocument(), style)).get('Heading1')).toBe('heading 1');
  });

  it('names the fonts of digits and letters as it names the Chinese ones, so that no theme font comes in', async () => {
    const xml = readDocxPart(await writeDocx(sampleDocument(), style), 'word/styles.xml');
    for (const [fonts] of xml.matchAll(/<w:rFonts [^>]*>/g))
      expect(fonts).toMatch(/^<w:rFonts w:ascii="(.*)" w:hAnsi="\1" w:eastAsia="\1" w:cs="\1"\/>$/);
    expect(xml).not.toContain('Theme="');
  });

  it('sets digits and letters in a font of their own where the style names one', async () => {
    const xml = readDocxPart(
      await writeDocx(sampleDocument(), applyLatinFont(style, 'Times New Roman')),
      'word/styles.xml',
    );
    expect(xml).toContain('w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="仿宋_GB2312"');
  });

  it('asks for the Chinese form of quotation marks, dashes and ellipses in every run of text', async () => {
    const xml = readDocxPart(await writeDocx(sampleDocument(), style), 'word/document.xml');
    const runs = [...xml.matchAll(/<w:r>(.*?)<\/w:r>/g)]
      .map(([, run]) => run!)
      .filter((run) => run.includes('<w:t '));
    expect(runs.length).toBeGreaterThan(20);
    expect(runs.filter((run) => !run.includes('<w:rFonts w:hint="eastAsia"/>'))).toEqual([]);
  });

  it('names a substitute for each font that may be missing', async () => {
    const table = readDocxPart(await writeDocx(sampleDocument(), style), 'word/fontTable.xml');
    expect(table).toContain(
      '<w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋"/><w:charset w:val="86"/></w:font>',
    );
  });

  it('marks the gaps that are still to be filled, and nothing else', async () => {
    const runs = readDocxParagraphs(await writeDocx(sampleDocument(), style)).flatMap((item) => item.runs);
    const marked = runs.filter((run) => run.highlight !== undefined);
    expect(marked).toEqual([
      expect.objectContaining({ highlight: 'yellow', text: '【待填：执法人员培训期数】' }),
    ]);
  });

  it('names title and issuer in its properties and takes its times from the date of issue', async () => {
    const core = readDocxPart(await writeDocx(sampleDocument(), style), 'docProps/core.xml');
    expect(core).toContain('<dc:title>云岭县人民政府关于2025年度法治政府建设情况的报告</dc:title>');
    expect(core).toContain('<dc:creator>云岭县人民政府</dc:creator>');
    expect(core.match(/2026-02-20T00:00:00Z/g)).toHaveLength(2);
  });

  it('has no times where the date of issue is still open', async () => {
    const undated = sampleDocument({ dateOfIssue: suppliedText('【待填：成文日期】') });
    expect(readDocxPart(await writeDocx(undated, style), 'docProps/core.xml')).not.toContain(
      'dcterms:created',
    );
  });
});

describe('a table', () => {
  const cells = (...texts: string[]) => texts.map(suppliedText);
  const written = async (table: Omit<Table, 'kind'>) =>
    writeDocx(bareDocument({ blocks: [{ kind: 'table', ...table }] }), style);

  it('divides the type area by the widths given, equally without them', async () => {
    const widths = async (table: Omit<Table, 'kind'>) =>
      [...readDocxPart(await written(table), 'word/document.xml').matchAll(/<w:gridCol w:w="(\d+)"/g)].map(
        ([, width]) => Number(width),
      );
    const header = cells('甲', '乙', '丙');
    expect(await widths({ header, rows: [], widths: [2, 1, 1] })).toEqual([4422, 2211, 2212]);
    expect(await widths({ header, rows: [] })).toEqual([2948, 2948, 2949]);
  });

  it('repeats its header on every page and breaks no row', async () => {
    const xml = readDocxPart(
      await written({ header: cells('甲'), rows: [cells('1'), cells('2')] }),
      'word/document.xml',
    );
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(xml.match(/<w:cantSplit\/>/g)).toHaveLength(3);
  });

  it('does not touch another table, nor the imprint, nor the end of the document', async () => {
    const table: Block = { kind: 'table', header: cells('甲'), rows: [] };
    const { imprint } = sampleDocument();
    for (const document of [
      bareDocument({ blocks: [table, table] }),
      bareDocument({ blocks: [table], imprint: imprint! }),
    ]) {
      const xml = readDocxPart(await writeDocx(document, style), 'word/document.xml');
      expect(xml.match(/<\/w:tbl>/g)).toHaveLength(2);
      expect(xml).not.toMatch(/<\/w:tbl><w:(?:tbl|sectPr)>/);
    }
  });

  it('may have no header, or nothing but a caption', async () => {
    expect(readDocxText(await written({ header: [], rows: [cells('1', '2')] }))).toEqual([
      '标题',
      '1',
      '2',
      '',
    ]);
    expect(readDocxText(await written({ caption: suppliedText('表'), header: [], rows: [] }))).toEqual([
      '标题',
      '表',
    ]);
  });
});

describe('equal documents give equal bytes', () => {
  it('whenever and wherever they are written', async () => {
    const zone = process.env.TZ;
    const digests = new Set<string>();
    for (const timeZone of ['Asia/Shanghai', 'America/Los_Angeles', 'UTC']) {
      process.env.TZ = timeZone;
      digests.add(sha256(await writeDocx(sampleDocument(), style)));
    }
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
    expect([...digests]).toHaveLength(1);
  });

  it('in entries of one time, the content types first', async () => {
    const bytes = await writeDocx(sampleDocument(), style);
    const names: string[] = [];
    unzipSync(bytes, { filter: ({ name }) => names.push(name) < 0 });
    expect(names[0]).toBe('[Content_Types].xml');
    expect(names.slice(2)).toEqual(names.slice(2).sort());
    const first = new DataView(bytes.buffer, bytes.byteOffset);
    expect(first.getUint32(10, true), 'MS-DOS time of 1980-01-01 00:00').toBe(0x0021_0000);
  });

  it('and another date of issue gives others', async () => {
    const other = sampleDocument({ dateOfIssue: suppliedText('2026年2月21日') });
    expect(sha256(await writeDocx(other, style))).not.toBe(sha256(await writeDocx(sampleDocument(), style)));
  });
});

describe('a text reaches the file character by character', () => {
  it.each([
    ['markup', '<w:t>&amp;</w:t> & "x" \'y\' ]]> <!-- -->'],
    ['spaces', '  两个空格  在中间　全角　和  后面  '],
    ['tabs', '一\t二\t\t三'],
    ['line breaks', '第一行\n第二行\n\n第四行'],
    ['rare characters of plane 2', '𠮷𡈽𪚥村'],
    ['emoji and joiners', '👨‍👩‍👧 🇨🇳 e\u0301'],
    ['soft hyphens and invisible spaces', 'a\u00adb\u200bc\u00a0d\ufeffe'],
    ['words that the docx package takes for fields', 'CURRENT'],
    ['template marks', '{{数据.受理}} $1 {{{y}}} %s'],
    ['numeric entities', '&#27861; &#x6CBB;'],
  ])('%s', async (_, text) => {
    const title = suppliedText('标题');
    const bytes = await writeDocx(
      bareDocument({ title, blocks: [paragraph(text), heading(1, '一、', text)] }),
      style,
    );
    expect(readDocxText(bytes)).toEqual(['标题', text, `一、${text}`]);
  });

  it('in titles, cells, signatures, notes and imprints too', async () => {
    const hostile = '<&>"\'𠮷';
    const text = suppliedText(hostile);
    const document = sampleDocument({
      addressees: [text],
      signature: [text],
      note: text,
      attachments: [
        { title: text, blocks: [{ kind: 'table', caption: text, header: [text], rows: [[text]] }] },
      ],
      imprint: { copyTo: [text], printer: text, printDate: text },
    });
    const written = readDocxText(await writeDocx(document, style)).join('\n');
    expect(written.split(hostile)).toHaveLength(12);
  });

  it('in the properties too', async () => {
    const hostile = '<&>"\'';
    const document = sampleDocument({ title: suppliedText(hostile), signature: [suppliedText(hostile)] });
    const core = readDocxPart(await writeDocx(document, style), 'docProps/core.xml');
    expect(core.match(/>&lt;&amp;&gt;&quot;'</g)).toHaveLength(3);
  });

  it('and what XML cannot hold is refused, as readers must not let it through', async () => {
    await expect(writeDocx(bareDocument({ blocks: [paragraph('响铃\u0007')] }), style)).rejects.toThrow(
      'U+0007',
    );
  });
});

/** One line per paragraph: its style, and its text with the styles of its runs around their words. */
function formatOutline(bytes: Uint8Array): string {
  const names = readDocxStyleNames(bytes);
  const lines = readDocxParagraphs(bytes).map((item) => {
    const runs = item.runs.map(({ style: id, highlight, text }) => {
      const marks = [id && names.get(id), highlight].filter(Boolean).join(' ');
      return marks === '' ? text : `‹${marks}：${text}›`;
    });
    return `[${names.get(item.style)}] ${runs.join('').replaceAll('\n', '⏎').replaceAll('\t', '⇥')}`;
  });
  return `${lines.join('\n')}\n`;
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
