import { type Block, type Document, suppliedText, type Table } from '../document/model.js';
import type { Style } from '../layout/style.js';
import { unitsOf } from '../report/source-units.js';
import type { YearComparison } from './compare-years.js';
import { excerptSentence } from './excerpt-sentence.js';
import { type FigureRow, resultNames } from './figure-row.js';
import { comparisonCells, comparisonHeader } from './format-comparison.js';

/**
 * 数据核对表: the sheet that goes round for the departments' signatures. Each figure stands once, the figures of
 * one department together; what lint doubts is put as a question in the column for opinions.
 */
export function composeVerificationSheet(rows: readonly FigureRow[], report: { title: string }): Document {
  return composeSheet(`${report.title}数据核对表`, [
    paragraph(`请各来源单位逐项核对，${howToAnswer}`),
    composeEntries(groupBySource(mergeCitations(rows))),
    signingLine,
  ]);
}

/**
 * The same with a table for each unit that begins a page, to be handed out sheet by sheet. A figure of two units
 * stands on the sheet of each; those that name no unit come last, for the drafter to find out.
 */
export function composeSheetsByUnit(rows: readonly FigureRow[], report: { title: string }): Document {
  const entries = mergeCitations(rows);
  const units = [...new Set(entries.flatMap(({ source }) => unitsOf(source)))];
  const unnamed = entries.filter(({ source }) => unitsOf(source).length === 0);
  const sheets = units.map((unit) => [
    paragraph(`${unit}：请逐项核对，${howToAnswer}`),
    composeEntries(entries.filter(({ source }) => unitsOf(source).includes(unit))),
    signingLine,
  ]);
  if (unnamed.length > 0)
    sheets.push([paragraph('下列数据没有写明来源单位，请查清来源后再核对。'), composeEntries(unnamed)]);
  return composeSheet(
    `${report.title}数据核对表`,
    sheets.flatMap((blocks, at) => (at === 0 ? blocks : beginPage(blocks))),
  );
}

const howToAnswer = '在“核对意见”栏写明“无误”或者改正后的数，签名盖章后退回。';

function composeEntries(entries: readonly Entry[]): Table {
  return {
    kind: 'table',
    header: ['序号', '数据项', '数值', '单位', '原文', '来源单位', '核对意见'].map(suppliedText),
    rows: entries.map((row, index) =>
      [
        String(index + 1),
        row.item,
        row.value,
        row.unit,
        row.sentence === ''
          ? '（正文没有引用）'
          : `${excerptSentence(row)}${row.citations > 1 ? `（全文${row.citations}处）` : ''}`,
        row.source,
        row.result === 'fails' || row.result === 'asks' ? `${resultNames[row.result]}：${row.note}` : '',
      ].map(suppliedText),
    ),
    widths: [7, 13, 11, 7, 28, 12, 16],
  };
}

function composeSheet(title: string, blocks: Block[]): Document {
  return {
    title: suppliedText(title),
    addressees: [],
    blocks,
    attachments: [],
    signature: [],
    sealed: false,
  };
}

function beginPage(blocks: readonly Block[]): Block[] {
  return blocks.map((block, at) =>
    at === 0 && block.kind === 'paragraph' ? { ...block, beginsPage: true } : block,
  );
}

/** The figures of two years beside each other, with what needs an explanation and a column for it. */
export function composeComparisonSheet(
  comparisons: readonly YearComparison[],
  report: { title: string },
): Document {
  return composeSheet(`${report.title}与上一年度数据对比表`, [
    {
      kind: 'table',
      header: [...comparisonHeader, '说明'].map(suppliedText),
      rows: comparisons.map((comparison) => [...comparisonCells(comparison), ''].map(suppliedText)),
      widths: [20, 8, 10, 10, 10, 10, 18, 14],
    },
  ]);
}

/** A sheet is read across: its cells are smaller and begin at the left. */
export function sheetStyle(style: Style): Style {
  const { tableCell, tableHeader } = style.elements;
  return {
    ...style,
    elements: {
      ...style.elements,
      tableHeader: { ...tableHeader, size: 10.5 },
      tableCell: { ...tableCell, size: 10.5, align: 'left' },
    },
  };
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', content: suppliedText(text) };
}

/** One line, so that no date stands alone on the next page. */
const signingLine = paragraph('单位（盖章）：　　　　　核对人：　　　　　日期：');

type Entry = FigureRow & { citations: number };

/** A figure that is cited several times is one entry; a number without a reference is one each time. */
function mergeCitations(rows: readonly FigureRow[]): Entry[] {
  const entries = new Map<string, Entry>();
  for (const row of rows) {
    const key = row.reference ?? `#${row.number}`;
    const known = entries.get(key);
    if (!known) entries.set(key, { ...row, citations: 1 });
    else {
      known.citations++;
      if (known.result !== 'fails' && (row.result === 'fails' || row.result === 'asks'))
        Object.assign(known, { result: row.result, note: row.note });
    }
  }
  return [...entries.values()];
}

/** Departments in the order in which they first appear; numbers of unknown origin last. */
function groupBySource(rows: readonly Entry[]): Entry[] {
  const sources = [...new Set(rows.map(({ source }) => source))].sort(
    (a, b) => Number(a === '') - Number(b === ''),
  );
  return sources.flatMap((source) => rows.filter((row) => row.source === source));
}
