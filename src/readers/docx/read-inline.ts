import type { UnreadKind } from '../../document/model.js';
import {
  childElements,
  childValue,
  findChild,
  findPath,
  numberElements,
  type XmlElement,
} from '../../ooxml/parse-xml.js';
import type { Part } from '../../ooxml/read-package.js';
import type { RevisionView, WordPiece, XmlOrigin } from './body.js';
import { controlContent } from './content-control.js';
import { createFieldStack } from './inline/field-stack.js';
import { readFieldText } from './inline/field-text.js';
import { readMath } from './inline/read-math.js';
import { chooseAlternative, type Diagrams, readObject } from './inline/read-object.js';
import { readTyped, readTypedSymbol } from './inline/read-typed.js';
import { addUnread, type UnreadMark } from './inline/unread-mark.js';
import { isLeftOut } from './revisions.js';
import { noRunFormat, overlayRun, type RunFormat, readRunFormat } from './styled/formats.js';
import type { Styles } from './styled/read-styles.js';

/** What stands in a paragraph: its text, the contents of text boxes anchored in it, the notes it refers to. */
export type Inline = {
  pieces: WordPiece[];
  boxes: XmlElement[];
  notes: string[];
  unread: UnreadMark[];
  isContents: boolean;
};

export type InlineReader = (paragraph: XmlElement, number: number) => Inline;

export type InlineOptions = { styles: Styles; view: RevisionView; diagrams: Diagrams };

type Place = Pick<XmlOrigin, 'kind' | 'start' | 'end' | 'skip'>;

/** Line breaks within a paragraph are `\v`, so that `\n` ends paragraphs only. */
const lineBreak = '\v';

