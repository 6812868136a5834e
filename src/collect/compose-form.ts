import { type CalendarDate, formatChineseDate, formatIsoDate } from '../text/calendar-date.js';
import { displayWidth } from '../text/characters.js';
import type { CellStyle, CellValidation, SheetLayout, SheetRow } from '../writers/xlsx/sheet-layout.js';
import type { AskedFigure, AskedUnit } from './asked.js';
import {
  figureColumns,
  figureSheet,
  formFormat,
  formSheet,
  formTitle,
  headFields,
  labelOf,
  mostTextCharacters,
  textColumns,
  textSheet,
} from './form-words.js';
import { isCounted } from './read-number.js';

/** What stands on every form of a year. */
export type FormOccasion = { year: number; due?: CalendarDate };

/**
 * The form (报送表) of one unit: a sheet for figures, one for texts, and a hidden one that says which form it is. All but
 * the cells to fill in is locked, without a password.
 */
export function composeForm(asked: AskedUnit, occasion: FormOccasion): SheetLayout[] {
  const { figures, topics } = asked;
  const sheets = [
    ...(figures.length > 0 ? [composeFigures(asked, occasion)] : []),
    ...(topics.length > 0 ? [composeTexts(asked, occasion)] : []),
  ];
  return [...sheets, composeIdentity(asked, occasion)];
}

const font = '宋体';
const title: CellStyle = { font: '黑体', size: 16, horizontal: 'center', vertical: 'center' };
const label: CellStyle = {
  font: '黑体',
  size: 11,
  hasBorder: true,
  horizontal: 'center',
  vertical: 'center',
};
const fixed: CellStyle = { font, size: 11, hasBorder: true, vertical: 'center', wraps: true };
/** Not to be wrapped, so that it makes no row higher. */
const hidden: CellStyle = { ...fixed, wraps: false };
const centred: CellStyle = { ...fixed, horizontal: 'center' };
const number: CellStyle = { ...fixed, horizontal: 'right' };
const hint: CellStyle = { font, size: 11, vertical: 'center', wraps: true };
const heading: CellStyle = { ...label, fill: 'E8EDF2', wraps: true };
/** What is to be filled in is told by its colour as well as by what is said where one stands in it. */
const input: CellStyle = { ...fixed, fill: 'FFF8E1', isInput: true };
const inputNumber: CellStyle = { ...input, horizontal: 'right' };

const figureGuide =
  '请填“今年”一栏，需要说明的写在“备注”里。只写数字，不写单位；没有发生的填0，还没有统计出来的空着。没有涂色的格子不用填，也不要改。';
const textGuide = `请在“材料”一栏写今年的做法和成效，每个主题${mostTextCharacters}字以内，用事实和数字说话。没有的空着。`;

/** Heights of rows, in points. */
const heights = { title: 30, head: 22, guide: 34, heading: 30, text: 150, signing: 40 };

function composeFigures({ unit, figures }: AskedUnit, occasion: FormOccasion): SheetLayout {
  const { year } = occasion;
  const head = composeHead(unit, occasion, figureGuide);
  const first = head.rows.length + 2;
  const rowOf = new Map(figures.map(({ id }, index) => [id, first + index]));
  const last = first + figures.length - 1;
  return {
    name: figureSheet,
    isProtected: true,
    columns: [{ width: 6, isHidden: true }, ...[24, 10, 44, 13, 14, 22].map((width) => ({ width }))],
    rows: [
      ...head.rows,
      {
        height: heights.heading,
        cells: [
          figureColumns.id,
          figureColumns.label,
          figureColumns.measure,
          figureColumns.meaning,
          `${figureColumns.lastYear}（${year - 1}年）`,
          `${figureColumns.thisYear}（${year}年）`,
          figureColumns.remark,
        ].map((value) => ({ value, style: heading })),
      },
      ...figures.map(
        (figure): SheetRow => ({
          height: 'fit',
          cells: [
            { value: figure.id, style: hidden },
            { value: labelOf(figure.id), style: fixed },
            { value: figure.measure, style: centred },
            { value: figure.meaning, style: fixed },
            { value: figure.lastYear, style: number },
            { style: inputNumber },
            { style: input },
          ],
        }),
      ),
      signingRow,
    ],
    merges: [...head.merges, `B${last + 1}:G${last + 1}`],
    frozen: { rows: first - 1 },
    validations: [...head.validations, ...figures.map((figure) => validate(figure, rowOf))],
    page: {
      ...page,
      printArea: `B1:G${last + 1}`,
      repeatedRows: `${first - 1}:${first - 1}`,
    },
  };
}

const page = { paper: 'A4', orientation: 'landscape', hasPageNumbers: true } as const;

const signingRow: SheetRow = {
  height: heights.signing,
  cells: [
    undefined,
    {
      value: '单位负责人（签名）：　　　　　　　　　　单位（盖章）：　　　　　　　　　　日期：',
      style: { font, size: 11, vertical: 'center' },
    },
  ],
};

