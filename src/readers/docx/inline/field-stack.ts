import { childElements, type XmlElement } from '../../../ooxml/parse-xml.js';

/** A field that is open; those around it decide with it whether its text is printed. */
type Field = {
  begin: XmlElement;
  phase: 'code' | 'result';
  code: string;
  hasResult: boolean;
  around: { isHidden: boolean; isContents: boolean };
};

/** The fields that are open while a part is read in document order; one may run over several paragraphs. */
export type FieldStack = {
  current(): Field | undefined;
  /** Whether the text of an open field is no text of the page: codes, and page numbers. */
  isHidden(): boolean;
  isContents(): boolean;
  begin(mark: XmlElement): void;
  separate(): void;
  /** The field that a mark has ended. */
  end(): Field | undefined;
  addCode(text: string): void;
};

export function createFieldStack(root: XmlElement): FieldStack {
  const fields: Field[] = [];
  const unclosed = findUnclosed(root);
  const current = () => fields.at(-1);
  return {
    current,
    isHidden: () => isHidden(current()),
    isContents: () => isContents(current()),
    begin: (mark) => {
      if (unclosed.has(mark)) return;
      const field = current();
      if (field?.phase === 'result') field.hasResult = true;
      const around = { isHidden: isHidden(field), isContents: isContents(field) };
      fields.push({ begin: mark, phase: 'code', code: '', hasResult: false, around });
    },
    separate: () => {
      const field = current();
      if (field) field.phase = 'result';
    },
    end: () => fields.pop(),
    addCode: (text) => {
      // The result of a field within a code is a part of that code.
      const field = fields.findLast(({ phase }) => phase === 'code');
      if (field) field.code += text;
    },
  };
}

/** Marks that open a field which nothing closes: Word prints what follows them. */
function findUnclosed(root: XmlElement): ReadonlySet<XmlElement> {
  const open: XmlElement[] = [];
  const visit = (element: XmlElement): void => {
    const type = element.name === 'w:fldChar' ? element.attributes['w:fldCharType'] : undefined;
    if (type === 'begin') open.push(element);
    else if (type === 'end') open.pop();
    for (const child of childElements(element)) visit(child);
  };
  visit(root);
  return new Set(open);
}

function isHidden(field: Field | undefined): boolean {
  if (!field) return false;
  const { phase, code, around } = field;
  return around.isHidden || phase === 'code' || /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\b/.test(code);
}

function isContents(field: Field | undefined): boolean {
  return field !== undefined && (field.around.isContents || /^\s*TOC\b/.test(field.code));
}
