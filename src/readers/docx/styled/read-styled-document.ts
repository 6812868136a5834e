import type { Attachment, Document, Imprint, Letterhead, SourcedText } from '../../../document/model.js';
import { suppliedText } from '../../../document/model.js';
import { joinSourced } from '../../../document/sourced-text.js';
import { readBlocks } from '../../text/read-blocks.js';
import type { ReadingLog, TextReading } from '../../text/reading.js';
import { type Line, removeLine } from '../../text/split-lines.js';
import type { WordBlock, WordParagraph, WordTable } from '../body.js';
import type { FlatText } from '../flatten.js';
import { joinTitleLines } from '../join-title-lines.js';
import { paragraphsOf } from '../read-table.js';
import { createSlicer, type Slicer } from '../slicer.js';
import type { LinesOf } from '../split-paragraphs.js';
import { readStyledTable } from './read-styled-table.js';
import { roleOf, type StyleRole } from './style-roles.js';
import { opensWithTypedNumber, readStyledHeading, readStyledParagraph } from './styled-headings.js';

export type StyledSource = { flat: FlatText; text: string; linesOf: LinesOf };

/**
 * Reads a file whose paragraph styles name the elements of an official document, as `lawreport render` writes
 * it: nothing has to be guessed then. Undefined for any other file. A paragraph of another style, pasted in
 * later, is read as text of the place where it stands.
 */
export function readStyledDocument(
  blocks: readonly WordBlock[],
  source: StyledSource,
  log: ReadingLog,
): Pick<TextReading, 'document' | 'metadata'> | undefined {
  const roles = new Set(blocks.flatMap(paragraphsOf).map(({ styleName }) => roleOf(styleName)));
  if (!roles.has('title') || !roles.has('body')) return undefined;
  const slicer = createSlicer(source, log);
  const found: Found = {
    named: [],
    attachments: [],
    blocks: [],
    addressees: [],
    signature: [],
    sealed: true,
  };
  let pasted: Line[] = [];
  let caption: SourcedText | undefined;
  const target = () => found.attachments.at(-1)?.blocks ?? found.blocks;
  const flush = () => {
    target().push(...readBlocks(pasted, log));
    pasted = [];
    if (caption) target().push({ kind: 'paragraph', content: caption });
    caption = undefined;
  };

  for (const block of blocks) {
    if (block.kind === 'table' && !placesText(block)) {
      const above = caption;
      caption = undefined;
      flush();
      target().push(readStyledTable(block, slicer, above));
      continue;
    }
    for (const paragraph of paragraphsOf(block)) {
      if (slicer.isEmpty(paragraph)) continue;
      const role = roleOf(paragraph.styleName);
      if (paragraph.isContents)
        log.furniture.push(...source.linesOf(paragraph).map((line) => removeLine(line, 'contents')));
      else if (role === undefined || (role === 'body' && opensWithTypedNumber(paragraph, slicer)))
        pasted.push(...source.linesOf(paragraph));
      else {
        flush();
        if (role === 'caption') caption = slicer.trimmed(paragraph);
        else if (role === 'body' || role === 'cell') target().push(...readStyledParagraph(paragraph, slicer));
        else if (typeof role === 'number') target().push(readStyledHeading(paragraph, role, slicer));
        else if (isTaken(role, found)) target().push(...readStyledParagraph(paragraph, slicer));
        else readElement(role, paragraph, found, slicer);
      }
    }
  }
  flush();
  return { document: settle(found, slicer), metadata: {} };
}

type Found = Pick<Document, 'blocks' | 'addressees' | 'signature' | 'sealed' | 'dateOfIssue' | 'note'> & {
  title?: SourcedText;
  letterhead?: Letterhead;
  imprint?: Imprint;
  /** As the attachment note names them. */
  named: SourcedText[];
  attachments: Attachment[];
};

type ElementRole = Exclude<StyleRole, 'body' | 'cell' | 'caption' | number>;

/** An element stands once and at its place; what has its style elsewhere is text that somebody has put in. */
function isTaken(role: ElementRole, found: Found): boolean {
  switch (role) {
    case 'serialNumber':
    case 'classification':
    case 'urgency':
    case 'documentNumber':
      return found.letterhead?.[role] !== undefined;
    case 'title':
    case 'addressee':
      return found.blocks.length > 0;
    case 'dateOfIssue':
    case 'sealedDate':
      return found.dateOfIssue !== undefined;
    case 'note':
      return found.note !== undefined;
    case 'attachmentTitle':
      return found.attachments.length === 0;
    default:
      return false;
  }
}