/** Reads paragraphs of one part, in document order: a field may run over several of them. */
export function createInlineReader(part: Part, { styles, view, diagrams }: InlineOptions): InlineReader {
  const fields = createFieldStack(part.root);
  const runs = numberElements(part.root, 'w:r');

  return (paragraph, number) => {
    const inline: Inline = { pieces: [], boxes: [], notes: [], unread: [], isContents: fields.isContents() };
    let length = 0;
    const style =
      styles.style(childValue(findChild(paragraph, 'w:pPr'), 'w:pStyle')) ?? styles.paragraphDefault;
    const base = overlayRun(styles.defaults.run, style?.run ?? noRunFormat);
    readChildren(paragraph);
    inline.isContents ||= fields.isContents();
    return inline;

    function readChildren(element: XmlElement | undefined): void {
      for (const child of childElements(element)) {
        if (isLeftOut(child, view)) continue;
        if (child.name === 'w:r') readRun(child);
        else if (child.name === 'w:sdt') readControl(child);
        else if (child.name === 'mc:AlternateContent') readChildren(chooseAlternative(child));
        else if (child.name === 'm:oMath') readFormula(child);
        else if (child.name === 'w:subDoc') miss('subdocument');
        else if (objects.has(child.name)) readObjectOf(child, { run: undefined, format: base });
        else if (containers.has(child.name)) readChildren(child);
      }
    }

    function readControl(control: XmlElement): void {
      const content = controlContent(control);
      if (!content) miss('prompt', plainText(findChild(control, 'w:sdtContent')));
      readChildren(content);
    }

    function readRun(run: XmlElement): void {
      const properties = findChild(run, 'w:rPr');
      const character = styles.style(childValue(properties, 'w:rStyle'));
      const format = overlayRun(overlayRun(base, character?.run ?? noRunFormat), readRunFormat(properties));
      readRunChildren(run, { run, format, styleName: character?.name });
    }

    function readRunChildren(parent: XmlElement, context: RunContext): void {
      const { format } = context;
      for (const child of childElements(parent)) {
        const place = { kind: 'mark', start: child.start, end: child.end, skip: 0 } as const;
        const mark = marks[child.name];
        if (child.name === 'w:t' || child.name === 'w:delText') readText(child, context);
        else if (mark !== undefined) add(mark, place, context);
        else if (child.name === 'w:br' && !/^(?:page|column)$/.test(child.attributes['w:type'] ?? ''))
          add(lineBreak, place, context);
        else if (child.name === 'w:sym' || child.name === 'w16se:symEx') {
          const { text, unknown } = readTypedSymbol(child);
          add(text, place, context);
          if (unknown !== undefined) miss('symbol', unknown, context);
        } else if (child.name === 'w:fldChar') readFieldMark(child, context);
        else if (child.name === 'w:instrText') fields.addCode(plainText(child));
        else if (child.name === 'w:ruby') readRuby(child, context);
        else if (child.name === 'w:footnoteReference' || child.name === 'w:endnoteReference')
          inline.notes.push(`${child.name.slice(2, -'Reference'.length)} ${child.attributes['w:id']}`);
        else if (child.name === 'mc:AlternateContent') {
          const chosen = chooseAlternative(child);
          if (chosen) readRunChildren(chosen, context);
        } else if (child.name === 'm:oMath') readFormula(child);
        else if (objects.has(child.name)) readObjectOf(child, { ...context, format });
      }
    }

    function readText(element: XmlElement, context: RunContext): void {
      for (const { text, place, unknown } of readTyped(element, context.format)) {
        add(text, place, context);
        if (unknown !== undefined) miss('symbol', unknown, context);
      }
    }

    function readRuby(ruby: XmlElement, context: RunContext): void {
      readChildren(findPath(ruby, 'w:rubyBase') ?? ruby);
      miss('ruby', plainText(findChild(ruby, 'w:rt')), context);
    }

    function readObjectOf(object: XmlElement, context: RunContext): void {
      const { boxes, wordArt, unread } = readObject(object, diagrams);
      inline.boxes.push(...boxes);
      for (const { text, element } of wordArt)
        add(text, { kind: 'mark', start: element.start, end: element.end, skip: 0 }, context);
      for (const { kind, words } of unread) miss(kind, words, context);
    }

    function readFormula(formula: XmlElement): void {
      const { pieces, isWhole } = readMath(formula);
      for (const { text, element, isTyped } of pieces) {
        const { start, end } = element;
        if (isTyped) readText(element, { run: undefined, format: base });
        else add(text, { kind: 'mark', start, end, skip: 0 }, { run: undefined, format: base });
      }
      if (!isWhole) miss('formula', pieces.map(({ text }) => text).join(''));
    }

    function readFieldMark(mark: XmlElement, context: RunContext): void {
      const type = mark.attributes['w:fldCharType'];
      if (type === 'begin') fields.begin(mark);
      else if (type !== 'end') fields.separate();
      else {
        const field = fields.end();
        const shown = field && !field.hasResult ? readFieldText(field.code, field.begin) : undefined;
        if (!shown) return;
        add(shown.text, { kind: 'mark', start: mark.start, end: mark.end, skip: 0 }, context);
        const isNumber = /^\s*(?:AUTONUM|LISTNUM)/i.test(field!.code);
        if (!shown.isWhole) miss(isNumber ? 'field' : 'composed', shown.text, context);
      }
    }

    function add(text: string, place: Place, { run, format, styleName }: RunContext): void {
      if (text === '') return;
      const field = fields.current();
      if (fields.isHidden()) {
        fields.addCode(text);
        return;
      }
      if (format.hidden) {
        if (text.trim() !== '' && !fields.isContents()) miss('hidden', text);
        return;
      }
      if (field) field.hasResult = true;
      if (format.struck && text.trim() !== '') miss('struck', text);
      // m² and 10⁴ say something else without it; behind Chinese it is the mark of a note.
      const before = format.raised
        ? /[A-Za-z\d]{1,4}$/.exec(inline.pieces.at(-1)?.text ?? '')?.[0]
        : undefined;
      if (before !== undefined && /^[\d+-]+$/.test(text.trim())) miss('raised', before + text.trim());
      length += text.length;
      inline.pieces.push({
        text,
        format,
        styleName,
        origin: { part: part.name, paragraph: number, run: run ? runs.get(run)! : 0, ...place },
      });
    }

    function miss(kind: UnreadKind, words?: string, context?: RunContext): void {
      if (fields.isHidden() || (context?.format.hidden && kind !== 'hidden')) return;
      addUnread(inline.unread, { kind, at: length, words: words?.trim() ? words : undefined });
    }
  };
}

/** The run that characters stand in; a formula stands in none. */
type RunContext = { run: XmlElement | undefined; format: RunFormat; styleName?: string };

const containers: ReadonlySet<string> = new Set([
  'm:oMathPara',
  ...[
    'hyperlink',
    'smartTag',
    'customXml',
    'fldSimple',
    'ins',
    'del',
    'moveTo',
    'moveFrom',
    'bdo',
    'dir',
  ].map((name) => `w:${name}`),
]);

const objects: ReadonlySet<string> = new Set([
  'w:drawing',
  'w:pict',
  'w:object',
  'w:contentPart',
  'w14:contentPart',
]);

const marks: Record<string, string> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:cr': lineBreak,
  'w:noBreakHyphen': '-',
};

/** All words below an element, whatever they are. */
function plainText(element: XmlElement | undefined): string {
  return (
    element?.children
      .map((child) => {
        if (child.kind === 'text') return child.text;
        return /Pr$/.test(child.name) ? '' : plainText(child);
      })
      .join('') ?? ''
  );
}
