import { formatIsoDate, parseDate } from '../text/calendar-date.js';
import { countCharacters } from '../text/characters.js';
import { oncePer } from '../text/once-per.js';
import { cellOf, type FoundTable, findTable } from './find-table.js';
import { findWrongColumn } from './find-wrong-column.js';
import {
  type FigureColumn,
  figureColumns,
  formFormat,
  type HeadField,
  headFields,
  labelOf,
  mostTextCharacters,
  type TextColumn,
  textColumns,
} from './form-words.js';
import { type Grid, type GridRow, type Place, plain } from './grid.js';
import { readNumber } from './read-number.js';
import type { Answer, Return, ReturnedText, Trouble } from './return.js';

/** What is asked for, so that rows and topics are known by their names where their numbers are lost. */
export type Expected = {
  /** `组.名` → its measure. */
  figures: ReadonlyMap<string, string>;
  /** Ids and names of topics → their names. */
  topics: ReadonlyMap<string, string>;
  /** `组.名` → last year's figure, where the report has one and the form shows it. */
  lastYear?: ReadonlyMap<string, number>;
};

/** Reads what a unit has sent back: rows and columns may have moved, sheets have other names, others stand between. */
export function readReturn(file: string, grids: readonly Grid[], given?: Expected): Return {
  const expected = given ?? expectWhatIsThere(grids);
  const troubles: Trouble[] = [];
  const head = readHead(grids);
  const figures = grids.flatMap((grid) => findTable(grid, figureColumns, ['label', 'thisYear']) ?? []);
  const texts = grids.flatMap((grid) => findTable(grid, textColumns, ['topic', 'text']) ?? []);
  if (figures.length + texts.length === 0)
    troubles.push({
      place: { file },
      message: `没有找到报送表：表头要有“${figureColumns.label}”和“${figureColumns.thisYear}”，或者“${textColumns.topic}”和“${textColumns.text}”；请用发下去的表填报`,
    });
  return {
    file,
    ...head,
    answers: figures.flatMap((table) => readFigures(table, file, expected, troubles)),
    texts: texts.flatMap((table) => readTexts(table, file, expected, troubles)),
    troubles,
  };
}

/** Without a report every row that bears a number of the form counts, in the measure that stands beside it. */
function expectWhatIsThere(grids: readonly Grid[]): Expected {
  const figures = new Map<string, string>();
  const topics = new Map<string, string>();
  for (const grid of grids) {
    const numbers = findTable<FigureColumn>(grid, figureColumns, ['id', 'thisYear']);
    for (const row of numbers?.rows ?? []) {
      const id = plain(cellOf(numbers!, row, 'id')?.text ?? '');
      if (/^[^.\s]+\.[^.\s]+$/.test(id)) figures.set(id, plain(cellOf(numbers!, row, 'measure')?.text ?? ''));
    }
    const texts = findTable(grid, textColumns, ['topic', 'text']);
    for (const row of texts?.rows ?? []) {
      const topic = cellOf(texts!, row, 'topic')?.text.trim() ?? '';
      if (topic !== '') topics.set(topic, topic);
    }
  }
  return { figures, topics };
}

type Head = Pick<Return, 'unit' | 'year' | 'due' | 'filledOn'>;

/** The fields above the tables; the hidden sheet of the form knows them where somebody has overwritten them. */
function readHead(grids: readonly Grid[]): Head {
  const found: Partial<Record<HeadField, string>> = {};
  const isForm = (grid: Grid) => grid.rows[0]?.cells.some(({ text }) => text === formFormat) ?? false;
  for (const grid of [...grids].sort((a, b) => Number(isForm(b)) - Number(isForm(a))))
    for (const { cells } of grid.rows)
      for (const [place, { text }] of cells.entries())
        for (const field of Object.keys(headFields) as HeadField[]) {
          if (found[field] !== undefined || plain(text).replace(/:$/, '') !== headFields[field]) continue;
          const words = cells
            .slice(place + 1)
            .find((cell) => plain(cell.text) !== '')
            ?.text.trim();
          if (words !== undefined && !isLabel(words)) found[field] = words;
        }
  const year = /^(?:19|20)\d\d/.exec(plain(found.year ?? ''))?.[0];
  return {
    unit: found.unit,
    year: year === undefined ? undefined : Number(year),
    due: readDay(found.due),
    filledOn: readDay(found.filledOn),
  };
}

function isLabel(words: string): boolean {
  return Object.values<string>(headFields).includes(plain(words).replace(/:$/, ''));
}

function readDay(words: string | undefined): string | undefined {
  const day =
    words === undefined
      ? undefined
      : parseDate(plain(words).replace(/^(\d{4})[./](\d{1,2})[./](\d{1,2})$/, '$1-$2-$3'));
  return day && formatIsoDate(day);
}

