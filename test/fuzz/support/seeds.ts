import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { dump, load } from 'js-yaml';
import { readReport } from '../../../src/report/read-report.js';
import { writeReport } from '../../../src/report/write-report.js';
import { composeDocument } from '../../../src/template/compose-document.js';
import { writeDocx } from '../../../src/writers/docx/write-docx.js';
import { faultlessEntries } from '../../lint/support/faultless-report.js';
import { arbitraryReport } from '../../properties/support/arbitrary-report.js';
import { anyText } from '../../properties/support/arbitrary-text.js';
import { constructs } from '../../readers/docx/constructs.js';
import { packWordFile, para, run } from '../../readers/docx/support/word-file.js';
import { wordCorpus } from '../../readers/docx/word-corpus.js';
import { packagedTemplate } from '../../support/packaged-template.js';
import { samples } from '../../support/samples.js';
import { packagedStyle } from '../../writers/docx/packaged-style.js';

const root = new URL('../../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');
const list = (folder: string, end: string) =>
  readdirSync(new URL(folder, root))
    .filter((name) => name.endsWith(end))
    .sort()
    .map((name) => `${folder}${name}`);

/** The small report that everything else is tried on. */
export const plainReport = Object.entries({ ...faultlessEntries, 模板: 'county' })
  .map(([key, value]) => `${key}: ${value}\n`)
  .join('');

/** Reports: the examples with two entries of each list, and some that the schema allows. */
export const reports: string[] = [
  plainReport,
  ...list('examples/', '.yaml').map((path) => abridge(read(path))),
  ...fc
    .sample(
      arbitraryReport(anyText.map((text) => [...text].slice(0, 100).join('').replaceAll('{{', '\\{{'))),
      {
        seed: 8,
        numRuns: 20,
      },
    )
    .map((report) => writeReport({ ...report, template: 'county' })),
];

/** Texts: the fixtures of the reader, and pieces of the real reports. */
export const texts: string[] = [
  ...list('test/readers/fixtures/', '.txt').map(read),
  ...samples.flatMap(({ text }) => [text.slice(0, 1200), text.slice(-1500)]),
];

/** Word files: those of Word and WPS in the corpus, and some of our own. */
export async function wordFiles(): Promise<Uint8Array[]> {
  const own = reports.slice(0, 7).map((text) => {
    const { report, source } = readReport(text).value!;
    return writeDocx(
      composeDocument(report, packagedTemplate(report.template), source).document,
      packagedStyle(),
    );
  });
  const special = Object.values(constructs).map(({ xml }) => xml);
  return [...Object.values(wordCorpus).map(packWordFile), ...inOneFile(special), ...(await Promise.all(own))];
}

/** Whatever may stand between words, in paragraphs and in the cells of a table. */
function inOneFile(special: readonly string[]): Uint8Array[] {
  const between = (xml: string) => para(`${run('全年受理行政复议案件')}${xml}${run('46件。')}`);
  const heading = para('一、主要举措和成效');
  const cells = special.map((xml) => `<w:tr><w:tc>${para('受理')}</w:tc><w:tc>${between(xml)}</w:tc></w:tr>`);
  return [
    packWordFile({ body: heading + special.map(between).join('') }),
    packWordFile({ body: `${heading}<w:tbl>${cells.join('')}</w:tbl>${para('二、存在的不足和原因')}` }),
  ];
}

/** The files that an office may put beside its reports, by name, each with texts to begin from. */
export const settings: Record<string, string[]> = {
  'lawreport.config.yaml': [
    '格式: lawreport-config/1\n规则:\n  time/relative-year: 错误\n  punctuation/*: 关闭\n用词:\n  - { 错: 依法行正, 对: 依法行政, 说明: 通知 }\n专名: [云岭县营商局]\n文件: [《云岭县办法》]\n最近一次全会: 党的二十届四中全会\n期限: { 报送: 2月10日, 公开: 3月20日 }\n忽略:\n  - { 规则: time/report-late, 含有: 云岭, 理由: 批准延期 }\n',
  ],
  'templates/own/template.yaml': list('templates/', '').flatMap((folder) =>
    folder.includes('.') || /styles|topics/.test(folder)
      ? []
      : [read(`${folder}/template.yaml`).replace(/^编号: .*$/m, '编号: own')],
  ),
  'templates/styles/own.yaml': list('templates/styles/', '.yaml').map(read),
  'templates/styles/fonts.yaml': [read('templates/styles/fonts.yaml')],
  'templates/topics/own.yaml': list('templates/topics/', '.yaml').map((path) => abridge(read(path))),
  'templates/indicators.yaml': [read('templates/indicators.yaml')],
  'templates/levels.yaml': [read('templates/levels.yaml')],
  'templates/documents.yaml': [read('templates/documents.yaml')],
  'answers.yaml': [
    '级别: 县\n地区: 云岭县\n年度: 2025\n主送机关: [青川市人民政府]\n成文日期: 2026-02-20\n数据:\n  行政复议: { 受理: 46 }\n',
  ],
};

/** The same mapping with at most two entries of each list, which costs less to read and to print. */
function abridge(text: string): string {
  const shorten = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.slice(0, 2).map(shorten);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, shorten(entry)]));
  };
  return dump(shorten(load(text)), { lineWidth: -1 });
}
