import { packParts } from '../../ooxml/package-parts.js';
import { element, escapeXml, sheetNamespace, xmlHeader } from '../../ooxml/xml.js';
import { replaceUnprintable } from '../../text/characters.js';
import { createCellStyles } from './cell-styles.js';
import type { SheetLayout } from './sheet-layout.js';
import { writeWorksheet } from './worksheet-part.js';

/**
 * Sheets as an Excel workbook (ECMA-376-1, 18). Equal sheets give equal bytes: there is no time in it, and no name
 * but `title`, the document's. Sheets are at least one, of which one is visible.
 */
export function writeSheets(sheets: readonly SheetLayout[], properties: { title?: string } = {}): Uint8Array {
  const styles = createCellStyles();
  const names = nameSheets(sheets.map(({ name }) => name));
  const numbered = sheets.map((sheet, at) => ({ sheet, id: at + 1, name: names[at]! }));
  const part = (id: number) => `xl/worksheets/sheet${id}.xml`;
  const worksheets = numbered.map(({ sheet, id }) => [part(id), writeWorksheet(sheet, styles)] as const);
  const { title } = properties;
  return packParts({
    '[Content_Types].xml':
      xmlHeader +
      element('Types', { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' }, [
        element('Default', {
          Extension: 'rels',
          ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
        }),
        override('xl/workbook.xml', spreadsheet('sheet.main')),
        override('xl/styles.xml', spreadsheet('styles')),
        ...numbered.map(({ id }) => override(part(id), spreadsheet('worksheet'))),
        ...(title === undefined ? [] : [override(coreProperties, `${packageTypes}.core-properties+xml`)]),
      ]),
    '_rels/.rels': relationships([
      [`${relations}/officeDocument`, 'xl/workbook.xml'],
      ...(title === undefined ? [] : [[coreRelation, coreProperties] as const]),
    ]),
    'xl/workbook.xml':
      xmlHeader +
      element('workbook', { xmlns: sheetNamespace, 'xmlns:r': relations }, [
        writeView(sheets),
        element(
          'sheets',
          {},
          numbered.map(({ sheet, id, name }) =>
            element('sheet', { name, sheetId: id, state: sheet.visibility, 'r:id': `rId${id}` }),
          ),
        ),
        ...writeNames(numbered),
      ]),
    'xl/_rels/workbook.xml.rels': relationships([
      ...numbered.map(({ id }) => [`${relations}/worksheet`, `worksheets/sheet${id}.xml`] as const),
      [`${relations}/styles`, 'styles.xml'],
    ]),
    'xl/styles.xml': styles.write(),
    ...Object.fromEntries(worksheets),
    ...(title === undefined ? {} : { [coreProperties]: writeTitle(title) }),
  });
}

const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const coreProperties = 'docProps/core.xml';
const coreRelation = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';
const packageTypes = 'application/vnd.openxmlformats-package';

function spreadsheet(kind: string): string {
  return `application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml`;
}

function override(part: string, type: string): string {
  return element('Override', { PartName: `/${part}`, ContentType: type });
}

function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const list = targets.map(([type, target], at) =>
    element('Relationship', { Id: `rId${at + 1}`, Type: type, Target: target }),
  );
  const xmlns = 'http://schemas.openxmlformats.org/package/2006/relationships';
  return xmlHeader + element('Relationships', { xmlns }, list);
}

/** The first sheet that can be seen is the one that opens. */
function writeView(sheets: readonly SheetLayout[]): string {
  const activeTab = sheets.findIndex(({ visibility = 'visible' }) => visibility === 'visible');
  return element('bookViews', {}, [
    element('workbookView', { activeTab: activeTab > 0 ? activeTab : undefined }),
  ]);
}

type NumberedSheet = { sheet: SheetLayout; id: number; name: string };

/** What is printed, and the rows that stand on every page, are names of their own (18.2.5). */
function writeNames(sheets: readonly NumberedSheet[]): string[] {
  const names = sheets.flatMap(({ sheet: { page }, id, name }) => {
    const prefix = `'${escapeXml(name.replaceAll("'", "''"))}'!`;
    const define = (what: string, range: string | undefined) =>
      range === undefined
        ? []
        : [
            element('definedName', { name: `_xlnm.${what}`, localSheetId: id - 1 }, [
              prefix + absolute(range),
            ]),
          ];
    return [...define('Print_Area', page.printArea), ...define('Print_Titles', page.repeatedRows)];
  });
  return names.length > 0 ? [element('definedNames', {}, names)] : [];
}

/** `A1:H20` → `$A$1:$H$20`, `1:3` → `$1:$3` */
function absolute(range: string): string {
  return range.replace(/[A-Z]+|\d+/g, '$$$&');
}

function writeTitle(title: string): string {
  return (
    xmlHeader +
    element(
      'cp:coreProperties',
      {
        'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      },
      [element('dc:title', {}, [escapeXml(replaceUnprintable(title))])],
    )
  );
}

/** At most 31 characters, without those that Excel refuses, each name once whatever the case of its letters. */
function nameSheets(wanted: readonly string[]): string[] {
  const taken = new Set<string>();
  return wanted.map((name) => {
    const allowed = dropOuterQuotes(
      replaceUnprintable(name)
        .replace(/[\\/?*[\]:]/g, '')
        .slice(0, 31),
    );
    let free = allowed.trim() === '' ? '表' : allowed;
    for (let number = 2; taken.has(free.toLowerCase()); number++)
      free = `${allowed.slice(0, 31 - String(number).length)}${number}`;
    taken.add(free.toLowerCase());
    return free;
  });
}

/** Apostrophes around a name are how others refer to it. */
function dropOuterQuotes(name: string): string {
  let [start, end] = [0, name.length];
  while (name[start] === "'") start++;
  while (end > start && name[end - 1] === "'") end--;
  return name.slice(start, end);
}
