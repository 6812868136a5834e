import type { UnreadKind } from '../../../document/model.js';
import { childElements, findAll, type XmlElement } from '../../../ooxml/parse-xml.js';

/** What a drawing, a picture or an object in a run shows. */
export type ObjectContent = {
  /** Contents of text boxes. */
  boxes: XmlElement[];
  /** Words drawn along a line (艺术字): VML keeps them in an attribute. */
  wordArt: { text: string; element: XmlElement }[];
  unread: { kind: UnreadKind; words?: string }[];
};

/** The texts of SmartArt by the relationship that names its data. */
export type Diagrams = ReadonlyMap<string, readonly string[]>;

export function readObject(object: XmlElement, diagrams: Diagrams): ObjectContent {
  const content: ObjectContent = { boxes: [], wordArt: [], unread: [] };
  const found = new Set<UnreadKind>();
  const words: string[] = [];
  let isShape = false;
  const visit = (element: XmlElement): void => {
    const { name, attributes } = element;
    if (name === 'w:txbxContent') {
      content.boxes.push(element);
      return;
    }
    if (name === 'mc:AlternateContent') {
      const chosen = chooseAlternative(element);
      if (chosen) visit(chosen);
      return;
    }
    if (name === 'v:textpath') content.wordArt.push({ text: attributes.string ?? '', element });
    else if (name === 'a:blip' || name === 'v:imagedata' || name === 'w14:contentPart') found.add('picture');
    else if (name === 'c:chart') found.add('chart');
    else if (name === 'dgm:relIds') {
      found.add('diagram');
      words.push(...(diagrams.get(attributes['r:dm'] ?? '') ?? []));
    } else if (name === 'o:OLEObject')
      found.add(/^Equation/i.test(attributes.ProgID ?? '') ? 'formula' : 'object');
    else if (name === 'w:control') found.add('object');
    else if (name === 'a:t') {
      found.add('diagram');
      words.push(textOf(element));
    } else isShape ||= /^(?:wps:wsp|wpg:wgp|wpc:wpc|v:(?!shapetype).*)$/.test(name);
    for (const child of childElements(element)) visit(child);
  };
  visit(object);
  // The picture of an object, a chart or a diagram is no other content.
  if (found.size > 1) found.delete('picture');
  const isNothing = found.size === 0 && content.boxes.length + content.wordArt.length === 0 && !isShape;
  if (isNothing && object.name === 'w:drawing') found.add('picture');
  if (isNothing && object.name === 'w:object') found.add('object');
  const text = words.filter((word) => word.trim() !== '').join('；');
  for (const kind of found) content.unread.push({ kind, words: text === '' ? undefined : text });
  return content;
}

/** Of several ways to say the same the first that says something that is read here (ECMA-376-3, 7.2). */
export function chooseAlternative(element: XmlElement): XmlElement | undefined {
  const ways = childElements(element);
  return (
    ways.find((way) => readable.some((name) => findAll(way, name).length > 0)) ??
    ways.find((way) => childElements(way).length > 0)
  );
}

const readable = ['w:txbxContent', 'w:t', 'w:sym', 'w16se:symEx', 'm:t', 'v:textpath', 'w:p', 'w:tbl'];

function textOf(element: XmlElement): string {
  return element.children.map((child) => (child.kind === 'text' ? child.text : '')).join('');
}
