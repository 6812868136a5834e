import type { ReportTable } from '../report/model.js';
import type { CellFigure, Entry } from './figure-book.js';

type Rollers = {
  /** Moves the years of a caption or a label. */
  years: (text: string) => string;
  /** Moves those of a column's head: the year before, too, where it stands beside the year reported on. */
  head: (text: string) => string;
  /** Rolls a cell that is a text of its own. */
  text: (cell: string, row: string) => string;
  /** The entry of a number; none where its name already stands for another. */
  enter: (figure: CellFigure) => Entry | undefined;
  /** Counts a number that became a reference, or a gap. */
  count: (entry: Entry | undefined) => void;
};

/**
 * A table whose numbers refer to 数据, where the words of row and column together are short and stand for one number of
 * the table only; the others, and those of earlier years, become gaps that show them.
 */
export function rollTable(
  table: ReportTable,
  year: number,
  { years, head, text, enter, count }: Rollers,
): ReportTable {
  const columns = readColumns(table, year);
  const names = table.rows.map((row) => row.map((_, at) => nameCell(row, at, columns)));
  const all = names.flat();
  return {
    ...table,
    caption: table.caption && years(table.caption),
    header: table.header.map(head),
    rows: table.rows.map((row, rowAt) =>
      row.map((cell, at) => {
        const column = columns.at(at);
        const number = numberPattern.exec(cell);
        if (!number || column?.kind === 'label')
          return column?.kind === 'label' ? years(cell) : text(cell, labelOf(row, columns));
        if (column?.kind === 'ordinal') return cell;
        const { digits = '', unit = '' } = number.groups!;
        const name = names[rowAt]![at];
        const isUnique = name !== undefined && all.filter((other) => other === name).length === 1;
        const written = unit || unitOf(row, columns) || column?.unit || captionUnit(table.caption);
        const entry =
          isUnique && plain.test(digits) && unit !== '%'
            ? enter({ text: digits, unit: written, name })
            : undefined;
        count(entry);
        return entry ? `{{${entry.group}.${entry.name}}}${cell.slice(digits.length)}` : `【待填：${cell}】`;
      }),
    ),
  };
}

/** 46, 1,200, 46件 or 97.8%. */
const numberPattern = /^(?<digits>\d{1,12}(?:,\d{3})*(?:\.\d{1,6})?)(?<unit>%|\p{Script=Han}{0,3})$/u;
/** As 数据 prints it again. */
const plain = /^(?:0|[1-9]\d{0,11})(?:\.\d{1,6})?$/;

type Column = {
  /** What its heading says: of what is counted nothing where it is the year or 数量. */
  kind: 'label' | 'ordinal' | 'unit' | 'value' | 'earlier' | 'derived';
  words: string;
  unit?: string;
};

function readColumns({ header, rows }: ReportTable, year: number): Column[] {
  const labelAt = header.findIndex(
    (head, at) => !isOrdinal(head) && !isUnit(head) && rows.some((row) => /^\D+$/.test(row[at] ?? '')),
  );
  return header.map((head, at): Column => {
    const [, words = head, unit] = /^([^（(]*)[（(](?:单位：)?(\p{Script=Han}{1,3})[）)]$/u.exec(head) ?? [];
    if (isOrdinal(head)) return { kind: 'ordinal', words };
    if (isUnit(head)) return { kind: 'unit', words };
    if (at === labelAt) return { kind: 'label', words };
    if (/上一?年|去年|前年|同期/.test(words)) return { kind: 'earlier', words };
    const named = /20\d\d/.exec(words)?.[0];
    if (named !== undefined && Number(named) !== year) return { kind: 'earlier', words };
    if (/同比|环比|增长|增幅|增减|率$|占比|比例|比重/.test(words)) return { kind: 'derived', words };
    return { kind: 'value', words: words.replace(generic, ''), unit };
  });
}

const generic =
  /^(?:20\d\d ?年度?|[本今]年度?|全年)?(?:的)?(?:数量|数值|数据|件数|人数|个数|次数|情况|完成数|实际数|数)?$/;
const isOrdinal = (head: string) => /^(?:序号|编号|No\.?)$/i.test(head);
const isUnit = (head: string) => /^(?:计量)?单位$/.test(head);

function nameCell(row: readonly string[], at: number, columns: readonly Column[]): string | undefined {
  const column = columns[at];
  if (column?.kind !== 'value') return undefined;
  const letters = (labelOf(row, columns) + column.words).replace(/[^\p{Script=Han}A-Za-z0-9]/gu, '');
  const name = letters.replace(/^[0-9]+/, '');
  return name.length >= 2 && name.length <= longest ? name : undefined;
}

/** Letters of a name, at most. */
const longest = 16;

function labelOf(row: readonly string[], columns: readonly Column[]): string {
  const label = row[columns.findIndex(({ kind }) => kind === 'label')] ?? '';
  return label.replace(/^(?:其中|[一二三四五六七八九十]{1,3}、|\d{1,2}[.．、])[：:]?/u, '');
}

function unitOf(row: readonly string[], columns: readonly Column[]): string {
  const at = columns.findIndex(({ kind }) => kind === 'unit');
  return at < 0 ? '' : (row[at] ?? '');
}

function captionUnit(caption = ''): string {
  return /单位：(\p{Script=Han}{1,3})/u.exec(caption)?.[1] ?? '';
}
