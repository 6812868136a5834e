import type { Result } from '../../finding/finding.js';
import { wordKind } from '../../ooxml/office-kind.js';
import { findAll, type XmlElement } from '../../ooxml/parse-xml.js';
import { type Part, readPackage } from '../../ooxml/read-package.js';

/** The parts of a Word document that say something about its text or its layout. */
export type WordParts = {
  document: Part;
  styles?: Part;
  numbering?: Part;
  settings?: Part;
  theme?: Part;
  footnotes?: Part;
  endnotes?: Part;
  comments?: Part;
  /** The words in each SmartArt, by relationship id of its data. */
  diagrams: ReadonlyMap<string, readonly string[]>;
  /** Headers and footers by relationship id. */
  furniture: ReadonlyMap<string, Part>;
};

/** Opens a .docx as far as reading needs it. What it refers to outside of itself is never looked at. */
export function readParts(bytes: Uint8Array): Result<WordParts> {
  const opened = readPackage(bytes, wordKind);
  if (!opened.value) return opened;
  const { main, related, read, findings } = opened.value;
  const byType = (type: string) => read(related.find((target) => target.type === type)?.target);
  const optional = {
    styles: byType('styles'),
    numbering: byType('numbering'),
    settings: byType('settings'),
    theme: byType('theme'),
    footnotes: byType('footnotes'),
    endnotes: byType('endnotes'),
    comments: byType('comments'),
  };
  const furniture = new Map<string, Part>();
  const diagrams = new Map<string, string[]>();
  for (const { id, type, target } of related) {
    const part = type === 'header' || type === 'footer' ? read(target) : undefined;
    if (part) furniture.set(id, part);
    const data = type === 'diagramData' ? read(target) : undefined;
    if (data) diagrams.set(id, findAll(data.root, 'a:p').map(paragraphText));
  }
  if (findings.length > 0) return { value: undefined, findings: [...findings] };
  const present = Object.fromEntries(Object.entries(optional).filter(([, part]) => part !== undefined));
  return {
    value: { document: main, furniture, diagrams, ...(present as typeof optional & object) } as WordParts,
    findings: [],
  };
}

function paragraphText(paragraph: XmlElement): string {
  return findAll(paragraph, 'a:t')
    .flatMap(({ children }) => children.map((child) => (child.kind === 'text' ? child.text : '')))
    .join('');
}
