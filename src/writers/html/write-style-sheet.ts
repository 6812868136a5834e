import { landscapeGeometry, pageGeometry } from '../../layout/page-geometry.js';
import { type ElementName, elementKeys, type Font, type Style } from '../../layout/style.js';
import { cellMargins } from '../../layout/table-columns.js';
import { characterCell, imprintLine, tightLine } from '../../layout/type-metrics.js';
import { millimetresToTwips } from '../../layout/units.js';
import { points } from './lengths.js';

/** The CSS of a page layout (版式): its sheets and the type of every element, for screen and paper. */
export function writeStyleSheet(style: Style): string {
  return [
    latinFace(style),
    sheetRules(style),
    numberRules(style),
    ...(Object.keys(elementKeys) as ElementName[]).map((name) => elementRule(name, style)),
    partRules(style),
    paperRules(style),
  ].join('');
}

/** Western letters of their own font, without its quotation marks and dashes. */
function latinFace({ fonts: { latinFont } }: Style): string {
  return latinFont
    ? `@font-face{font-family:${latinFamily};src:local(${quote(latinFont)});unicode-range:U+20-7E}`
    : '';
}

const latinFamily = 'lawreport-latin';

function sheetRules(style: Style): string {
  const { width, height, margin, textWidth } = pageGeometry(style);
  const turned = landscapeGeometry(style);
  const box = (top: number, right: number, bottom: number, left: number) =>
    [top, right, bottom, left].map(points).join(' ');
  return [
    `.sheet{position:relative;box-sizing:border-box;width:${points(width)};height:${points(height)};`,
    `padding:${box(margin.top, margin.right, margin.bottom, margin.left)};`,
    'background:#fff;color:#000;overflow:hidden;text-rendering:geometricPrecision;',
    'font-kerning:none;font-variant-ligatures:none}',
    `.sheet.turned{width:${points(turned.width)};height:${points(turned.height)};`,
    `padding:${box(turned.margin.top, turned.margin.right, turned.margin.bottom, turned.margin.left)}}`,
    `.sheet .area{width:${points(textWidth)}}.sheet.turned .area{width:${points(turned.textWidth)}}`,
    '.sheet .area{display:flow-root}.sheet p,.sheet h1,.sheet h2,.sheet h3,.sheet h4,.sheet h5,.sheet table{margin:0;padding:0}',
    // Type of another font makes no line higher.
    '.sheet .line{height:var(--line)}.sheet .line>span{line-height:inherit}',
    '.sheet .line{display:inline-block;position:relative;box-sizing:border-box;width:100%;',
    'vertical-align:top;white-space:pre;text-indent:0}',
    '.sheet .full{text-align:justify;text-align-last:justify;text-justify:inter-character}',
    '.sheet .row{position:relative}.sheet .part{position:absolute;top:0;white-space:pre;transform-origin:0 50%}',
    '.sheet .middle{left:0;right:0;text-align:center}.sheet .centred{text-align:center;transform-origin:50% 50%}',
    '.sheet mark{background:#ff0;color:inherit}',
  ].join('');
}

/** — 1 —: right and one character in on odd pages, left on even ones, below the type area; GB/T 9704-2012, 7.5. */
function numberRules(style: Style): string {
  const { page, elements } = style;
  const line = tightLine(elements.pageNumber.size);
  const dash = millimetresToTwips(page.top + page.typeArea.height + style.pageNumberGap);
  const cell = characterCell('pageNumber', style);
  const { height, margin } = pageGeometry(style);
  const { left, right } = elements.pageNumber;
  return [
    '.sheet::after{content:"\\2014  " attr(data-page) " \\2014";position:absolute;white-space:pre;',
    `top:${points(dash - line / 2)};height:${points(line)};line-height:${points(line)};`,
    `font-family:${family('pageNumber', style)};font-size:${elements.pageNumber.size}pt}`,
    `.sheet.odd::after{right:${points(margin.right + right * cell)}}`,
    `.sheet.even::after{left:${points(margin.left + left * cell)}}`,
    // On a sheet that lies across, where it stands once the sheet is turned (GB/T 9704-2012, 8).
    `.sheet.turned::after{writing-mode:vertical-rl;text-orientation:sideways;width:${points(line)};`,
    `height:auto;left:${points(height - dash - line / 2)};right:auto}`,
    `.sheet.turned.odd::after{top:auto;bottom:${points(margin.right + right * cell)}}`,
    `.sheet.turned.even::after{top:${points(margin.left + left * cell)}}`,
  ].join('');
}

