import { landscapeGeometry, pageGeometry } from '../../layout/page-geometry.js';
import type { Style } from '../../layout/style.js';
import { tightLine } from '../../layout/type-metrics.js';
import { millimetresToTwips, type Twip } from '../../layout/units.js';
import { element, property } from '../../ooxml/xml.js';
import { mainPart, type Skeleton } from './skeleton.js';

/**
 * Pages that lie across, for tables (GB/T 9704-2012, section 8): the upright page turned so that its left edge is on
 * top, which is the binding edge of odd pages and the outer edge of even ones; the page number stays where it is on
 * upright pages, so that here it stands left of the text, turned with the page.
 */
export function addLandscapeSection(skeleton: Skeleton, style: Style): Skeleton {
  const { parts } = skeleton;
  const footers = [1, 2].map((number) => ({
    id: `rIdAcross${number}`,
    name: `footer${number + 2}.xml`,
    content: turnFooter(parts[`word/footer${number}.xml`]!, style),
  }));
  const relationships = footers.map(({ id, name }) =>
    element('Relationship', {
      Id: id,
      Type: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer',
      Target: name,
    }),
  );
  const overrides = footers.map(({ name }) =>
    element('Override', {
      PartName: `/word/${name}`,
      ContentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml',
    }),
  );
  const relations = `word/_rels/${mainPart.slice('word/'.length)}.rels`;
  return {
    ...skeleton,
    parts: {
      ...parts,
      ...Object.fromEntries(footers.map(({ name, content }) => [`word/${name}`, content])),
      [relations]: append(parts[relations]!, 'Relationships', relationships),
      '[Content_Types].xml': append(parts['[Content_Types].xml']!, 'Types', overrides),
    },
  };
}

function append(part: string, root: string, children: readonly string[]): string {
  return part.replace(`</${root}>`, `${children.join('')}</${root}>`);
}

/** The properties of the section that ends here: those of the document, or of pages that lie across. */
export function sectionProperties(skeleton: Skeleton, style: Style, isLandscape: boolean): string {
  if (!isLandscape) return uprightSectionOf(skeleton.after);
  const { width, height, margin } = landscapeGeometry(style);
  return element('w:sectPr', {}, [
    element('w:footerReference', { 'w:type': 'default', 'r:id': 'rIdAcross1' }),
    element('w:footerReference', { 'w:type': 'even', 'r:id': 'rIdAcross2' }),
    element('w:pgSz', { 'w:w': width, 'w:h': height, 'w:orient': 'landscape' }),
    element('w:pgMar', {
      'w:top': margin.top,
      'w:right': margin.right,
      'w:bottom': margin.bottom,
      'w:left': margin.left,
      'w:header': Math.round(margin.top / 2),
      'w:footer': Math.round(margin.bottom / 2),
      'w:gutter': 0,
    }),
    element('w:docGrid', { 'w:linePitch': pageGeometry(style).linePitch }),
  ]);
}

export function uprightSectionOf(after: string): string {
  const end = '</w:sectPr>';
  return after.slice(after.indexOf('<w:sectPr'), after.lastIndexOf(end) + end.length);
}

/** The footer's paragraph in a box left of the text, its lines running downwards. */
function turnFooter(footer: string, style: Style): string {
  const start = footer.indexOf('<w:p>');
  const end = footer.lastIndexOf('</w:ftr>');
  return footer.slice(0, start) + turnedBox(footer.slice(start, end), style) + footer.slice(end);
}

function turnedBox(paragraph: string, style: Style): string {
  const { margin, textHeight } = landscapeGeometry(style);
  const line = tightLine(style.elements.pageNumber.size);
  const left = Math.round(margin.left - millimetresToTwips(style.pageNumberGap) - line / 2);
  const size = { cx: emu(line), cy: emu(textHeight) };
  const offset = (name: string, from: Twip) =>
    element(`wp:position${name}`, { relativeFrom: 'page' }, [`<wp:posOffset>${emu(from)}</wp:posOffset>`]);
  const shape = element('wps:wsp', {}, [
    element('wps:cNvSpPr', { txBox: 1 }),
    element('wps:spPr', {}, [
      element('a:xfrm', {}, [element('a:off', { x: 0, y: 0 }), element('a:ext', size)]),
      element('a:prstGeom', { prst: 'rect' }, ['<a:avLst/>']),
      '<a:noFill/><a:ln><a:noFill/></a:ln>',
    ]),
    element('wps:txbx', {}, [element('w:txbxContent', {}, [paragraph])]),
    element('wps:bodyPr', { vert: 'vert', wrap: 'square', lIns: 0, tIns: 0, rIns: 0, bIns: 0 }, [
      '<a:noAutofit/>',
    ]),
  ]);
  const graphic = element('a:graphic', { 'xmlns:a': drawing }, [
    element('a:graphicData', { uri: shapes }, [shape]),
  ]);
  const anchor = element(
    'wp:anchor',
    {
      distT: 0,
      distB: 0,
      distL: 0,
      distR: 0,
      simplePos: 0,
      relativeHeight: 1,
      behindDoc: 0,
      locked: 0,
      layoutInCell: 1,
      allowOverlap: 1,
    },
    [
      element('wp:simplePos', { x: 0, y: 0 }),
      offset('H', left),
      offset('V', margin.top),
      element('wp:extent', size),
      element('wp:effectExtent', { l: 0, t: 0, r: 0, b: 0 }),
      '<wp:wrapNone/>',
      element('wp:docPr', { id: 1, name: '页码' }),
      '<wp:cNvGraphicFramePr/>',
      graphic,
    ],
  );
  return element('w:p', {}, [
    element('w:pPr', {}, [property('w:pStyle', 'Spacer')]),
    element('w:r', {}, [
      element('mc:AlternateContent', {}, [
        element('mc:Choice', { Requires: 'wps' }, [element('w:drawing', {}, [anchor])]),
      ]),
    ]),
  ]);
}

const drawing = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const shapes = 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape';

function emu(length: Twip): number {
  return length * 635;
}
