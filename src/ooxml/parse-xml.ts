import { SaxesParser } from 'saxes';
import { mainNamespace, sheetNamespace, strictMainNamespace, strictSheetNamespace } from './xml.js';

/**
 * An element with its place in the source: `start`..`end` with its tags, `innerStart`..`innerEnd` without
 * (UTF-16 offsets). Names carry the usual prefix of their namespace, whichever the file has chosen.
 */
export type XmlElement = {
  kind: 'element';
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: XmlNode[];
  start: number;
  end: number;
  innerStart: number;
  innerEnd: number;
};

/** Characters between tags; `literal` where they stand in a CDATA section, without references. */
type XmlText = { kind: 'text'; text: string; start: number; end: number; literal: boolean };

type XmlNode = XmlElement | XmlText;

export const xmlLimits = {
  /** Deeper than any document; each level costs memory. */
  depth: 256,
  /** In all parts together, fifty times those of a long report; each costs some hundred bytes. */
  elements: 500_000,
} as const;

export type XmlRefusal = 'malformed' | 'doctype' | 'depth' | 'size';

/**
 * Parses a part of the package, or says why not: it is refused, or not well-formed. DTDs are refused unread.
 * `budget` is what the parts of a package may still have together; it is used up.
 */
export function parseXml(
  source: string,
  budget: { elements: number } = { elements: xmlLimits.elements },
): XmlElement | { refused: XmlRefusal } {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const open: XmlElement[] = [];
  let root: XmlElement | undefined;
  let last = 0;
  let refused: XmlRefusal | undefined;
  const stop = (reason: XmlRefusal): never => {
    refused = reason;
    throw new Error(reason);
  };
  const addText = (text: string, start: number, end: number, literal: boolean) => {
    open.at(-1)?.children.push({ kind: 'text', text, start, end, literal });
    last = end;
  };

  parser.on('error', () => stop('malformed'));
  parser.on('doctype', () => stop('doctype'));
  // A text ends before the mark of the tag that has just been seen.
  parser.on('text', (text) => addText(text, last, parser.position - 1, false));
  parser.on('cdata', (text) =>
    addText(text, last + '<![CDATA['.length, parser.position - ']]>'.length, true),
  );
  for (const event of ['xmldecl', 'comment', 'processinginstruction'] as const)
    parser.on(event, () => {
      // Some of these events come before the last character of the mark has been read.
      last = source.indexOf('>', parser.position - 1) + 1;
    });
  parser.on('opentag', (tag) => {
    if (open.length >= xmlLimits.depth) stop('depth');
    if (--budget.elements < 0) stop('size');
    const attributes: Record<string, string> = Object.create(null);
    for (const { uri, local, value } of Object.values(tag.attributes))
      attributes[qualify(uri, local)] = value;
    const element: XmlElement = {
      kind: 'element',
      name: qualify(tag.uri, tag.local),
      attributes,
      children: [],
      start: last,
      end: parser.position,
      innerStart: parser.position,
      innerEnd: parser.position,
    };
    (open.at(-1)?.children ?? []).push(element);
    root ??= element;
    open.push(element);
    last = parser.position;
  });
  parser.on('closetag', () => {
    const element = open.pop()!;
    element.innerEnd = Math.max(element.innerStart, last);
    element.end = parser.position;
    last = parser.position;
  });

  try {
    parser.write(source).close();
  } catch (error) {
    if (refused === undefined) throw error;
    return { refused };
  }
  return root ?? { refused: 'malformed' };
}

export function childElements(element: XmlElement | undefined): XmlElement[] {
  return element?.children.filter((child): child is XmlElement => child.kind === 'element') ?? [];
}

export function findChild(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find(
    (child): child is XmlElement => child.kind === 'element' && child.name === name,
  );
}

/** Follows names of children: `findPath(paragraph, 'w:pPr', 'w:pStyle')`. */
export function findPath(element: XmlElement | undefined, ...names: string[]): XmlElement | undefined {
  return names.reduce((found, name) => findChild(found, name), element);
}

/** `w:val` of a child. */
export function childValue(element: XmlElement | undefined, name: string): string | undefined {
  return findChild(element, name)?.attributes['w:val'];
}

/** All elements of that name below, in document order; those inside a found one are not looked for. */
export function findAll(element: XmlElement | undefined, name: string): XmlElement[] {
  return childElements(element).flatMap((child) => (child.name === name ? [child] : findAll(child, name)));
}

/** Elements of that name, each with its number in document order, from 1. */
export function numberElements(root: XmlElement, name: string): Map<XmlElement, number> {
  const numbers = new Map<XmlElement, number>();
  const visit = (element: XmlElement) => {
    if (element.name === name) numbers.set(element, numbers.size + 1);
    for (const child of childElements(element)) visit(child);
  };
  visit(root);
  return numbers;
}

/** Transitional and strict namespaces (ISO/IEC 29500-1 and -4) under one prefix. */
const prefixes: Record<string, string> = {
  [mainNamespace]: 'w',
  [strictMainNamespace]: 'w',
  [sheetNamespace]: 'x',
  [strictSheetNamespace]: 'x',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
  'http://schemas.openxmlformats.org/package/2006/content-types': 'ct',
  'http://schemas.microsoft.com/office/word/2010/wordprocessingShape': 'wps',
  'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing': 'wp',
  'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing': 'wp',
  'http://schemas.microsoft.com/office/word/2010/wordprocessingGroup': 'wpg',
  'http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas': 'wpc',
  'http://schemas.microsoft.com/office/word/2010/wordml': 'w14',
  'http://schemas.microsoft.com/office/word/2015/wordml/symex': 'w16se',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/drawingml/2006/chart': 'c',
  'http://purl.oclc.org/ooxml/drawingml/chart': 'c',
  'http://schemas.openxmlformats.org/drawingml/2006/diagram': 'dgm',
  'http://purl.oclc.org/ooxml/drawingml/diagram': 'dgm',
  'urn:schemas-microsoft-com:office:office': 'o',
  'urn:schemas-microsoft-com:vml': 'v',
  'http://www.w3.org/XML/1998/namespace': 'xml',
};

function qualify(uri: string, local: string): string {
  if (uri === '') return local;
  return `${prefixes[uri] ?? 'other'}:${local}`;
}
