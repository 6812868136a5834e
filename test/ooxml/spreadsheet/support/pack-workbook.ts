import { strToU8, zipSync } from 'fflate';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Contents of the parts as Excel writes them; `sheets` and `extra` by name. */
export type WorkbookParts = {
  /** What stands in `worksheet`, by the name on the tab; one that is only rows needs no `sheetData`. */
  sheets: Record<string, string>;
  /** What stands in `sst`; none, no part. */
  strings?: string;
  /** What stands in `styleSheet`. */
  styles?: string;
  /** More attributes of the entries in `sheets`, by name. */
  states?: Record<string, string>;
  workbook?: string;
  extra?: Record<string, string | Uint8Array>;
};

/** Packs SpreadsheetML written by hand. */
export function packWorkbook(given: WorkbookParts): Uint8Array {
  const { sheets, strings, styles, states = {}, workbook = '', extra = {} } = given;
  const named = Object.entries(sheets).map(([name, content], at) => ({ name, content, id: at + 1 }));
  const parts: Record<string, string | Uint8Array> = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    '_rels/.rels': relationships([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': root(
      'workbook',
      `${workbook}<sheets>${named.map(({ name, id }) => `<sheet name="${name}" sheetId="${id}" r:id="rId${id}" ${states[name] ?? ''}/>`).join('')}</sheets>`,
    ),
    'xl/_rels/workbook.xml.rels': relationships([
      ...named.map(({ id }) => [`rId${id}`, 'worksheet', `worksheets/sheet${id}.xml`] as const),
      ...(strings === undefined ? [] : [['rIdS', 'sharedStrings', 'sharedStrings.xml'] as const]),
      ...(styles === undefined ? [] : [['rIdT', 'styles', 'styles.xml'] as const]),
    ]),
    ...Object.fromEntries(
      named.map(({ content, id }) => [
        `xl/worksheets/sheet${id}.xml`,
        root('worksheet', /^<row|^$/.test(content) ? `<sheetData>${content}</sheetData>` : content),
      ]),
    ),
    ...(strings === undefined ? {} : { 'xl/sharedStrings.xml': root('sst', strings) }),
    ...(styles === undefined ? {} : { 'xl/styles.xml': root('styleSheet', styles) }),
    ...extra,
  };
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]),
    ),
  );
}

function root(name: string, content: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<${name} xmlns="${main}" xmlns:r="${relations}">${content}</${name}>`;
}

/** The part of relationships, each with its id, the last step of its type, and its target. */
export function relationships(entries: readonly (readonly [string, string, string])[]): string {
  const list = entries.map(
    ([id, type, target]) =>
      `<Relationship Id="${id}" Type="${relations}/${type}" Target="${target}"${/^https?:/.test(target) ? ' TargetMode="External"' : ''}/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join('')}</Relationships>`;
}

/** A text in the cell itself. */
export function inlineCell(address: string, text: string): string {
  return `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

/** The formats of style 0, 1, 2, … */
export function numberFormats(...codes: readonly string[]): string {
  const own = codes.map(
    (code, at) =>
      `<numFmt numFmtId="${164 + at}" formatCode="${code.replaceAll('"', '&quot;').replaceAll('>', '&gt;')}"/>`,
  );
  const used = codes.map((_, at) => `<xf numFmtId="${164 + at}"/>`);
  return `<numFmts>${own.join('')}</numFmts><cellXfs>${used.join('')}</cellXfs>`;
}
