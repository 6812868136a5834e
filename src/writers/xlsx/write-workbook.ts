import { packParts } from '../../ooxml/package-parts.js';
import { element, escapeXml, xmlHeader } from '../../ooxml/xml.js';
import { displayWidth, replaceUnprintable } from '../../text/characters.js';

/** A table of values below a row of headings; undefined is an empty cell. */
export type Sheet = {
  name: string;
  header: readonly string[];
  rows: readonly (readonly (string | number | undefined)[])[];
};

/**
 * Tables as an Excel workbook (ECMA-376 Part 1, 18): the header stays in sight, filters the rows and
 * is printed on each page. Texts are texts:
 * no cell is a formula. Equal sheets give equal bytes.
 */
export function writeWorkbook(sheets: readonly Sheet[]): Uint8Array {
  const numbered = sheets.map((sheet, at) => ({ sheet, id: at + 1 }));
  const part = (id: number) => `xl/worksheets/sheet${id}.xml`;
  return packParts({
    '[Content_Types].xml':
      xmlHeader +
      element('Types', { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' }, [
        element('Default', {
          Extension: 'rels',
          ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
        }),
        override('xl/workbook.xml', 'sheet.main'),
        override('xl/styles.xml', 'styles'),
        ...numbered.map(({ id }) => override(part(id), 'worksheet')),
      ]),
    '_rels/.rels': relationships([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml':
      xmlHeader +
      element('workbook', { xmlns: main, 'xmlns:r': relations }, [
        element(
          'sheets',
          {},
          numbered.map(({ sheet, id }) =>
            element('sheet', { name: nameSheet(sheet.name), sheetId: id, 'r:id': `rId${id}` }),
          ),
        ),
        element(
          'definedNames',
          {},
          // The header stands on every page that is printed.
          numbered.map(({ sheet, id }) =>
            element('definedName', { name: '_xlnm.Print_Titles', localSheetId: id - 1 }, [
              `'${escapeXml(nameSheet(sheet.name))}'!$1:$1`,
            ]),
          ),
        ),
      ]),
    'xl/_rels/workbook.xml.rels': relationships([
      ...numbered.map(({ id }): [string, string] => ['worksheet', `worksheets/sheet${id}.xml`]),
      ['styles', 'styles.xml'],
    ]),
    'xl/styles.xml': styles,
    ...Object.fromEntries(numbered.map(({ sheet, id }) => [part(id), writeSheet(sheet)])),
  });
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function override(part: string, kind: string): string {
  return element('Override', {
    PartName: `/${part}`,
    ContentType: `application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml`,
  });
}

function relationships(targets: readonly (readonly [kind: string, target: string])[]): string {
  const list = targets.map(([kind, target], at) =>
    element('Relationship', { Id: `rId${at + 1}`, Type: `${relations}/${kind}`, Target: target }),
  );
  const xmlns = 'http://schemas.openxmlformats.org/package/2006/relationships';
  return xmlHeader + element('Relationships', { xmlns }, list);
}

/** Style 1: headings, in bold; style 2: texts, which break within their cell. */
const styles =
  xmlHeader +
  element('styleSheet', { xmlns: main }, [
    '<fonts count="2"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="宋体"/></font></fonts>',
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
    '<borders count="2"><border/><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/></border></borders>',
    '<cellStyleXfs count="1"><xf/></cellStyleXfs>',
    '<cellXfs count="3"><xf/><xf fontId="1" borderId="1" applyFont="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf><xf borderId="1" applyBorder="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf></cellXfs>',
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
  ]);

/** Widths in characters of half a Chinese one. */
const narrowest = 8;
const widest = 60;
/** Wider tables are printed on A3. */
const widestOnA4 = 180;

function writeSheet({ header, rows }: Sheet): string {
  const widths = header.map((title, at) => {
    const longest = rows.reduce(
      (most, row) => Math.max(most, displayWidth(String(row[at] ?? ''))),
      displayWidth(title),
    );
    return Math.min(widest, Math.max(narrowest, longest + 2));
  });
  const paper = widths.reduce((sum, width) => sum + width, 0) > widestOnA4 ? 8 : 9;
  const lines = [row(1, header, 1), ...rows.map((cells, at) => row(at + 2, cells, 2))];
  const filter = `A1:${columnName(header.length - 1)}${rows.length + 1}`;
  return (
    xmlHeader +
    element('worksheet', { xmlns: main }, [
      '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
      '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>',
      element(
        'cols',
        {},
        widths.map((width, at) => element('col', { min: at + 1, max: at + 1, width, customWidth: 1 })),
      ),
      element('sheetData', {}, lines),
      element('autoFilter', { ref: filter }),
      '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
      element('pageSetup', { paperSize: paper, orientation: 'landscape', fitToWidth: 1, fitToHeight: 0 }),
    ])
  );
}

function row(number: number, cells: readonly (string | number | undefined)[], style: number): string {
  const written = cells.map((value, at) => {
    const place = { r: `${columnName(at)}${number}`, s: style };
    if (value === undefined) return element('c', place);
    if (typeof value === 'number') return element('c', place, [`<v>${value}</v>`]);
    const text = escapeXml(replaceUnprintable(value).slice(0, longestText));
    return element('c', { ...place, t: 'inlineStr' }, [`<is><t xml:space="preserve">${text}</t></is>`]);
  });
  return element('row', { r: number }, written);
}

/** What one cell of Excel holds. */
const longestText = 32_000;

/** A, B, …, Z, AA */
function columnName(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnName(Math.floor(index / 26) - 1) + last;
}

/** At most 31 characters, without those that Excel refuses. */
function nameSheet(name: string): string {
  return name.replace(/[\\/?*[\]:]/g, '').slice(0, 31);
}
