import { pageGeometry } from '../../layout/page-geometry.js';
import type { ElementName, ElementStyle, Font, Style } from '../../layout/style.js';
import { characterCell, imprintLine, tableLine, tightLine } from '../../layout/type-metrics.js';
import type { Twip } from '../../layout/units.js';
import { element, property } from '../../ooxml/xml.js';
import { paragraphStyles } from './style-ids.js';

/** What a paragraph style holds: its relations by id, and its properties as markup in the schema's order. */
export type StyleProperties = {
  basedOn?: string;
  next?: string;
  link?: string;
  paragraph: string[];
  run?: string[];
};

/** The style of an element as its layout says. */
export function elementProperties(name: ElementName, style: Style): StyleProperties {
  const given = style.elements[name];
  const level = /^heading([1-4])$/.exec(name)?.[1];
  const next = level ? { next: paragraphStyles.body.id, link: `Heading${level}Char` } : {};
  return {
    basedOn: 'Normal',
    ...next,
    paragraph: [
      ...(level || name === 'tableCaption' ? [property('w:keepNext')] : []),
      spacing(name, style),
      indent(name, style),
      property('w:jc', given.align),
      ...(level ? [property('w:outlineLvl', Number(level) - 1)] : []),
    ].filter((part) => part !== ''),
    run: runProperties(given, style),
  };
}

function spacing(name: ElementName, style: Style): string {
  const { size, linesBefore, linesAfter } = style.elements[name];
  const { linePitch } = pageGeometry(style);
  const before = linesBefore * linePitch;
  const after = linesAfter * linePitch;
  const lines: Partial<Record<ElementName, { line: Twip; lineRule: string }>> = {
    mark: { line: tightLine(size), lineRule: 'exact' },
    documentNumber: { line: tightLine(size), lineRule: 'exact' },
    signatory: { line: tightLine(size), lineRule: 'exact' },
    pageNumber: { line: tightLine(size), lineRule: 'exact' },
    // A line of exact height would cut the rows of a table off.
    tableHeader: { line: tableLine(size), lineRule: 'atLeast' },
    tableCell: { line: tableLine(size), lineRule: 'atLeast' },
    copyTo: { line: imprintLine(size), lineRule: 'exact' },
    printer: { line: imprintLine(size), lineRule: 'exact' },
  };
  const { line, lineRule } = lines[name] ?? { line: linePitch, lineRule: 'exact' };
  return element('w:spacing', {
    'w:before': before || undefined,
    'w:after': after || undefined,
    'w:line': line,
    'w:lineRule': lineRule,
  });
}

/** Indents in characters for people who open the dialogue, and in twips for programs that know no characters. */
function indent(name: ElementName, style: Style): string {
  const { left, right, firstLine } = style.elements[name];
  if (computedIndents.has(name) || (!left && !right && !firstLine)) return '';
  const cell = characterCell(name, style);
  const pair = (key: string, characters: number) =>
    characters
      ? { [`w:${key}Chars`]: Math.round(characters * 100), [`w:${key}`]: Math.round(characters * cell) }
      : {};
  return element('w:ind', {
    ...pair('left', left),
    ...pair('right', right),
    ...pair('firstLine', firstLine),
  });
}

/** Signature and date stand where their own widths put them; the writer computes it for each document. */
const computedIndents: ReadonlySet<ElementName> = new Set([
  'signature',
  'sealedSignature',
  'dateOfIssue',
  'sealedDate',
  'attachmentNote',
  'signatory',
  'copyTo',
  'printer',
  'pageNumber',
]);

export function runProperties(given: ElementStyle, style: Style): string[] {
  const font = style.fonts.fonts[given.font];
  const { characterSpacing } = pageGeometry(style);
  const isBodySize = given.size === style.elements.body.size;
  return [
    fonts(font, style),
    ...(font.bold ? [property('w:b'), property('w:bCs')] : [property('w:b', 0), property('w:bCs', 0)]),
    property('w:color', given.color),
    property('w:spacing', isBodySize ? characterSpacing : 0),
    property('w:sz', given.size * 2),
    property('w:szCs', given.size * 2),
  ];
}

/** All four, or a theme or the Latin default would creep in for digits, quotation marks and dashes. */
function fonts(font: Font, style: Style): string {
  const latin = style.fonts.latinFont ?? font.name;
  return element('w:rFonts', { 'w:ascii': latin, 'w:hAnsi': latin, 'w:eastAsia': font.name, 'w:cs': latin });
}