function readFigures(
  table: FoundTable<FigureColumn>,
  file: string,
  expected: Expected,
  troubles: Trouble[],
): Answer[] {
  const { figures } = expected;
  const byLabel = indexLabels(figures);
  const answers: Answer[] = [];
  const seen = new Map<string, number>();
  for (const row of table.rows) {
    const words = (column: FigureColumn) => cellOf(table, row, column)?.text ?? '';
    const filled = cellOf(table, row, 'thisYear');
    const place = placeOf(table, row, file);
    const cell: Place = { ...place, grid: table.grid.name, column: table.columns.thisYear };
    const written = filled?.text.trim() ?? '';
    const given = plain(words('id'));
    const id = figures.has(given) ? given : byLabel.get(plain(words('label')));
    if (id === undefined) {
      if (written !== '' && isRow(table, row))
        troubles.push({
          place: cell,
          message: `“${shorten(words('label') || given)}”不是表上原有的一行，写的“${shorten(written)}”没有收`,
        });
      continue;
    }
    if (given !== '' && byLabel.get(plain(words('label'))) !== id && byLabel.has(plain(words('label')))) {
      troubles.push({
        place,
        message: `这一行的编号是“${id}”，指标却写着“${shorten(words('label'))}”，分不清是哪一项，没有收`,
      });
      continue;
    }
    if (seen.has(id)) {
      troubles.push({ place, message: `“${labelOf(id)}”在第${seen.get(id)}行已经有了，这一行没有收` });
      continue;
    }
    seen.set(id, row.number);
    const measure = figures.get(id) ?? '';
    const isCovered = !filled && table.grid.isCovered?.(row.number, table.columns.thisYear!);
    const trouble = isCovered
      ? '的格子和旁边的合并在一起，没有自己的数，请分开填写'
      : (filled?.trouble ?? explainMeasure(written, words('measure'), measure));
    const number = trouble === undefined ? readNumber(written, measure) : { trouble };
    if (number && 'trouble' in number)
      troubles.push({ place: cell, message: `“${labelOf(id)}”${number.trouble}` });
    answers.push({
      id,
      place,
      measure,
      value: number && 'text' in number ? number.text : undefined,
      lastYear: words('lastYear').trim() || undefined,
      remark: words('remark').trim() || undefined,
    });
  }
  troubles.push(...findWrongColumn(answers, table, expected.lastYear));
  return answers;
}

/** The number of a figure by what a form calls it; the same for the forms of all units. */
const indexLabels = oncePer(
  (figures: Expected['figures']) =>
    new Map([...figures.keys()].flatMap((id) => [[plain(labelOf(id)), id] as const, [id, id] as const])),
);

/** 3 beside 万项 is not three of what was asked for. */
function explainMeasure(written: string, given: string, asked: string): string | undefined {
  if (written === '' || asked === '' || plain(given) === '' || plain(given) === plain(asked))
    return undefined;
  return `写的是“${shorten(written)}”，计量单位改成了“${shorten(given)}”，要的是“${asked}”，请换算好再写`;
}

function placeOf({ grid }: { grid: Grid }, row: GridRow, file: string): Place {
  return { file, row: row.number, grid: grid.needsName ? grid.name : undefined };
}

/** Below the table stand lines to sign on, which are no rows of it. */
function isRow(table: FoundTable<FigureColumn>, row: GridRow): boolean {
  const label = cellOf(table, row, 'label')?.text.trim() ?? '';
  const number = readNumber(cellOf(table, row, 'thisYear')?.text ?? '', '');
  return label !== '' || (number !== undefined && 'text' in number);
}

function readTexts(
  table: FoundTable<TextColumn>,
  file: string,
  { topics }: Expected,
  troubles: Trouble[],
): ReturnedText[] {
  const texts: ReturnedText[] = [];
  for (const row of table.rows) {
    const words = (column: TextColumn) => cellOf(table, row, column)?.text.trim() ?? '';
    const text = words('text').replace(/\r\n?/g, '\n');
    const cell = cellOf(table, row, 'text');
    const place = placeOf(table, row, file);
    if (cell?.trouble !== undefined)
      troubles.push({
        place: { ...place, grid: table.grid.name, column: cell.column },
        message: cell.trouble,
      });
    if (text === '' || cell?.trouble !== undefined) continue;
    const topic = topics.get(words('id')) ?? topics.get(words('topic'));
    if (topic === undefined) {
      if (words('topic') !== '')
        troubles.push({
          place: { ...place, grid: table.grid.name, column: cell?.column },
          message: `“${shorten(words('topic'))}”不是表上原有的主题，材料没有收`,
        });
      continue;
    }
    const length = countCharacters(text);
    if (length > mostTextCharacters)
      troubles.push({
        place: { ...place, grid: table.grid.name, column: cell?.column },
        message: `“${topic}”的材料有${length}字，超过了${mostTextCharacters}字；已经收下，请自行删减`,
      });
    texts.push({ topic, place, text });
  }
  return texts;
}

function shorten(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim();
  return line.length > 20 ? `${line.slice(0, 20)}…` : line;
}
