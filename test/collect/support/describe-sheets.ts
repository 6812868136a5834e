import { columnName } from '../../../src/ooxml/spreadsheet/cell-address.js';
import type { CellStyle, SheetCell, SheetLayout } from '../../../src/writers/xlsx/sheet-layout.js';

/** How sheets look and what may be filled in, cell by cell, for people to read. */
export function describeSheets(sheets: readonly SheetLayout[]): string {
  return sheets.map(describeSheet).join('\n\n');
}

function describeSheet({ name, visibility, isProtected, columns, rows, page, ...more }: SheetLayout): string {
  const { merges = [], frozen, validations = [] } = more;
  return [
    `工作表 ${name}${visibility ? ` ${visibility}` : ''}${isProtected ? ' 保护' : ''}`,
    `纸 ${Object.values(page).join(' ')}`,
    `列宽 ${columns.map(({ width, isHidden }) => (isHidden ? `（${width}）` : width)).join(' ')}`,
    ...(frozen ? [`不动的行 ${frozen.rows}`] : []),
    ...(merges.length > 0 ? [`合并 ${merges.join(' ')}`] : []),
    ...rows.flatMap(({ cells, height }, at) => [
      `第${at + 1}行${height === undefined ? '' : ` 高${height}`}`,
      ...cells.flatMap((cell, index) =>
        cell ? [`  ${columnName(index + 1)}${at + 1} ${describeCell(cell)}`.trimEnd()] : [],
      ),
    ]),
    ...validations.map(({ range, rule, prompt, error }) =>
      [`限制 ${range} ${JSON.stringify(rule)}`, prompt, error]
        .map((words) => (typeof words === 'object' ? `  ${words.title}：${words.message}` : words))
        .join('\n'),
    ),
  ].join('\n');
}

function describeCell({ value, style }: SheetCell): string {
  return `${value === undefined ? '' : JSON.stringify(value)} ${style ? describeStyle(style) : ''}`.trim();
}

function describeStyle({ font, size, fill, hasBorder, horizontal, vertical, wraps, isInput }: CellStyle) {
  const words = [
    font,
    size,
    horizontal,
    vertical,
    wraps && '换行',
    hasBorder && '框',
    fill,
    isInput && '可填',
  ];
  return `[${words.filter(Boolean).join(' ')}]`;
}
