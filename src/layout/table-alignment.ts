import type { ColumnAlignment, Table } from '../document/model.js';
import type { Style } from './style.js';
import { textWidth } from './type-metrics.js';

/**
 * How each column is set where the author does not say: running numbers, marks and words of a few characters in
 * the middle, figures of one kind right, so that digits stand below digits, other figures in the middle, words left.
 */
export function columnAlignments({ header, rows, alignments }: Table, style: Style): ColumnAlignment[] {
  const columns = header.length > 0 ? header : (rows[0] ?? []);
  return columns.map((head, column) => {
    const given = alignments?.[column];
    if (given) return given;
    const cells = rows.map((row) => row[column]?.text.trim() ?? '').filter((text) => text !== '');
    if (isRunningNumber(head.text, cells)) return 'center';
    if (cells.length > 0 && cells.every((cell) => figure.test(cell) || isDash(cell)))
      return isOneKind(cells.filter((cell) => !isDash(cell))) ? 'right' : 'center';
    const widest = Math.max(0, ...cells.map((cell) => textWidth(cell, style.fonts)));
    return widest <= shortWords ? 'center' : 'left';
  });
}

/** 序号, or a column that counts 1, 2, 3 …. */
export function isRunningNumber(head: string, cells: readonly string[]): boolean {
  return (
    /^(?:序号|序次|编号|行次|No\.?)$/.test(head.replace(/\s/gu, '')) &&
    cells.every((cell) => cell.length <= 6)
  );
}

const figure =
  /^[+＋\-−－]?\d{1,3}(?:[,，]?\d{3}){0,6}(?:\.\d{1,6})?\d{0,15}(?:%|％|‰|[\p{Script=Han}]{0,3})$/u;
const isDash = (text: string) => /^(?:[-－—–/／]|——|无)$/u.test(text);

/** Figures with the same number of decimals and the same unit. */
function isOneKind(cells: readonly string[]): boolean {
  const kinds = new Set(
    cells.map(
      (cell) => `${/\.(\d+)/.exec(cell)?.[1]?.length ?? 0}${/[^\d.,，+＋\-−－]{0,12}$/u.exec(cell)![0]}`,
    ),
  );
  return kinds.size === 1;
}

/** In characters; wider text is read, not glanced at. */
const shortWords = 4;
