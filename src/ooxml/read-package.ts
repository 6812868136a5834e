import type { Finding, Result } from '../finding/finding.js';
import { readByteOrderMark } from '../text/file/decode-text.js';
import { relationshipsOf, resolvePartName } from '../text/part-names.js';
import type { OfficeKind } from './office-kind.js';
import { openPackage, refuse, refuseDamaged } from './open-package.js';
import { childElements, parseXml, type XmlElement, type XmlRefusal, xmlLimits } from './parse-xml.js';
import { refuseArchive } from './refuse-container.js';

/** A parsed part with its name in the package and its XML as text, into which the offsets of its elements point. */
export type Part = { name: string; source: string; root: XmlElement };

/** What a part refers to inside the package; `type` is the last step of the relationship's type, `target` a part name. */
type Target = { id: string; type: string; target: string };

/** A package whose parts are parsed when they are asked for. */
export type PackageReader = {
  main: Part;
  /** What the main part refers to. */
  related: readonly Target[];
  /** A part by name, whatever the case of its letters; undefined where there is none, and where it is refused. */
  read(name: string | undefined): Part | undefined;
  /** What another part refers to. */
  targetsOf(name: string): Target[];
  /** Why parts were refused; after the first, nothing more is read. */
  findings: readonly Finding[];
};

/**
 * Opens an Office file as far as its main part (ECMA-376-2, 6 and 9). Files with macros are refused, and what a
 * file refers to outside of itself is never looked at.
 */
export function readPackage(bytes: Uint8Array, kind: OfficeKind): Result<PackageReader> {
  const opened = openPackage(bytes, kind);
  if (!opened.value) return opened;
  const { names, parts } = opened.value;
  const known = new Map(names.toReversed().map((name) => [name.toLowerCase(), name]));
  const findings: Finding[] = [];
  const budget = { elements: xmlLimits.elements };
  const read = (wanted: string | undefined): Part | undefined => {
    const name = wanted === undefined ? undefined : known.get(wanted.toLowerCase());
    const found = name === undefined ? undefined : parts.get(name);
    if (!found || findings.length > 0) return undefined;
    const source = decodePart(found);
    const root = source === undefined ? undefined : parseXml(source, budget);
    if (root && 'name' in root) return { name: name!, source: source!, root };
    findings.push(...refuse(explainRefusal(name!, root?.refused, kind)).findings);
    return undefined;
  };
  const targetsOf = (name: string) => readTargets(read(relationshipsOf(name)), name);

  const types = read('[Content_Types].xml');
  const isMacro =
    names.some((name) => /vbaProject\.bin$/i.test(name)) ||
    childElements(types?.root).some(({ attributes }) => /macroEnabled/i.test(attributes.ContentType ?? ''));
  if (isMacro) return refuse(refuseMacros(kind));
  const mainName = targetsOf('').find(({ type }) => type === 'officeDocument')?.target ?? kind.mainPart;
  const main = read(mainName);
  const related = targetsOf(mainName);
  if (findings.length > 0) return { value: undefined, findings };
  if (!main) return refuse(names.length === 0 ? refuseDamaged(kind) : refuseArchive(names, kind));
  // Office opens no package that does not name the types of its parts, nor could a copy name a new one.
  if (!types) return refuse(refuseDamaged(kind));
  return { value: { main, related, read, targetsOf, findings }, findings: [] };
}

/** Relationships inside the package, with absolute part names (ECMA-376-2, 9.3). */
function readTargets(part: Part | undefined, base: string): Target[] {
  return childElements(part?.root).flatMap(({ attributes }) => {
    const { Id: id, Type: type, Target: target, TargetMode: mode } = attributes;
    if (id === undefined || !type || !target || mode === 'External') return [];
    return [{ id, type: type.slice(type.lastIndexOf('/') + 1), target: resolvePartName(base, target) }];
  });
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

function explainRefusal(name: string, reason: XmlRefusal | undefined, kind: OfficeKind) {
  switch (reason) {
    case 'doctype':
      return {
        rule: 'file/doctype',
        message: `文件的“${name}”里有文档类型定义（DTD），正常的${kind.name}没有，可能有害；没有读取`,
      };
    case 'size':
      return {
        rule: 'file/too-large',
        message: `文件读到“${name}”时，元素超过了${xmlLimits.elements}个，不像是${kind.content}；没有读取${kind.shorten}`,
      };
    case 'depth':
      return {
        rule: 'file/too-deep',
        message: `文件的“${name}”层层嵌套，超过了${xmlLimits.depth}层，不像是${kind.content}；没有读取`,
      };
    default:
      return refuseDamaged(kind);
  }
}

export function refuseMacros(kind: OfficeKind) {
  return {
    rule: 'file/macros',
    message: `文件是带宏的${kind.name}（${kind.withMacros}）；请在${kind.programs.join('或者')}中另存为不带宏的${kind.extension}后再试`,
  };
}
