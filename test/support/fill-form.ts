import { unzipSync, zipSync } from 'fflate';
import { escapeXml } from '../../src/ooxml/xml.js';

/** Fills in a form as a program of the office would: the cells of 今年 and 材料, by the hidden number of their row. */
export function fillForm(bytes: Uint8Array, values: Readonly<Record<string, string | number>>): Uint8Array {
  const parts = unzipSync(bytes);
  const text = new TextDecoder();
  for (const name of Object.keys(parts).filter((part) => /worksheets\/sheet\d+\.xml$/.test(part))) {
    let sheet = text.decode(parts[name]);
    const column = sheet.includes('>今年') ? 'F' : 'E';
    for (const [id, value] of Object.entries(values)) sheet = fillCell(sheet, id, column, value);
    parts[name] = new TextEncoder().encode(sheet);
  }
  return zipSync(parts);
}

/** Only an empty cell is filled in; a topic is found by its name in the next column. */
function fillCell(sheet: string, id: string, column: string, value: string | number): string {
  return sheet.replace(/<row [^>]*>.*?<\/row>/g, (row) => {
    if (!row.includes(`>${id}<`)) return row;
    return row.replace(new RegExp(`<c r="(${column}\\d+)" s="(\\d+)"/>`), (_, address, style) =>
      typeof value === 'number'
        ? `<c r="${address}" s="${style}"><v>${value}</v></c>`
        : `<c r="${address}" s="${style}" t="inlineStr"><is><t>${escapeXml(value)}</t></is></c>`,
    );
  });
}
