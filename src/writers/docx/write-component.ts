import type { IContext, IXmlableObject, XmlComponent } from 'docx';
import { escapeXml } from '../../ooxml/xml.js';

/** The XML of a paragraph or a table of `docx`. */
export function writeComponent(component: XmlComponent): string {
  // Only pictures, links and lists look at the file that they stand in; reports have none.
  const formatted = component.prepForXml({ stack: [] } as unknown as IContext);
  return formatted ? writeElement(formatted) : '';
}

/** `{ 'w:b': { _attr: { 'w:val': false } } }`, or a list of attributes, elements and texts, or one text. */
function writeElement(element: IXmlableObject): string {
  const [[name, content]] = Object.entries(element) as [[string, unknown]];
  if (!Array.isArray(content))
    return typeof content === 'object' && content !== null
      ? `<${name}${writeAttributes((content as Attributed)._attr)}/>`
      : `<${name}>${writeText(content)}</${name}>`;
  let attributes = '';
  let children = '';
  for (const child of content as unknown[])
    if (typeof child !== 'object') children += writeText(child);
    else if (Object.hasOwn(child!, '_attr')) attributes += writeAttributes((child as Attributed)._attr);
    else children += writeElement(child as IXmlableObject);
  return `<${name}${attributes}>${children}</${name}>`;
}

type Attributed = { _attr?: Record<string, unknown> };

function writeAttributes(attributes: Record<string, unknown> = {}): string {
  return Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${writeText(value)}"`)
    .join('');
}

function writeText(value: unknown): string {
  return value === undefined ? '' : escapeXml(String(value));
}
