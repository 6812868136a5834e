import { describe, expect, it } from 'vitest';
import { packagedStyles, packagedTemplates } from '../../src/cli/load/packaged.js';
import type { Document } from '../../src/document/model.js';
import { fitMark } from '../../src/layout/fit-mark.js';
import { layOutDocument } from '../../src/layout/pages/lay-out-document.js';
import { readReport } from '../../src/report/read-report.js';
import { composeDocument } from '../../src/template/compose-document.js';
import { writeHtml } from '../../src/writers/html/write-html.js';

const style = packagedStyles()['gbt9704-2012']!;

/** A joint report of several offices, with so many who have signed it. */
function compose(offices: number, signatories: number): Document {
  const names = ['司法局', '公安局', '财政局', '教育局', '水利局'].slice(0, offices);
  const { report, source } = readReport(`格式: lawreport/1
模板: county
年度: 2025
地区: 云岭县
发文机关: [${names.map((name) => `云岭县${name}`).join(', ')}]
成文日期: 2026-02-20
主送机关: 临澜市人民政府
版头: { 发文字号: 云政发〔2026〕5号, 签发人: [${Array.from({ length: signatories }, () => '范例文').join(', ')}] }
成效: 全年受理行政复议案件46件，审结45件，持续提升办案质效。
问题: 基层执法力量不足。
下年打算: 充实基层执法力量。
`).value!;
  return composeDocument(report, packagedTemplates().county!, source).document;
}

/** What stands on the first page. */
const firstPage = (document: Document) => [
  ...new Set(layOutDocument(document, style).pages[0]!.pieces.map(({ item }) => item.origin.kind)),
];

describe('the first page of a document', () => {
  it('has the mark as large as it fits where some of the body stands below it', () => {
    const document = compose(1, 1);
    const { opening } = layOutDocument(document, style);
    expect(opening).toEqual({ mark: fitMark(document.letterhead!, style), showsBody: true });
  });

  it('has a smaller mark where the body would begin on the second page (GB/T 9704-2012, 7.3.3)', () => {
    const document = compose(5, 2);
    const { opening } = layOutDocument(document, style);
    const usual = fitMark(document.letterhead!, style);
    expect(opening.showsBody).toBe(true);
    expect(opening.mark!.size).toBeLessThan(usual.size);
    expect(opening.mark!.size).toBeGreaterThanOrEqual(style.elements.title.size);
    expect(firstPage(document)).toEqual(['letterhead', 'title', 'addressee', 'block']);
    expect(writeHtml(document, style)).toContain(`font-size:${opening.mark!.size}pt`);
  });

  it('leaves the mark as it is where no size of it would help', () => {
    const document = compose(2, 24);
    const { opening } = layOutDocument(document, style);
    expect(opening).toEqual({ mark: fitMark(document.letterhead!, style), showsBody: false });
    expect(firstPage(document)).not.toContain('block');
  });
});
