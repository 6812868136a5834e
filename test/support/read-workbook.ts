import { unpackParts } from './unpack-parts.js';

/** The sheets of a workbook by their names, as texts. Shares nothing with the reader: it goes by tags. */
export function readWorkbook(bytes: Uint8Array): Record<string, string[][]> {
  const parts = unpackParts(bytes);
  const names = [...parts['xl/workbook.xml']!.matchAll(/<sheet name="([^"]*)"/g)].map((match) => match[1]!);
  return Object.fromEntries(
    names.map((name, at) => [
      name,
      [...parts[`xl/worksheets/sheet${at + 1}.xml`]!.matchAll(/<row [^>]*>(.*?)<\/row>/gs)].map((row) =>
        [...row[1]!.matchAll(/<c [^>]*?(?:\/>|>(.*?)<\/c>)/gs)].map((cell) =>
          (cell[1] ?? '').replace(/<[^>]*>/g, ''),
        ),
      ),
    ]),
  );
}

/** A column of a sheet by the first cell of each row. */
export function readColumn(sheet: readonly string[][], title: string): Record<string, string> {
  const [header = [], ...rows] = sheet;
  const at = header.indexOf(title);
  if (at < 0) throw new Error(`no column ${title}`);
  return Object.fromEntries(rows.map((row) => [row[0]!, row[at] ?? '']));
}
