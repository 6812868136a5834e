import type { Finding } from '../../../../src/finding/finding.js';
import { formatRange } from '../../../../src/ooxml/spreadsheet/cell-address.js';
import {
  explainCell,
  type Workbook,
  type Worksheet,
  type WorksheetCell,
} from '../../../../src/ooxml/spreadsheet/workbook.js';

/** A workbook as lines that a person can compare with what a spreadsheet program shows. */
export function formatWorkbook({ sheets }: Workbook, findings: readonly Finding[] = []): string {
  const remarks = findings.map(({ severity, rule, message }) => `${severity} ${rule}：${message}`);
  return `${[...sheets.map(formatSheet), ...remarks].join('\n\n')}\n`;
}

function formatSheet({ name, visibility, rows, merges, hiddenColumns }: Worksheet): string {
  return [
    `# ${name}${visibility === 'visible' ? '' : ` (${visibility})`}`,
    ...(merges.length > 0 ? [`merged: ${merges.map(formatRange).join(' ')}`] : []),
    ...(hiddenColumns.length > 0
      ? [`hidden columns: ${hiddenColumns.map(({ first, last }) => `${first}-${last}`).join(' ')}`]
      : []),
    ...rows.flatMap(({ isHidden, cells }) =>
      cells.map((cell) => `${formatCell(cell)}${isHidden ? ' (hidden row)' : ''}`),
    ),
  ].join('\n');
}

function formatCell(cell: WorksheetCell): string {
  const value = explainCell(cell) ?? JSON.stringify(cell.value);
  const shown = cell.value === undefined || String(cell.value) === cell.text ? '' : ` shown as ${cell.text}`;
  return `${cell.address} ${cell.isFormula ? '= ' : ''}${cell.kind} ${value}${shown}`;
}
