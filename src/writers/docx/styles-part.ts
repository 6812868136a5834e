import { pageGeometry } from '../../layout/page-geometry.js';
import type { ElementName, ElementStyle, Style } from '../../layout/style.js';
import { aroundGlyphs } from '../../layout/type-metrics.js';
import { millimetresToTwips } from '../../layout/units.js';
import { element, escapeXml, mainNamespace, property, xmlHeader } from '../../ooxml/xml.js';
import { elementProperties, runProperties, type StyleProperties } from './element-properties.js';
import {
  headingCharacterStyle,
  headingStyle,
  levels,
  paragraphStyles,
  redLineStyle,
  runInStyle,
  signatoryNameStyle,
  spacerStyle,
} from './style-ids.js';

/**
 * word/styles.xml. Written here and not by the `docx` package, which drops what these pages rest on:
 * snapToGrid, autoSpaceDE, autoSpaceDN, and indents in characters other than firstLineChars.
 */
export function writeStylesPart(style: Style): string {
  const paragraphs = Object.entries(paragraphStyles).map(([name, { id, ...names }]) =>
    paragraphStyle(id, names, elementProperties(name as ElementName, style)),
  );
  const runIns = levels.map((level) =>
    paragraphStyle(
      runInStyle(level).id,
      { name: runInStyle(level).name },
      {
        basedOn: paragraphStyles.body.id,
        next: paragraphStyles.body.id,
        paragraph: [property('w:outlineLvl', level - 1)],
      },
    ),
  );
  const characters = [
    ...levels.map((level) =>
      characterStyle(headingCharacterStyle(level), style.elements[`heading${level}`], style),
    ),
    characterStyle(signatoryNameStyle, style.elements.signatoryName, style),
  ];
  return `${xmlHeader}${element('w:styles', { 'xmlns:w': mainNamespace }, [
    documentDefaults(style),
    normalStyle(),
    defaultCharacterStyle,
    tableNormalStyle,
    ...paragraphs,
    ...runIns,
    ...characters,
    redLine(style),
    spacer,
  ])}`;
}

function documentDefaults(style: Style): string {
  const { linePitch } = pageGeometry(style);
  const run = [
    ...runProperties(style.elements.body, style),
    element('w:lang', { 'w:val': 'en-US', 'w:eastAsia': 'zh-CN', 'w:bidi': 'ar-SA' }),
  ];
  const paragraph = [
    // A widow moved to the next page would leave this one a line short.
    property('w:widowControl', 0),
    // Word's default; said aloud because LibreOffice 7.4 else loses marks that hang over a full line.
    property('w:overflowPunct', 1),
    // Word would otherwise put a quarter of a character between Chinese and digits and break the 28 characters.
    property('w:autoSpaceDE', 0),
    property('w:autoSpaceDN', 0),
    property('w:adjustRightInd', 0),
    property('w:snapToGrid', style.page.grid === 'none' ? 0 : 1),
    element('w:spacing', { 'w:line': linePitch, 'w:lineRule': 'exact' }),
  ];
  return element('w:docDefaults', {}, [
    element('w:rPrDefault', {}, [element('w:rPr', {}, run)]),
    element('w:pPrDefault', {}, [element('w:pPr', {}, paragraph)]),
  ]);
}

function paragraphStyle(
  id: string,
  { name, alias }: { name: string; alias?: string },
  { basedOn, next, link, paragraph, run }: StyleProperties,
): string {
  const isBuiltIn = alias !== undefined;
  return element(
    'w:style',
    { 'w:type': 'paragraph', 'w:customStyle': isBuiltIn ? undefined : 1, 'w:styleId': id },
    [
      property('w:name', name),
      ...(alias ? [property('w:aliases', alias)] : []),
      ...(basedOn ? [property('w:basedOn', basedOn)] : []),
      ...(next ? [property('w:next', next)] : []),
      ...(link ? [property('w:link', link)] : []),
      property('w:qFormat'),
      element('w:pPr', {}, paragraph),
      ...(run ? [element('w:rPr', {}, run)] : []),
    ],
  );
}

function characterStyle(
  { id, name }: { id: string; name: string },
  given: ElementStyle,
  style: Style,
): string {
  const link = levels.map(headingStyle).find((heading) => `${heading.id}Char` === id)?.id;
  return element('w:style', { 'w:type': 'character', 'w:customStyle': 1, 'w:styleId': id }, [
    property('w:name', name),
    property('w:basedOn', 'DefaultParagraphFont'),
    ...(link ? [property('w:link', link)] : []),
    property('w:qFormat'),
    element('w:rPr', {}, runProperties(given, style)),
  ]);
}

function normalStyle(): string {
  return element('w:style', { 'w:type': 'paragraph', 'w:default': 1, 'w:styleId': 'Normal' }, [
    property('w:name', 'Normal'),
    property('w:qFormat'),
  ]);
}

const defaultCharacterStyle = `<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>`;

const tableNormalStyle = `<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>`;

/**
 * The red line is the lower border of an empty paragraph: its height is then the distance in twips,
 * and neither the indents of the document number nor whole points of border space bear on it.
 */
function redLine(style: Style): string {
  const { size } = style.elements.documentNumber;
  const line = millimetresToTwips(style.redLine.gap) - aroundGlyphs(size);
  const weight = Math.round(style.redLine.weight * 8);
  const border = element('w:bottom', {
    'w:val': 'single',
    'w:sz': weight,
    'w:space': 0,
    'w:color': style.redLine.color,
  });
  return paragraphStyle(
    redLineStyle.id,
    { name: redLineStyle.name },
    {
      basedOn: 'Normal',
      paragraph: [
        element('w:pBdr', {}, [border]),
        element('w:spacing', { 'w:line': line, 'w:lineRule': 'exact' }),
      ],
      run: [property('w:sz', 2), property('w:szCs', 2)],
    },
  );
}

const spacer = paragraphStyle(
  spacerStyle.id,
  { name: escapeXml(spacerStyle.name) },
  {
    basedOn: 'Normal',
    paragraph: [element('w:spacing', { 'w:line': 14, 'w:lineRule': 'exact' })],
    run: [property('w:sz', 2), property('w:szCs', 2)],
  },
);
