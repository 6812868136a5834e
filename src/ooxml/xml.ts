/** An element of Office XML; attributes that are undefined are left out. */
export function element(
  name: string,
  attributes: Record<string, string | number | undefined> = {},
  children: readonly string[] = [],
): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
    .join('');
  return children.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${children.join('')}</${name}>`;
}

/** `<w:name w:val="value"/>` */
export function property(name: string, value?: string | number): string {
  return element(name, { 'w:val': value });
}

export function escapeXml(text: string): string {
  if (!/[&<>"]/.test(text)) return text;
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

export const xmlHeader = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** WordprocessingML in the transitional (ISO/IEC 29500-4) and the strict (29500-1) kind of file. */
export const mainNamespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
export const strictMainNamespace = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
/** SpreadsheetML, likewise. */
export const sheetNamespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const strictSheetNamespace = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
