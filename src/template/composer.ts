import { joinPath, type SourceMap } from '../data/source-map.js';
import { type Block, type SourcedText, suppliedText, type Table } from '../document/model.js';
import type { Finding } from '../finding/finding.js';
import type { Content, Report, ReportTable } from '../report/model.js';
import { formatChineseDate, parseDate } from '../text/calendar-date.js';
import type { ReferenceContext } from './evaluate-reference.js';
import { expandReferences, type SourceText } from './references.js';

/** Turns the texts of one report into texts of a document, and collects what is wrong with their references. */
export type Composer = {
  /** An author's text, at the path where the report holds it. */
  text(written: string, path: string): SourcedText;
  /** A template's text. */
  ownText(written: string): SourcedText;
  list(written: readonly string[], path: string): SourcedText[];
  date(written: string, path: string): SourcedText;
  /** Every line of a text is a paragraph; blank lines and the spaces around a line do not count. */
  paragraphs(written: string | undefined, path: string): Block[];
  /** The same for a template's text. */
  ownParagraphs(written: string | undefined): Block[];
  table(written: ReportTable, path: string): Table;
  /** Texts and tables in their order. */
  contents(written: readonly Content[] | undefined, path: string): Block[];
  findings: Finding[];
};

export function createComposer(report: Report, templateId: string, source: SourceMap | undefined): Composer {
  const context = createContext(report);
  const findings: Finding[] = [];
  const piece = (given: SourceText) => {
    const { content, problems } = expandReferences(given, context);
    for (const { from, to, finding } of problems) {
      const range = given.path === undefined ? undefined : source?.textRange(given.path, from, to);
      const where = given.path === undefined ? `模板${templateId}：` : '';
      findings.push({ ...finding, message: where + finding.message, range });
    }
    return content;
  };
  const text = (written: string, path: string) => piece({ text: written, path });
  const split = (written: string | undefined, path: string): Block[] =>
    splitLines(written ?? '').map(({ line, from }) => ({
      kind: 'paragraph',
      content: piece({ text: line, path, from }),
    }));
  const ownText = (written: string) => piece({ text: written, isTemplate: true });
  const cell = (written: string, path: string) => (written === '' ? suppliedText('') : text(written, path));

  const table = (written: ReportTable, path: string): Table => ({
    kind: 'table',
    caption: written.caption === undefined ? undefined : text(written.caption, joinPath(path, '标题')),
    header: written.header.map((entry, index) => cell(entry, joinPath(joinPath(path, '表头'), index))),
    rows: written.rows.map((row, index) =>
      row.map((entry, column) => cell(entry, joinPath(joinPath(joinPath(path, '行'), index), column))),
    ),
    widths: written.widths,
    alignments: written.alignments,
  });

  return {
    text,
    ownText,
    list: (written, path) =>
      written.length === 1 && !source?.hasPath(joinPath(path, 0))
        ? [text(written[0]!, path)]
        : written.map((entry, index) => text(entry, joinPath(path, index))),
    date: (written, path) => {
      const day = parseDate(written);
      if (!day) return text(written, path);
      const printed = formatChineseDate(day);
      return {
        text: printed,
        segments: [{ start: 0, end: printed.length, path, from: 0, to: written.length }],
      };
    },
    paragraphs: split,
    // Its blocks may hold several lines, so that its lines are known only when they are resolved.
    ownParagraphs: (written = '') =>
      splitLines(ownText(written).text).map(({ line }) => ({
        kind: 'paragraph',
        content: suppliedText(line),
      })),
    table,
    contents: (written = [], path) =>
      written.flatMap((content, index) => {
        const at = joinPath(path, index);
        return typeof content === 'string' ? split(content, at) : [table(content, at)];
      }),
    findings,
  };
}

/** What a template's own texts may name. */
export const reportWords = ['年度', '上年度', '下年度', '地区', '发文机关', '主送机关'] as const;

/** The report's own words and its figures, for a template's texts and an author's references. */
function createContext(report: Report): ReferenceContext {
  const words: Record<(typeof reportWords)[number], string> = {
    年度: String(report.year),
    上年度: String(report.year - 1),
    下年度: String(report.year + 1),
    地区: report.place,
    发文机关: report.issuers.join(' '),
    主送机关: report.addressees.join('、'),
  };
  return { ...words, ...report.figures };
}

function splitLines(written: string): { line: string; from: number }[] {
  const lines: { line: string; from: number }[] = [];
  let from = 0;
  for (const row of written.split('\n')) {
    const indent = row.length - row.trimStart().length;
    if (row.trim() !== '') lines.push({ line: row.trim(), from: from + indent });
    from += row.length + 1;
  }
  return lines;
}
