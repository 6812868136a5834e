import type { Report } from '../../../src/report/model.js';
import { formatChineseDate, parseDate } from '../../../src/text/calendar-date.js';

/** What a report says of itself and does not print; whatever else it holds must stand in the document. */
const unprinted = new Set([
  'template',
  'place',
  'publication',
  'figures',
  'reportingUnits',
  'materials',
  'layout',
  'level3Numbering',
  'alignments',
  'key',
  'form',
  'lastYearsWords',
]);

/**
 * What an author wrote and a reader of the document must find: the titles of the document and its attachments,
 * and all other lines, each without the white space around it.
 */
export function printedLines({ issuers, title, ...report }: Report): {
  titles: string[];
  /** The organs that sign: one longer than a line is broken as a title is. */
  signature: string[];
  lines: string[];
} {
  const { signature = issuers, letterhead, attachments } = report;
  const mark = letterhead && (letterhead.mark ?? issuers);
  const texts = collectTexts({
    ...report,
    signature: [],
    ...(mark && { letterhead: { ...letterhead, mark } }),
    attachments: attachments.map(({ title: _, ...attachment }) => attachment),
  });
  const titles = [
    ...(title === undefined ? [] : [title]),
    ...attachments.map((attachment) => attachment.title),
  ];
  return {
    titles: titles.map(printReferences),
    signature: signature.map(printReferences),
    lines: texts.map(printReferences).flatMap(splitLines),
  };
}

function splitLines(text: string): string[] {
  return text
    .split(/\r\n|[\r\n]/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function printReferences(text: string): string {
  return text.replaceAll('\\{{', '{{');
}

function collectTexts(value: unknown, key = ''): string[] {
  if (unprinted.has(key)) return [];
  if (typeof value === 'string')
    return [key.startsWith('date') || key.endsWith('Date') ? printDate(value) : value];
  if (typeof value !== 'object' || value === null) return [];
  return Array.isArray(value)
    ? value.flatMap((entry) => collectTexts(entry, key))
    : Object.entries(value).flatMap(([name, entry]) => collectTexts(entry, name));
}

function printDate(written: string): string {
  const date = parseDate(written);
  return date ? formatChineseDate(date) : written;
}
