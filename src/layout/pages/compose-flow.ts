import type { Document, Table } from '../../document/model.js';
import { placeAttachmentNote } from '../attachment-note.js';
import { breakTitle, titleWidthLimit } from '../break-title.js';
import { groupBlocks, type PrintedBlock, printedText } from '../group-blocks.js';
import { letterheadHeight } from '../letterhead-height.js';
import { pageGeometry } from '../page-geometry.js';
import { heightInLines, placeSignature } from '../place-signature.js';
import type { ElementName, Style } from '../style.js';
import { layOutTable } from '../table-layout.js';
import { characterCell, lineMeasure } from '../type-metrics.js';
import { pointsToTwips } from '../units.js';
import { breakLines, type Line } from './break-lines.js';
import type { FlowItem, Origin } from './flow-item.js';

/** Everything that stands in the column of the pages, in reading order; the 版记 stands at the foot by itself. */
export function composeFlow(document: Document, style: Style): FlowItem[] {
  const isHeld =
    document.signature.length > 0 || document.dateOfIssue !== undefined || document.note !== undefined;
  return [
    ...composeOpening(document, style),
    ...composeBlocks(document.blocks, style),
    ...composeNote(document, style, isHeld),
    ...composeSignature(document, style),
    ...document.attachments.flatMap(({ title, blocks }, attachment) => [
      line({ kind: 'attachmentLabel', attachment }, 'attachmentLabel', '附件', style, {
        pageBreakBefore: true,
      }),
      composeTitle(title.text, 'attachmentTitle', { kind: 'attachmentTitle', attachment }, style),
      ...composeBlocks(blocks, style, attachment),
    ]),
  ];
}

function composeOpening(document: Document, style: Style): FlowItem[] {
  const { letterhead, title, addressees, signature } = document;
  const { linePitch } = pageGeometry(style);
  const names = addressees.map((addressee) => addressee.text).join('、');
  const organs = [...signature, ...(letterhead?.mark ?? [])].map((organ) => organ.text);
  const head: FlowItem[] = letterhead
    ? [
        {
          ...line({ kind: 'letterhead' }, 'mark', '', style),
          lineHeight: letterheadHeight(letterhead, style),
        },
      ]
    : [];
  const heading = composeTitle(title.text, 'title', { kind: 'title' }, style, organs);
  if (!letterhead) heading.before = 0;
  if (names === '') return [...head, { ...heading, after: style.elements.addressee.linesBefore * linePitch }];
  const text = names.endsWith('：') ? names : `${names}：`;
  return [...head, heading, paragraph({ kind: 'addressee' }, 'addressee', text, style)];
}

function composeTitle(
  text: string,
  element: 'title' | 'attachmentTitle',
  origin: Origin,
  style: Style,
  organs: readonly string[] = [],
): FlowItem {
  const lines = breakTitle(text, { maxWidth: titleWidthLimit(element, style), organs });
  let end = 0;
  return {
    ...line(origin, element, lines.join('\n'), style),
    lines: lines.map((part) => {
      const start = end;
      end += part.length + 1;
      return { start, end: end - 1 };
    }),
  };
}

function composeBlocks(blocks: Document['blocks'], style: Style, attachment?: number): FlowItem[] {
  const printed = groupBlocks(blocks);
  const gap = pointsToTwips(style.tableGap);
  return printed.flatMap((entry, at): FlowItem[] => {
    const origin = { kind: 'block', index: entry.index, attachment } as const;
    if (entry.block.kind === 'table') return composeTable(entry.block, origin, style);
    return [
      {
        ...paragraph(origin, elementOf(entry), printedText(entry), style),
        before: printed[at - 1]?.block.kind === 'table' ? gap : 0,
        after: printed[at + 1]?.block.kind === 'table' ? gap : 0,
        ...(entry.block.kind === 'heading' ? { keepNext: true } : {}),
      },
    ];
  });
}

/** The caption, and each row as an item of one line. */
function composeTable(table: Table, origin: Origin & { kind: 'block' }, style: Style): FlowItem[] {
  const { rows, isLandscape } = layOutTable(table, style);
  const caption = table.caption
    ? [{ ...paragraph(origin, 'tableCaption', table.caption.text, style), keepNext: true, isLandscape }]
    : [];
  const body = rows.map(
    ({ isHeader, height, text }, row): FlowItem => ({
      ...line({ ...origin, row }, isHeader ? 'tableHeader' : 'tableCell', text, style),
      lineHeight: height,
      keepNext: isHeader,
      isHeaderRow: isHeader,
      isLandscape,
    }),
  );
  return [...caption, ...body];
}

function elementOf({ block }: PrintedBlock): ElementName {
  return block.kind === 'heading' ? `heading${block.level}` : 'body';
}

function composeNote({ attachments }: Document, style: Style, isHeld: boolean): FlowItem[] {
  const { textWidth } = pageGeometry(style);
  return placeAttachmentNote(attachments, style).map(({ label, number, name, names }, index) => {
    const origin = { kind: 'attachmentNote', index } as const;
    const room = textWidth - names;
    return {
      ...line(origin, 'attachmentNote', label + number + name, style),
      lines: breakLines(name, lineMeasure('attachmentNote', style, { first: room, rest: room })).map(
        ({ start, end }, at): Line => ({
          start: at === 0 ? 0 : start + label.length + number.length,
          end: end + label.length + number.length,
        }),
      ),
      ...(index > 0 ? { before: 0 } : {}),
      keepNext: isHeld || index < attachments.length - 1,
    };
  });
}

function composeSignature(document: Document, style: Style): FlowItem[] {
  const placed = placeSignature(document, style);
  return placed.map((entry, index): FlowItem => {
    const origin: Origin = entry.kind === 'signature' ? { kind: 'signature', index } : { kind: entry.kind };
    return {
      ...line(origin, entry.element, entry.parts.map((part) => part.lines.join('')).join('　'), style),
      lines: Array.from({ length: heightInLines(entry) }, () => ({ start: 0, end: 0 })),
      before: entry.before,
      keepNext: index < placed.length - 1,
    };
  });
}

/** A paragraph over the width of the type area, as its element is set in. */
function paragraph(origin: Origin, element: ElementName, text: string, style: Style): FlowItem {
  const { textWidth } = pageGeometry(style);
  const { left, right, firstLine } = style.elements[element];
  const cell = characterCell(element, style);
  const rest = Math.round(textWidth - (left + right) * cell);
  const measure = lineMeasure(element, style, { first: Math.round(rest - firstLine * cell), rest });
  return { ...line(origin, element, text, style), lines: breakLines(text, measure) };
}

/** An item of one line, with the space above and below that its element asks for. */
function line(
  origin: Origin,
  element: ElementName,
  text: string,
  style: Style,
  more: Partial<FlowItem> = {},
): FlowItem {
  const { linePitch } = pageGeometry(style);
  const { linesBefore, linesAfter } = style.elements[element];
  return {
    origin,
    element,
    text,
    lines: [{ start: 0, end: text.length }],
    lineHeight: linePitch,
    before: linesBefore * linePitch,
    after: linesAfter * linePitch,
    ...more,
  };
}
