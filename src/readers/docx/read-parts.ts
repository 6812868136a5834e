import type { Finding, Result } from '../../finding/finding.js';
import { damaged, openPackage, refuse } from '../../ooxml/open-package.js';
import {
  childElements,
  findAll,
  parseXml,
  type XmlElement,
  type XmlRefusal,
  xmlLimits,
} from '../../ooxml/parse-xml.js';
import { readByteOrderMark } from '../../text/file/decode-text.js';
import { recognizeArchive } from '../../text/file/file-kind.js';
import { isSamePart, relationshipsOf, resolvePartName } from '../../text/part-names.js';

/** A parsed part with its name in the package and its XML as text, into which the offsets of its elements point. */
export type Part = { name: string; source: string; root: XmlElement };

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
  const opened = openPackage(bytes);
  if (!opened.value) return opened;
  const { names, parts } = opened.value;
  const findings: Finding[] = [];
  const read = (name: string | undefined): Part | undefined => {
    const known = name === undefined ? undefined : names.find((candidate) => isSamePart(candidate, name));
    const found = known === undefined ? undefined : parts.get(known);
    if (!found || findings.length > 0) return undefined;
    const source = decodePart(found);
    const root = source === undefined ? undefined : parseXml(source);
    if (root && 'name' in root) return { name: known!, source: source!, root };
    findings.push(...explainRefusal(known!, root?.refused).findings);
    return undefined;
  };

  const types = read('[Content_Types].xml');
  const isMacro =
    names.some((name) => /vbaProject\.bin$/i.test(name)) ||
    childElements(types?.root).some(({ attributes }) => /macroEnabled/i.test(attributes.ContentType ?? ''));
  if (isMacro) return refuse(macro);
  const targets = readTargets(read(relationshipsOf('')), '');
  const main = targets.find(({ type }) => type === 'officeDocument')?.target ?? 'word/document.xml';
  const document = read(main);
  const related = readTargets(read(relationshipsOf(main)), main);
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
  if (findings.length > 0) return { value: undefined, findings };
  if (!document) return refuse(names.length === 0 ? damaged : refuseArchive(names));
  // Word opens no package that does not name the types of its parts, nor could a copy name a new one.
  if (!types) return refuse(damaged);
  const present = Object.fromEntries(Object.entries(optional).filter(([, part]) => part !== undefined));
  return {
    value: { document, furniture, diagrams, ...(present as typeof optional & object) } as WordParts,
    findings,
  };
}

type Target = { id: string; type: string; target: string };

/** Relationships inside the package, with absolute part names (ECMA-376-2, 9.3). */
function readTargets(part: Part | undefined, base: string): Target[] {
  return childElements(part?.root).flatMap(({ attributes }) => {
    const { Id: id, Type: type, Target: target, TargetMode: mode } = attributes;
    if (id === undefined || !type || !target || mode === 'External') return [];
    return [{ id, type: type.slice(type.lastIndexOf('/') + 1), target: resolvePartName(base, target) }];
  });
}

function paragraphText(paragraph: XmlElement): string {
  return findAll(paragraph, 'a:t')
    .flatMap(({ children }) => children.map((child) => (child.kind === 'text' ? child.text : '')))
    .join('');
}

/** The byte order mark stays, so that offsets count it. */
function decodePart(bytes: Uint8Array): string | undefined {
  const encoding = readByteOrderMark(bytes) ?? 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function explainRefusal(name: string, reason: XmlRefusal | undefined) {
  if (reason === 'doctype')
    return refuse({
      rule: 'file/doctype',
      message: `文件的“${name}”里有文档类型定义（DTD），正常的Word文档没有，可能有害；没有读取`,
    });
  if (reason === 'size')
    return refuse({
      rule: 'file/too-large',
      message: `文件的“${name}”里的元素超过了${xmlLimits.elements}个，不像是报告；没有读取`,
    });
  if (reason === 'depth')
    return refuse({
      rule: 'file/too-deep',
      message: `文件的“${name}”层层嵌套，超过了${xmlLimits.depth}层，不像是报告；没有读取`,
    });
  return refuse(damaged);
}

const macro = {
  rule: 'file/macros',
  message: '文件是带宏的Word文档（.docm）；请在Word或者WPS中另存为不带宏的.docx后再试',
};

/** An archive without a document, told by what is in it: an ODT or an Excel file with the wrong extension, or neither. */
function refuseArchive(names: readonly string[]) {
  const { name, advice, convertible } = recognizeArchive(names.join('\n'));
  const isOffice = convertible !== undefined || /xlsx|pptx/.test(name);
  return {
    rule: 'file/wrong-kind',
    message: isOffice
      ? `文件的扩展名是.docx，内容却是${name}；${advice}`
      : '文件是压缩包，里面没有Word文档；请确认选对了文件',
  };
}
