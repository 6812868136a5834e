import { strToU8, zipSync } from 'fflate';

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"';

/** Contents of the parts, without their root elements. */
export type WordFileParts = {
  body: string;
  styles?: string;
  numbering?: string;
  comments?: string;
  footnotes?: string;
  settings?: string;
  footers?: Record<string, string>;
  /** More entries of the archive, by name. */
  extra?: Record<string, string | Uint8Array>;
};

/** Packs WordprocessingML written by hand as Word would; `documentXml` of the result is the main part. */
export function packWordFile({ body, footers = {}, extra = {}, ...parts }: WordFileParts): Uint8Array {
  const roots = {
    styles: 'styles',
    numbering: 'numbering',
    comments: 'comments',
    footnotes: 'footnotes',
    settings: 'settings',
  };
  const optional = Object.entries(roots).flatMap(([name, root]) => {
    const content = parts[name as keyof typeof parts];
    return content === undefined ? [] : [{ name, type: name, id: `rId_${name}`, xml: wrap(root, content) }];
  });
  const furniture = Object.entries(footers).map(([id, content]) => ({
    name: `footer_${id}`,
    type: 'footer',
    id,
    xml: wrap('ftr', content),
  }));
  const related = [...optional, ...furniture];
  const relationships = related.map(
    ({ id, type, name }) =>
      `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${name}.xml"/>`,
  );
  const files: Record<string, string | Uint8Array> = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    '_rels/.rels': relationshipsPart([
      '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>',
    ]),
    'word/_rels/document.xml.rels': relationshipsPart(relationships),
    'word/document.xml': wrap('document', `<w:body>${body}</w:body>`),
    ...Object.fromEntries(related.map(({ name, xml }) => [`word/${name}.xml`, xml])),
    ...extra,
  };
  return zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, content]) => [
        name,
        typeof content === 'string' ? strToU8(content) : content,
      ]),
    ),
  );
}

function wrap(root: string, content: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:${root} ${namespaces}>${content}</w:${root}>`;
}

function relationshipsPart(entries: readonly string[]): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries.join('')}</Relationships>`;
}

export function run(text: string, properties = ''): string {
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** `content` is a text, or runs. */
export function para(content: string, properties = ''): string {
  const runs = content.startsWith('<') || content === '' ? content : run(content);
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`;
}

/** A paragraph of a list. */
export function item(text: string, list: number, level: number): string {
  return para(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);
}

export function styled(text: string, style: string): string {
  return para(text, `<w:pStyle w:val="${style}"/>`);
}

export function table(rows: readonly (readonly string[])[], grid: readonly number[] = []): string {
  const cells = rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('');
  return `<w:tbl><w:tblGrid>${grid.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>${cells}</w:tbl>`;
}

/** A cell of plain words, or with properties before them: `{gridSpan=2}合计`. */
function cell(content: string): string {
  const [, name, value, words] = /^\{(\w+)(?:=(\w+))?\}(.*)$/.exec(content) ?? [];
  if (name === undefined) return `<w:tc>${para(content)}</w:tc>`;
  const attribute = value === undefined ? '' : ` w:val="${value}"`;
  return `<w:tc><w:tcPr><w:${name}${attribute}/></w:tcPr>${para(words!)}</w:tc>`;
}

export function listLevel(level: number, format: string, text: string, more = ''): string {
  return `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
}

export function listDefinition(id: number, content: string): string {
  return `<w:abstractNum w:abstractNumId="${id}">${content}</w:abstractNum>`;
}

export function list(id: number, definition: number, content = ''): string {
  return `<w:num w:numId="${id}"><w:abstractNumId w:val="${definition}"/>${content}</w:num>`;
}

export function style(id: string, name: string, content = ''): string {
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${content}</w:style>`;
}
