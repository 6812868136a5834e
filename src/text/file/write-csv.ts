/**
 * A table for Excel and WPS: UTF-8 with a byte order mark, CRLF. A text that a spreadsheet would take for a
 * formula gets an apostrophe in front, because quotation marks alone do not keep it from being calculated.
 */
export function writeCsv(header: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const lines = [header, ...rows].map((cells) => cells.map(formatCell).join(','));
  return `\ufeff${lines.join('\r\n')}\r\n`;
}

function formatCell(cell: string | number): string {
  const text = typeof cell === 'number' ? String(cell) : escapeFormula(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function escapeFormula(text: string): string {
  return /^[=+\-@\t\r＝＋－＠]/.test(text) && !/^[+-]\d+(?:\.\d+)?%?$/.test(text) ? `'${text}` : text;
}