function elementRule(name: ElementName, style: Style): string {
  const given = style.elements[name];
  const cell = characterCell(name, style);
  const line = lineOf(name, style);
  const indents = indentsOf(name, style);
  const rules = [
    `font-family:${family(name, style)}`,
    `font-size:${given.size}pt`,
    `font-weight:${style.fonts.fonts[given.font].bold ? 'bold' : 'normal'}`,
    `letter-spacing:${points(cell - given.size * 20)}`,
    ...(given.color === '000000' ? [] : [`color:#${given.color}`]),
    ...(name === 'signatoryName'
      ? []
      : [
          `--line:${points(line)}`,
          'line-height:var(--line)',
          `text-align:${given.align === 'both' ? 'left' : given.align}`,
        ]),
    ...indents,
  ];
  const first =
    given.firstLine > 0 ? `.sheet .${name}>.first{padding-left:${points(given.firstLine * cell)}}` : '';
  return `.sheet .${name}{${rules.join(';')}}${first}`;
}

/** Names of the signature, the note and what stands in rows have places of their own. */
function indentsOf(name: ElementName, style: Style): string[] {
  if (
    !/^(?:body|heading\d|addressee|title|attachmentTitle|attachmentLabel|serialNumber|classification|urgency)$/.test(
      name,
    )
  )
    return [];
  const { left, right } = style.elements[name];
  const cell = characterCell(name, style);
  return left || right ? [`padding:0 ${points(right * cell)} 0 ${points(left * cell)}`] : [];
}

function lineOf(name: ElementName, style: Style): number {
  const { size } = style.elements[name];
  if (['documentNumber', 'signatory', 'tableHeader', 'tableCell', 'mark'].includes(name))
    return tightLine(size);
  if (name === 'copyTo' || name === 'printer') return imprintLine(size);
  return pageGeometry(style).linePitch;
}

function partRules(style: Style): string {
  const { redLine, imprintLines, elements } = style;
  const { margin, textWidth, compensation } = pageGeometry(style);
  const number = tightLine(elements.documentNumber.size);
  return [
    `.sheet .letterhead{display:flow-root;box-sizing:border-box;border-bottom:${redLine.weight}pt solid #${redLine.color}}`,
    '.sheet .mark{display:flex;justify-content:center;align-items:center;white-space:nowrap}',
    '.sheet .organs{display:block}.sheet .organ{display:block;text-align:justify;text-align-last:justify}',
    `.sheet .row.documentNumber{height:${points(number)}}`,
    '.sheet table{border-collapse:collapse;table-layout:fixed}',
    `.sheet th,.sheet td{border:.5pt solid #000;padding:${points(cellMargins.top)} ${points(cellMargins.side)};`,
    'font-size:inherit!important;--line:var(--row)!important;vertical-align:middle}',
    '.sheet .divided td{vertical-align:top}.sheet .again{-webkit-user-select:none;user-select:none}',
    '.sheet .narrow{display:inline-block;transform-origin:0 50%}',
    `.sheet .imprint{position:absolute;left:${points(margin.left)};width:${points(textWidth)};`,
    `bottom:${points(margin.bottom + compensation)};border:solid #000;border-width:${imprintLines.outer}mm 0}`,
    `.sheet .imprint p+p{border-top:${imprintLines.inner}mm solid #000}`,
    '.sheet .imprint .printer{display:flex;justify-content:space-between}',
  ].join('');
}

/** One sheet a page; sheets that lie across are turned with their head to the left edge of an upright page. */
function paperRules(style: Style): string {
  const { page } = style;
  const { width, height } = pageGeometry(style);
  const across = landscapeGeometry(style);
  return [
    `@page{size:${page.width}mm ${page.height}mm;margin:0}`,
    '@media print{.sheet{break-after:page;break-inside:avoid}.sheet:last-child{break-after:auto}',
    '.sheet mark{background:none}',
    `.sheet.turned{transform-origin:0 0;transform:translateY(${points(height)}) rotate(-90deg);`,
    `margin-bottom:${points(height - across.height)};margin-right:${points(width - across.width)}}}`,
  ].join('');
}

/** The font by name, what stands for it, and whatever the machine has of its kind. */
function family(name: ElementName, style: Style): string {
  const role = style.elements[name].font;
  const font: Font = style.fonts.fonts[role];
  const names = [font.name, ...(font.substitute ? [font.substitute] : [])].map(quote);
  const latin = style.fonts.latinFont ? [latinFamily] : [];
  return [...latin, ...names, role === 'hei' ? 'sans-serif' : 'serif'].join(',');
}

/** A string of CSS; a name comes from a layout file that anybody may have written. */
function quote(name: string): string {
  return `"${name.replace(/[^\p{L}\p{N} _.-]/gu, '')}"`;
}
