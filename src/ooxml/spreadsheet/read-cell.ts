import { findChild, type XmlElement } from '../parse-xml.js';
import { formatAddress } from './cell-address.js';
import { type DateSystem, dateOfSerial, formatIso } from './date-serial.js';
import { formatCellDate, formatCellNumber } from './format-value.js';
import type { FormatOf } from './read-number-formats.js';
import { decodeText, rawText, readRichText } from './read-strings.js';
import { type CellPlace, type UnreadReason, type WorksheetCell, workbookLimits } from './workbook.js';

/** What the cells of all sheets have in common. */
export type CellContext = { strings: readonly string[]; formatOf: FormatOf; dateSystem: DateSystem };

/** Omits the place, so that a `switch` on `kind` still tells the value. */
type Content = WorksheetCell extends infer Cell
  ? Cell extends WorksheetCell
    ? Omit<Cell, 'address' | 'row' | 'column' | 'isFormula'>
    : never
  : never;

/** The cell `c` (ECMA-376-1, 18.3.1.4); undefined where there is nothing in it. */
export function readCell(
  element: XmlElement,
  place: CellPlace,
  context: CellContext,
): WorksheetCell | undefined {
  const isFormula = findChild(element, 'x:f') !== undefined;
  const content = readContent(element, isFormula, context);
  if (!content || (content.kind === 'text' && content.value === '' && !isFormula)) return undefined;
  return { address: formatAddress(place), ...place, isFormula, ...content } as WorksheetCell;
}

function readContent(element: XmlElement, isFormula: boolean, context: CellContext): Content | undefined {
  const type = element.attributes.t ?? 'n';
  if (type === 'inlineStr') {
    const item = findChild(element, 'x:is');
    return item && textContent(readRichText(item));
  }
  const stored = findChild(element, 'x:v');
  const raw = rawText(stored);
  // A formula whose result is an empty text has a value that is empty; a number is never empty.
  if (!stored || (raw === '' && type !== 'str')) return isFormula ? unread('not-computed') : undefined;
  switch (type) {
    case 's': {
      const text = /^\d{1,9}$/.test(raw) ? context.strings[Number(raw)] : undefined;
      return text === undefined ? unread('damaged') : textContent(text);
    }
    case 'b':
      return {
        kind: 'boolean',
        value: raw === '1' || raw === 'true',
        text: raw === '1' || raw === 'true' ? 'TRUE' : 'FALSE',
      };
    case 'e':
      return { kind: 'error', value: undefined, text: decodeText(raw).slice(0, 20) };
    case 'd':
      return readIsoDate(raw.trim());
    case 'n':
      return readNumber(raw.trim(), element.attributes.s, context);
    default:
      return textContent(decodeText(raw));
  }
}

function readNumber(raw: string, style: string | undefined, { formatOf, dateSystem }: CellContext): Content {
  const value = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/.test(raw) ? Number(raw) : Number.NaN;
  if (!Number.isFinite(value)) return unread('damaged');
  const format = formatOf(style);
  if (format.kind !== 'date') return { kind: 'number', value, text: formatCellNumber(value, format) };
  const date = dateOfSerial(value, dateSystem);
  // Day 0 of January 1900 is no date.
  if (!date || (format.shows.date && dateSystem === 1900 && value < 1))
    return { kind: 'number', value, text: formatCellNumber(value, format) };
  return { kind: 'date', value: formatIso(date, format.shows), text: formatCellDate(date, format) };
}

/** Dates of strict files (18.18.11, `d`), which may say of a day that it begins at midnight. */
function readIsoDate(raw: string): Content {
  const [, day, time] =
    /^(\d{4}-\d{2}-\d{2})?T?(?:(\d{2}:\d{2}(?::\d{2})?)(?:\.\d{1,9})?Z?)?$/.exec(raw) ?? [];
  if (!day && !time) return unread('damaged');
  const value = [day, day && /^[0:]+$/.test(time ?? '') ? undefined : time].filter(Boolean).join('T');
  return { kind: 'date', value, text: value };
}

function textContent(text: string): Content {
  if (text.length > workbookLimits.cellCharacters) return unread('too-long');
  return { kind: 'text', value: text, text };
}

function unread(reason: UnreadReason): Content {
  return { kind: 'unread', value: undefined, text: '', reason };
}
