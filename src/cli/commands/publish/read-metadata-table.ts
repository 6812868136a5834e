import { formatIsoDate, parseDate } from '../../../text/calendar-date.js';

/** Names and values of a table of two columns (RFC 4180); a spreadsheet that has saved it writes dates its own way. */
export function readMetadataTable(text: string): Map<string, string> {
  const entries = new Map<string, string>();
  for (const [name = '', value = ''] of readRows(text.replace(/^\ufeff/, ''))) {
    const date = parseDate(value);
    entries.set(name.trim(), date ? formatIsoDate(date) : value.trim());
  }
  return entries;
}

function readRows(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let isQuoted = false;
  const endCell = () => {
    rows.at(-1)!.push(cell);
    cell = '';
  };
  for (let at = 0; at < text.length; at++) {
    const character = text[at]!;
    if (isQuoted) {
      if (character !== '"') cell += character;
      else if (text[at + 1] === '"') cell += text[++at];
      else isQuoted = false;
    } else if (character === '"') isQuoted = true;
    else if (character === ',') endCell();
    else if (character === '\n') {
      endCell();
      rows.push([]);
    } else if (character !== '\r') cell += character;
  }
  endCell();
  return rows.filter((cells) => cells.some((entry) => entry !== ''));
}
