import type { CalendarDate } from '../../text/calendar-date.js';

/** A sheet as it is to look and to be filled in. Ranges and addresses are Excel's own: `C6`, `A1:H1`. */
export type SheetLayout = {
  name: string;
  /** Excel shows a `veryHidden` sheet only to macros; LibreOffice makes it `hidden` when it saves. */
  visibility?: 'visible' | 'hidden' | 'veryHidden';
  columns: readonly SheetColumn[];
  /** From row 1 on. */
  rows: readonly SheetRow[];
  merges?: readonly string[];
  /** Rows above and columns left that stay in sight. */
  frozen?: { rows?: number; columns?: number };
  /** A range whose first row filters the others. */
  filter?: string;
  /** Only cells of a style with `input` can be changed; there is no password, so nobody is locked out. */
  isProtected?: boolean;
  validations?: readonly CellValidation[];
  page: PageLayout;
};

/** `width` in digits of the standard font; a Chinese character of its size takes two. */
export type SheetColumn = { width: number; isHidden?: boolean };

/**
 * `height` in points, or `fit`: as the wrapped texts need; without it the program that shows the sheet decides,
 * which no program does for merged cells.
 */
export type SheetRow = {
  cells: readonly (SheetCell | undefined)[];
  height?: number | 'fit';
  isHidden?: boolean;
};

/** A text is a text, never a formula. A day is a date of Excel, shown as 2026年2月20日 unless the style says otherwise. */
export type SheetCell = { value?: string | number | boolean | CalendarDate; style?: CellStyle };

export type CellStyle = {
  /** 宋体 where there is none. */
  font?: string;
  /** In points; 11 where there is none. */
  size?: number;
  isBold?: boolean;
  /** RRGGBB */
  color?: string;
  /** RRGGBB */
  fill?: string;
  hasBorder?: boolean;
  horizontal?: 'left' | 'center' | 'right';
  vertical?: 'top' | 'center' | 'bottom';
  wraps?: boolean;
  /** A number format: `0"件"`, `@` for text. */
  format?: string;
  /** Whether somebody is to fill it in, on a protected sheet. */
  isInput?: boolean;
};

/** Printed as wide as the paper, over as many pages as it takes. */
export type PageLayout = {
  paper: 'A4' | 'A3';
  orientation: 'portrait' | 'landscape';
  printArea?: string;
  /** Rows that stand on every page, `1:3`. */
  repeatedRows?: string;
  hasPageNumbers?: boolean;
  /** In millimetres. */
  margins?: { left: number; right: number; top: number; bottom: number };
};

/** What a cell takes, what it says to whoever stands in it, and to whoever writes something else. */
export type CellValidation = {
  range: string;
  rule: ValidationRule;
  /** A title of at most 32 characters, a message of at most 255: Excel repairs a file with longer ones. */
  prompt?: { title: string; message: string };
  error: { title: string; message: string };
};

/** `most`: a number, or the address of a cell that holds one; while that holds none, there is no bound. */
export type ValidationRule =
  | { kind: 'whole' | 'decimal'; least: number; most?: number | { cell: string } }
  | { kind: 'list'; values: readonly string[] }
  | { kind: 'length'; most: number };
