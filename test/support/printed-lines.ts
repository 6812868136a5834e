import { expect } from 'vitest';
import type { Document } from '../../src/document/model.js';
import { printTexts } from '../../src/layout/print-texts.js';

/** What is printed of a document, a paragraph or a row of a table in a line; of a row its cells. */
export function printedLines(document: Document): (string | string[])[] {
  return printTexts(document).flatMap((text): (string | string[])[] => {
    if (text.kind !== 'table') return ['lines' in text ? text.lines.join('') : text.text];
    const { caption, header, rows } = text.table;
    const cells = [header, ...rows]
      .filter((row) => row.length > 0)
      .map((row) => row.map((cell) => cell.text));
    return [...(caption ? [caption.text] : []), ...cells];
  });
}

/** Holds that a text for pasting has these lines, character by character; of a row the blanks between do not count. */
export function expectPublicText(text: string, wanted: readonly (string | string[])[]): void {
  const found = text
    .replace(/^\ufeff/, '')
    .split('\r\n')
    .filter((line) => line !== '')
    .map((line, index) => (typeof wanted[index] === 'string' ? line.replace(/^\u3000+/, '') : dense(line)));
  expect(found).toEqual(wanted.map((line) => (typeof line === 'string' ? line : dense(line.join('')))));
}

function dense(text: string): string {
  return text.replace(/\s+/g, '');
}
