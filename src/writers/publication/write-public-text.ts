import type { Document, Table } from '../../document/model.js';
import { type PrintedText, printTexts } from '../../layout/print-texts.js';
import { displayWidth } from '../../text/characters.js';

/** A document as plain text for pasting into a website's editor: full-width indents, a blank line between parts. */
export function writePublicText(document: Document): string {
  const lines: string[] = [];
  const texts = printTexts(document);
  texts.forEach((text, index) => {
    if (index > 0 && standsOff(text, texts[index - 1]!)) lines.push('');
    lines.push(...writeLines(text));
  });
  return `${lines.join('\n')}\n`;
}

function writeLines(text: PrintedText): string[] {
  switch (text.kind) {
    case 'title':
    case 'attachmentTitle':
      return [text.lines.join('')];
    case 'addressee':
    case 'attachmentLabel':
      return [text.text];
    case 'signature':
    case 'date':
      return [alignRight(text.text)];
    case 'table':
      return writeTable(text.table);
    default:
      return text.text.split(/\r\n|[\r\n]/).map((line) => indent + line);
  }
}

const indent = '　　';

/** The right edge of signature and date, in characters: two short of a line of 28. */
const rightEdge = 26;

function alignRight(text: string): string {
  const blank = Math.floor(rightEdge - displayWidth(text) / 2);
  return '　'.repeat(Math.max(indent.length, blank)) + text;
}

function standsOff(text: PrintedText, above: PrintedText): boolean {
  if (above.kind === 'title' || above.kind === 'attachmentTitle') return true;
  if (text.kind === 'table' || above.kind === 'table') return true;
  if (text.kind === 'heading') return text.level === 1;
  const first = ['attachmentNote', 'signature', 'date', 'note', 'attachmentLabel'];
  return (
    first.includes(text.kind) &&
    text.kind !== above.kind &&
    !(text.kind === 'date' && above.kind === 'signature')
  );
}

/** The cells of a row in one line, each column as wide as its widest cell. */
function writeTable({ caption, header, rows }: Table): string[] {
  const lines = [header, ...rows]
    .filter((cells) => cells.length > 0)
    .map((cells) => cells.map((cell) => oneLine(cell.text)));
  const widths = (lines[0] ?? []).map((_, column) =>
    Math.max(...lines.map((cells) => displayWidth(cells[column] ?? ''))),
  );
  return [
    ...(caption ? [caption.text] : []),
    ...lines.map((cells) =>
      cells
        .map((cell, column) => pad(cell, widths[column]!))
        .join(indent)
        .trimEnd(),
    ),
  ];
}

function pad(text: string, width: number): string {
  const missing = width - displayWidth(text);
  return text + '　'.repeat(Math.floor(missing / 2)) + ' '.repeat(missing % 2);
}

/** A row stands in one line; a space tells where a line of a cell ended. */
function oneLine(text: string): string {
  return text.replace(/[\r\n]+/g, ' ').trim();
}
