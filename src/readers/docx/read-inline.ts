import {
  childElements,
  childValue,
  findAll,
  findChild,
  findPath,
  numberElements,
  type XmlElement,
} from '../../ooxml/parse-xml.js';
import type { RevisionView, WordPiece, XmlOrigin } from './body.js';
import { controlContent } from './content-control.js';
import { noRunFormat, overlayRun, readRunFormat } from './formats.js';
import type { Part } from './read-parts.js';
import type { Styles } from './read-styles.js';
import { isLeftOut } from './revisions.js';

/** What stands in a paragraph: its text, the contents of text boxes anchored in it, the notes it refers to. */
export type Inline = { pieces: WordPiece[]; boxes: XmlElement[]; notes: string[]; isContents: boolean };

export type InlineReader = (paragraph: XmlElement, number: number) => Inline;

/** A field that is open; those around it decide with it whether its text is printed. */
type Field = { phase: 'code' | 'result'; code: string; around: { isHidden: boolean; isContents: boolean } };

/** Line breaks within a paragraph are `\v`, so that `\n` ends paragraphs only. */
const lineBreak = '\v';

/** Reads paragraphs of one part, in document order: a field may run over several of them. */
export function createInlineReader(part: Part, styles: Styles, view: RevisionView): InlineReader {
  const fields: Field[] = [];
  const runs = numberElements(part.root, 'w:r');

  return (paragraph, number) => {
    const inline: Inline = { pieces: [], boxes: [], notes: [], isContents: inContents() };
    const style =
      styles.style(childValue(findChild(paragraph, 'w:pPr'), 'w:pStyle')) ?? styles.paragraphDefault;
    const base = overlayRun(styles.defaults.run, style?.run ?? noRunFormat);
    readChildren(paragraph);
    inline.isContents ||= inContents();
    return inline;

    function readChildren(element: XmlElement | undefined): void {
      for (const child of childElements(element)) {
        if (isLeftOut(child, view)) continue;
        if (child.name === 'w:r') readRun(child);
        else if (child.name === 'w:sdt') readChildren(controlContent(child));
        else if (child.name === 'mc:AlternateContent') readObject(child);
        else if (containers.has(child.name)) readChildren(child);
      }
    }

    function readRun(run: XmlElement): void {
      const properties = findChild(run, 'w:rPr');
      const character = styles.style(childValue(properties, 'w:rStyle'));
      const format = overlayRun(overlayRun(base, character?.run ?? noRunFormat), readRunFormat(properties));
      const add = (text: string, origin: Pick<XmlOrigin, 'kind' | 'start' | 'end' | 'skip'>) => {
        if (text === '' || format.hidden || isHidden(fields.at(-1))) return;
        inline.pieces.push({
          text,
          format,
          ...(character && { styleName: character.name }),
          origin: { part: part.name, paragraph: number, run: runs.get(run)!, ...origin },
        });
      };
      for (const child of childElements(run)) {
        const { start, end } = child;
        const mark = marks[child.name];
        if (child.name === 'w:t' || child.name === 'w:delText') readText(child, add);
        else if (mark !== undefined) add(mark, { kind: 'mark', start, end, skip: 0 });
        else if (child.name === 'w:br' && !/^(?:page|column)$/.test(child.attributes['w:type'] ?? ''))
          add(lineBreak, { kind: 'mark', start, end, skip: 0 });
        else if (child.name === 'w:sym') add(readSymbol(child), { kind: 'mark', start, end, skip: 0 });
        else if (child.name === 'w:fldChar') readFieldMark(child);
        else if (child.name === 'w:instrText') addCode(child);
        else if (child.name === 'w:ruby') readChildren(findPath(child, 'w:rubyBase') ?? child);
        else if (child.name === 'w:footnoteReference' || child.name === 'w:endnoteReference')
          inline.notes.push(`${child.name.slice(2, -'Reference'.length)} ${child.attributes['w:id']}`);
        else if (objects.has(child.name)) readObject(child);
      }
    }

    function readObject(object: XmlElement): void {
      if (object.name !== 'mc:AlternateContent') inline.boxes.push(...findBoxes(object));
      else {
        const choices = ['mc:Choice', 'mc:Fallback'].map((name) => findChild(object, name));
        inline.boxes.push(...(choices.map(findBoxes).find((boxes) => boxes.length > 0) ?? []));
      }
    }
  };

  function inContents(): boolean {
    return isContents(fields.at(-1));
  }

  function readFieldMark({ attributes }: XmlElement): void {
    const type = attributes['w:fldCharType'];
    const field = fields.at(-1);
    if (type === 'begin')
      fields.push({
        phase: 'code',
        code: '',
        around: { isHidden: isHidden(field), isContents: isContents(field) },
      });
    else if (type === 'end') fields.pop();
    else if (field) field.phase = 'result';
  }

  function addCode(element: XmlElement): void {
    const field = fields.at(-1);
    if (field)
      field.code += element.children.map((child) => (child.kind === 'text' ? child.text : '')).join('');
  }
}

const containers: ReadonlySet<string> = new Set(
  ['hyperlink', 'smartTag', 'customXml', 'fldSimple', 'ins', 'del', 'moveTo', 'moveFrom', 'bdo', 'dir'].map(
    (name) => `w:${name}`,
  ),
);

const objects: ReadonlySet<string> = new Set(['w:drawing', 'w:pict', 'w:object', 'mc:AlternateContent']);

const marks: Record<string, string> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:cr': lineBreak,
  'w:noBreakHyphen': '-',
};

/** Codes of fields, and page numbers, are not of the text. */
function isHidden(field: Field | undefined): boolean {
  if (!field) return false;
  const { phase, code, around } = field;
  return around.isHidden || phase === 'code' || /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\b/.test(code);
}

function isContents(field: Field | undefined): boolean {
  return field !== undefined && (field.around.isContents || /^\s*TOC\b/.test(field.code));
}

type Add = (text: string, origin: Pick<XmlOrigin, 'kind' | 'start' | 'end' | 'skip'>) => void;

/** Without xml:space="preserve" white space at both ends is dropped (ECMA-376-1, 17.3.3.31). */
function readText(element: XmlElement, add: Add): void {
  const isPreserved = element.attributes['xml:space'] === 'preserve';
  for (const child of element.children) {
    if (child.kind !== 'text') continue;
    const typed = child.text.replace(/[\r\n]/g, ' ');
    const text = isPreserved ? typed : typed.replace(/^[ \t]+|(?<![ \t])[ \t]+$/g, '');
    const skip = isPreserved ? 0 : typed.length - typed.replace(/^[ \t]+/, '').length;
    add(text, { kind: child.literal ? 'literal' : 'text', start: child.start, end: child.end, skip });
  }
}

/** Symbol fonts keep their characters in the private use area from F000 (17.3.3.30). */
function readSymbol({ attributes }: XmlElement): string {
  const code = Number.parseInt(attributes['w:char'] ?? '', 16);
  return code > 0x1f && code < 0xd800 ? String.fromCharCode(code) : '\u25a1';
}

function findBoxes(object: XmlElement | undefined): XmlElement[] {
  return findAll(object, 'w:txbxContent');
}