function validate({ id, measure, most }: AskedFigure, rowOf: ReadonlyMap<string, number>): CellValidation {
  const isWhole = isCounted(measure);
  const what = isWhole ? '不小于0的整数' : '不小于0的数';
  const bound = most === undefined ? '' : `，不大于“${labelOf(most)}”`;
  return {
    range: `F${rowOf.get(id)}`,
    rule: {
      kind: isWhole ? 'whole' : 'decimal',
      least: 0,
      most: most === undefined ? undefined : { cell: `F${rowOf.get(most)}` },
    },
    prompt: {
      title: shorten(labelOf(id)),
      message: `请填${what}${bound}${measure === '' ? '' : `，单位是${measure}，不用写`}`,
    },
    error: {
      title: '填得不对',
      message: `这一格请填${what}${bound}，只写数字。没有发生的填0，还没有统计出来的空着，另有情况写在“备注”里。`,
    },
  };
}

/** A title of Excel's own messages holds 32 characters. */
function shorten(words: string): string {
  return displayWidth(words) <= 32 ? words : `${words.slice(0, 15)}…`;
}

function composeTexts(asked: AskedUnit, occasion: FormOccasion): SheetLayout {
  const { topics, unit } = asked;
  const head = composeHead(unit, occasion, textGuide);
  const first = head.rows.length + 2;
  const last = first + topics.length - 1;
  return {
    name: textSheet,
    isProtected: true,
    columns: [{ width: 6, isHidden: true }, ...[20, 12, 26, 12, 34, 24].map((width) => ({ width }))],
    rows: [
      ...head.rows,
      {
        height: heights.heading,
        cells: [
          { value: textColumns.id, style: heading },
          { value: textColumns.topic, style: heading },
          { value: textColumns.guidance, style: heading },
          { style: heading },
          { value: `${textColumns.text}（${mostTextCharacters}字以内）`, style: heading },
          { style: heading },
          { style: heading },
        ],
      },
      ...topics.map(
        ({ id, name, hint: guidance }): SheetRow => ({
          height: heights.text,
          cells: [
            { value: id, style: hidden },
            { value: name, style: fixed },
            { value: guidance, style: fixed },
            { style: fixed },
            { style: { ...input, vertical: 'top' } },
            { style: input },
            { style: input },
          ],
        }),
      ),
      signingRow,
    ],
    merges: [
      ...head.merges,
      ...[first - 1, ...topics.map((_, index) => first + index)].flatMap((row) => [
        `C${row}:D${row}`,
        `E${row}:G${row}`,
      ]),
      `B${last + 1}:G${last + 1}`,
    ],
    frozen: { rows: first - 1 },
    validations: [
      ...head.validations,
      {
        range: `E${first}:E${last}`,
        rule: { kind: 'length', most: mostTextCharacters },
        prompt: { title: textColumns.text, message: `${mostTextCharacters}字以内；换行按Alt+Enter` },
        error: { title: '太长', message: `最多${mostTextCharacters}字，请删减；附件另外交` },
      },
    ],
    page: { ...page, printArea: `B1:G${last + 1}`, repeatedRows: `${first - 1}:${first - 1}` },
  };
}

/** Title, whose form it is, who fills it in, and how. */
function composeHead(unit: string, { year, due }: FormOccasion, guide: string) {
  const pair = (
    height: number,
    [name, value]: readonly [string, string | undefined],
    [otherName, otherValue]: readonly [string, string | undefined],
  ): SheetRow => {
    const [one, other] = [value, otherValue].map((words) => (words === undefined ? input : fixed));
    return {
      height,
      cells: [
        undefined,
        { value: name, style: label },
        { value, style: one },
        { style: one },
        { value: otherName, style: label },
        { value: otherValue, style: other },
        { style: other },
      ],
    };
  };
  const rows: SheetRow[] = [
    { height: heights.title, cells: [undefined, { value: `${year}年度${formTitle}`, style: title }] },
    pair(heights.head, [headFields.unit, unit], [headFields.year, `${year}年度`]),
    pair(heights.head, [headFields.filledBy, undefined], [headFields.filledOn, undefined]),
    pair(
      heights.head,
      [headFields.checkedBy, undefined],
      [headFields.due, due ? formatChineseDate(due) : '没有规定'],
    ),
    { height: heights.guide, cells: [undefined, { value: guide, style: hint }] },
  ];
  const validations: CellValidation[] = [
    {
      range: 'F3',
      rule: { kind: 'length', most: 20 },
      prompt: { title: headFields.filledOn, message: '例如 2026年1月12日' },
      error: { title: '填得不对', message: '请写成2026年1月12日的样子' },
    },
  ];
  return {
    rows,
    merges: ['B1:G1', 'C2:D2', 'F2:G2', 'C3:D3', 'F3:G3', 'C4:D4', 'F4:G4', 'B5:G5'],
    validations,
  };
}

/** Hidden, so that a form is known again whatever became of the sheets that can be seen. */
function composeIdentity({ unit }: AskedUnit, { year, due }: FormOccasion): SheetLayout {
  const rows = [
    [formFormat],
    [headFields.unit, unit],
    [headFields.year, String(year)],
    ...(due ? [[headFields.due, formatIsoDate(due)]] : []),
  ];
  return {
    name: formSheet,
    visibility: 'hidden',
    isProtected: true,
    columns: [{ width: 20 }, { width: 30 }],
    rows: rows.map((cells) => ({ cells: cells.map((value) => ({ value })) })),
    page: { paper: 'A4', orientation: 'portrait' },
  };
}
