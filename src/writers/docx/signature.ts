import { Paragraph, Tab, TabStopType, TextRun } from 'docx';
import type { Document } from '../../document/model.js';
import { pageGeometry } from '../../layout/page-geometry.js';
import type { Style } from '../../layout/style.js';
import { characterCell, textWidth } from '../../layout/type-metrics.js';
import type { Twip } from '../../layout/units.js';
import { textRuns } from './runs.js';
import { paragraphStyles } from './style-ids.js';

/** 署名, 成文日期 and 附注, held together on one page; GB/T 9704-2012, 7.3.5 and 7.3.6. */
export function writeSignature(document: Document, style: Style): Paragraph[] {
  const note = document.note ? [writeNote(document.note.text)] : [];
  if (!document.sealed) return [...writeUnsealed(document, style, note.length > 0), ...note];
  const isJoint = document.signature.length > 1;
  return [...(isJoint ? writeJointSealed(document, style) : writeSealed(document, style)), ...note];
}

/** Whether anything stands below the body that may not be alone on its page. */
export function hasSignature({ signature, dateOfIssue, note }: Document): boolean {
  return signature.length > 0 || dateOfIssue !== undefined || note !== undefined;
}

/**
 * Without a seal: the signature two characters from the right, the date's first character two characters
 * right of the signature's; a date longer than the signature stands two from the right itself, and the
 * signature moves in (7.3.5.2). Organs of a joint document stand below each other.
 */
function writeUnsealed(
  { signature, dateOfIssue }: Document,
  style: Style,
  noteFollows: boolean,
): Paragraph[] {
  const measure = measurer(style);
  const { textWidth: full, linePitch } = pageGeometry(style);
  const two = Math.round(style.elements.signature.right * measure.cell);
  const dateWidth = measure.width(dateOfIssue?.text ?? '');
  const widest = Math.max(0, ...signature.map((organ) => measure.width(organ.text)));
  const dateIsLonger = dateWidth > widest;
  const start = dateIsLonger ? full - two - dateWidth - two : full - two - widest;
  const inFullLine = (left: Twip) => ({ left: Math.max(0, Math.round(left)) });
  const organs = signature.map(
    ({ text }, index) =>
      new Paragraph({
        style: paragraphStyles.signature.id,
        keepNext: dateOfIssue !== undefined || index < signature.length - 1 || noteFollows,
        ...(index > 0 ? { spacing: { before: 0 } } : {}),
        // Names of different lengths share the right edge.
        indent: inFullLine(start + (dateIsLonger ? 0 : widest - measure.width(text))),
        children: textRuns(text),
      }),
  );
  if (!dateOfIssue) return organs;
  return [
    ...organs,
    new Paragraph({
      style: paragraphStyles.dateOfIssue.id,
      keepNext: noteFollows,
      ...(organs.length === 0 ? { spacing: { before: linePitch } } : {}),
      // The date may end right of the signature; it is never wrapped.
      indent: { ...inFullLine(start + two), right: -two },
      children: textRuns(dateOfIssue.text),
    }),
  ];
}

/**
 * With a seal: the date four characters from the right, the signature centred on it (7.3.5.1). Both are
 * centred in one column whose middle is the middle of the date, so no font can part them.
 */
function writeSealed({ signature, dateOfIssue, note }: Document, style: Style): Paragraph[] {
  const { textWidth: full, linePitch } = pageGeometry(style);
  const [organ] = signature;
  const indent = { left: Math.max(0, full - sealColumn(organ?.text ?? '', dateOfIssue?.text ?? '', style)) };
  const organs = organ
    ? [
        new Paragraph({
          style: paragraphStyles.sealedSignature.id,
          keepNext: dateOfIssue !== undefined || note !== undefined,
          indent,
          children: textRuns(organ.text),
        }),
      ]
    : [];
  if (!dateOfIssue) return organs;
  return [
    ...organs,
    new Paragraph({
      style: paragraphStyles.sealedDate.id,
      keepNext: note !== undefined,
      ...(organ ? {} : { spacing: { before: style.elements.sealedSignature.linesBefore * linePitch } }),
      indent,
      children: textRuns(dateOfIssue.text),
    }),
  ];
}

/** Width of the column at the right edge of the type area that signature and date share. */
function sealColumn(organ: string, date: string, style: Style): Twip {
  const { width, cell } = measurer(style);
  const right = style.elements.sealedDate.right * cell;
  return Math.ceil(Math.max(2 * right + width(date), width(organ) + cell));
}

/** Seals are up to 45 mm wide: rows of this many lines keep them from touching each other. */
const linesPerSeal = 5;

/** Several seals: two to a row in the order of the organs, the last at the right, over the date (7.3.5.1). */
function writeJointSealed({ signature, dateOfIssue, note }: Document, style: Style): Paragraph[] {
  const { textWidth: full, linePitch } = pageGeometry(style);
  const column = sealColumn(signature.at(-1)?.text ?? '', dateOfIssue?.text ?? '', style);
  const tabStops = [(full - column) / 2, full - column / 2].map((position) => ({
    type: TabStopType.CENTER,
    position: Math.round(position),
  }));
  const tab = () => new TextRun({ children: [new Tab()] });
  const rows = signature.flatMap((organ, index) => {
    if (index % 2 === 1) return [];
    const next = signature[index + 1];
    // The last organ always stands over the date.
    return [next || signature.length === 1 ? [organ, next] : [undefined, organ]];
  });
  const organs = rows.map(
    (row, index) =>
      new Paragraph({
        style: paragraphStyles.sealedSignature.id,
        alignment: 'left',
        keepNext: index < rows.length - 1 || dateOfIssue !== undefined || note !== undefined,
        tabStops,
        ...(index > 0 ? { spacing: { before: (linesPerSeal - 1) * linePitch } } : {}),
        children: row.flatMap((organ) => [tab(), ...(organ ? textRuns(organ.text) : [])]),
      }),
  );
  const date = new Paragraph({
    style: paragraphStyles.sealedDate.id,
    alignment: 'left',
    keepNext: note !== undefined,
    tabStops,
    children: [tab(), tab(), ...textRuns(dateOfIssue?.text ?? '')],
  });
  return dateOfIssue ? [...organs, date] : organs;
}

/** （此件公开发布） */
function writeNote(text: string): Paragraph {
  const isEnclosed = /^（.*）$/su.test(text);
  return new Paragraph({
    style: paragraphStyles.note.id,
    children: textRuns(isEnclosed ? text : `（${text}）`),
  });
}

function measurer(style: Style) {
  const cell = characterCell('signature', style);
  return { cell, width: (text: string): Twip => textWidth(text, style.fonts.digitWidth) * cell };
}