function readElement(role: ElementRole, paragraph: WordParagraph, found: Found, slicer: Slicer): void {
  const content = slicer.trimmed(paragraph);
  switch (role) {
    case 'title':
      found.title = joinTitleLines(found.title ? [found.title, content] : [content], slicer);
      return;
    case 'serialNumber':
    case 'classification':
    case 'urgency':
      letterheadOf(found)[role] = content;
      return;
    case 'mark':
      readMark(content, letterheadOf(found), slicer);
      return;
    case 'documentNumber':
      letterheadOf(found).documentNumber = content;
      return;
    case 'signatory':
      readSignatories(paragraph, letterheadOf(found), slicer);
      return;
    case 'addressee':
      found.addressees.push(...slicer.split(slicer.strip(content, /^/, /[：:]$/), /[、，,]/g));
      return;
    case 'attachmentNote':
      found.named.push(slicer.strip(content, /^(?:附件[：:])?\s*(?:\d{1,2}[.．]\t?)?/, /$/));
      return;
    case 'signature':
    case 'sealedSignature':
      found.sealed = role === 'sealedSignature';
      found.signature.push(...slicer.split(content, /[\t\n]/g));
      return;
    case 'dateOfIssue':
    case 'sealedDate':
      found.sealed = role === 'sealedDate';
      found.dateOfIssue = content;
      return;
    case 'note':
      found.note = slicer.strip(content, /^[（(]/, /[）)]$/);
      return;
    case 'attachmentLabel':
      slicer.mark(content);
      found.attachments.push({ title: suppliedText(''), blocks: [] });
      return;
    case 'attachmentTitle': {
      const open = found.attachments.at(-1);
      if (open) open.title = joinTitleLines(open.title.text ? [open.title, content] : [content], slicer);
      return;
    }
    case 'copyTo':
      imprintOf(found).copyTo.push(...slicer.split(slicer.strip(content, /^抄\s*送[：:]/, /。$/), /[，,]/g));
      return;
    case 'printer': {
      // An organ's name may hold a tab of its own; the last one sets off the date.
      const pieces = slicer.split(content, /\t/g);
      const date = pieces.length > 1 ? pieces.pop() : undefined;
      const printer = pieces.length > 0 ? joinSourced(pieces, '\t') : undefined;
      const imprint = imprintOf(found);
      if (printer && !date && /印发$/.test(printer.text))
        imprint.printDate = slicer.strip(printer, /^/, /印发$/);
      else if (printer) imprint.printer = printer;
      if (date) imprint.printDate = slicer.strip(date, /^/, /印发$/);
      return;
    }
  }
}

/** A letterhead or an imprint in a table. */
function placesText(table: WordTable): boolean {
  const roles = paragraphsOf(table).map(({ styleName }) => roleOf(styleName));
  return roles.some((role) => role === 'mark' || role === 'copyTo' || role === 'printer');
}

function letterheadOf(found: Found): Letterhead {
  found.letterhead ??= { mark: [], markSuffix: '', signatories: [] };
  return found.letterhead;
}

function imprintOf(found: Found): Imprint {
  found.imprint ??= { copyTo: [] };
  return found.imprint;
}

/** 文件 follows the name on its line, or stands beside a column of names. */
function readMark(content: SourcedText, letterhead: Letterhead, slicer: Slicer): void {
  const name = slicer.strip(content, /^/, /文件$/);
  if (name.text !== content.text) letterhead.markSuffix = '文件';
  if (name.text !== '') letterhead.mark.push(name);
}

/** The document number stands at the beginning of the line, the names behind tabs. */
function readSignatories(paragraph: WordParagraph, letterhead: Letterhead, slicer: Slicer): void {
  const { start, end } = slicer.lineOf(paragraph);
  const words = slicer.split(slicer.trimmed(paragraph), /\t/g);
  const isNumbered = !/^\s*(?:\t|签)/.test(slicer.slice(start, end).text);
  if (isNumbered) {
    const number = words.shift();
    // A second one is nobody's number, but words that somebody has put below it.
    if (number && letterhead.documentNumber) letterhead.signatories.push(number);
    else if (number) letterhead.documentNumber = number;
  }
  for (const word of words) {
    const name = slicer.strip(word, /^签\s*发\s*人[：:]\s*/, /$/);
    if (name.text !== '') letterhead.signatories.push(name);
  }
}

/** The note names the attachments, and they name themselves: the titles printed twice count once. */
function settle({ named, attachments, title, ...found }: Found, slicer: Slicer): Document {
  for (const name of named.slice(0, attachments.length)) slicer.mark(name);
  const more = named.slice(attachments.length).map((name): Attachment => ({ title: name, blocks: [] }));
  return { title: title ?? suppliedText(''), ...found, attachments: [...attachments, ...more] };
}
