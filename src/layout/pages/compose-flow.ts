import type { Document, Table } from '../../document/model.js';
import { placeAttachmentNote } from '../attachment-note.js';
import { breakTitle, titleWidthLimit } from '../break-title.js';
import { fitMark, type MarkType } from '../fit-mark.js';
import { groupBlocks, isClosed, type PrintedBlock, printedText } from '../group-blocks.js';
import { measureImprint } from '../imprint-layout.js';
import { letterheadHeight } from '../letterhead-height.js';
import { landscapeGeometry, pageGeometry } from '../page-geometry.js';
import { heightInLines, placeSignature, widthBelowBody } from '../place-signature.js';
import type { ElementName, Style } from '../style.js';
import { endsAcross, layOutTable, liesAcross } from '../table-layout.js';
import { characterCell, lineMeasure } from '../type-metrics.js';
import { pointsToTwips } from '../units.js';
import { breakLines, type Line } from './break-lines.js';
import type { FlowItem, Origin } from './flow-item.js';

/** Everything that stands in the column of the pages, in reading order; the 版记 stands at the foot by itself. */
export function composeFlow(
  document: Document,
  style: Style,
  mark = document.letterhead && fitMark(document.letterhead, style),
): FlowItem[] {
  const isHeld =
    document.signature.length > 0 || document.dateOfIssue !== undefined || document.note !== undefined;
  return [
    ...composeOpening(document, style, mark),
    ...composeBlocks(document.blocks, style),
    ...[...composeNote(document, style, isHeld), ...composeSignature(document, style)].map((item) => ({
      ...item,
      isLandscape: endsAcross(document, style),
    })),
    ...document.attachments.flatMap((_, index) => composeAttachment(document, index, style)),
    ...composeImprint(document, style),
  ];
}

/** An attachment begins a page; all of it lies across where one of its tables does. */
function composeAttachment({ attachments }: Document, attachment: number, style: Style): FlowItem[] {
  const { title, blocks } = attachments[attachment]!;
  const label = attachments.length > 1 ? `附件${attachment + 1}` : '附件';
  const place = { attachment, isLandscape: liesAcross(attachments[attachment]!, style) };
  return [
    {
      ...line({ kind: 'attachmentLabel', attachment }, 'attachmentLabel', label, style),
      pageBreakBefore: true,
    },
    composeTitle(title.text, 'attachmentTitle', { kind: 'attachmentTitle', attachment }, style, place),
    ...composeBlocks(blocks, style, place),
  ].map((item) => ({ ...item, isLandscape: place.isLandscape }));
}

/** The items as Word and WPS set them: no gaps around figures, and marks that hang over the edge. */
export function readAsWord(items: readonly FlowItem[]): FlowItem[] {
  return items.map((item) => {
    if (!item.measure) return item;
    return { ...item, lines: breakLines(item.text, { ...item.measure, gap: 0, hangs: true }) };
  });
}

/** As high as it is; where it can, it stands at the foot of the page. */
function composeImprint({ imprint }: Document, style: Style): FlowItem[] {
  const height = measureImprint(imprint, style);
  return height !== undefined
    ? [line({ kind: 'imprint' }, 'printer', '', style, { lineHeight: height })]
    : [];
}

function composeOpening(document: Document, style: Style, mark: MarkType | undefined): FlowItem[] {
  const { letterhead, title, addressees, signature } = document;
  const { linePitch } = pageGeometry(style);
  const names = addressees.map((addressee) => addressee.text).join('、');
  const organs = [...signature, ...(letterhead?.mark ?? [])].map((organ) => organ.text);
  const head: FlowItem[] =
    letterhead && mark
      ? [
          {
            ...line({ kind: 'letterhead' }, 'mark', '', style),
            lineHeight: letterheadHeight(letterhead, mark, style),
          },
        ]
      : [];
  const heading = composeTitle(title.text, 'title', { kind: 'title' }, style, { organs });
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
  { organs = [], isLandscape = false }: { organs?: readonly string[]; isLandscape?: boolean } = {},
): FlowItem {
  const lines = breakTitle(text, { maxWidth: titleWidthLimit(element, style, isLandscape), organs });
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

function composeBlocks(
  blocks: Document['blocks'],
  style: Style,
  { attachment, isLandscape }: { attachment?: number; isLandscape?: boolean } = {},
): FlowItem[] {
  const printed = groupBlocks(blocks);
  const gap = pointsToTwips(style.tableGap);
  return printed.flatMap((entry, at): FlowItem[] => {
    const origin = { kind: 'block', index: entry.index, attachment } as const;
    if (entry.block.kind === 'table') {
      const rows = composeTable(entry.block, origin, style, isLandscape);
      return rows.length > 0 && isClosed(printed, at)
        ? [...rows.slice(0, -1), { ...rows.at(-1)!, keepNext: true }]
        : rows;
    }
    return [
      {
        ...paragraph(origin, elementOf(entry), printedText(entry), style, isLandscape),
        before: printed[at - 1]?.block.kind === 'table' ? gap : 0,
        after: printed[at + 1]?.block.kind === 'table' ? gap : 0,
        keepNext: entry.block.kind === 'heading' || undefined,
        pageBreakBefore: (entry.block.kind === 'paragraph' && entry.block.beginsPage) || undefined,
      },
    ];
  });
}

/** The caption, and each row as an item of one line. */
function composeTable(
  table: Table,
  origin: Origin & { kind: 'block' },
  style: Style,
  lies = false,
): FlowItem[] {
  const { rows, isLandscape } = layOutTable(table, style, { isLandscape: lies });
  const caption = table.caption
    ? [
        {
          ...paragraph(origin, 'tableCaption', table.caption.text, style, isLandscape),
          keepNext: true,
          isLandscape,
        },
      ]
    : [];
  const body = rows.map(({ isHeader, isDivided, lines, height, text }, row): FlowItem => {
    const whole = line({ ...origin, row }, isHeader ? 'tableHeader' : 'tableCell', text, style);
    return {
      ...whole,
      lines: isDivided ? Array.from({ length: lines }, () => ({ start: 0, end: 0 })) : whole.lines,
      lineHeight: isDivided ? height / lines : height,
      keepNext: isHeader,
      isHeaderRow: isHeader,
      isLandscape,
    };
  });
  return [...caption, ...body];
}

function elementOf({ block }: PrintedBlock): ElementName {
  return block.kind === 'heading' ? `heading${block.level}` : 'body';
}

function composeNote(document: Document, style: Style, isHeld: boolean): FlowItem[] {
  const { attachments } = document;
  return placeAttachmentNote(attachments, style).map(({ label, number, name, names }, index) => {
    const origin = { kind: 'attachmentNote', index } as const;
    const room = widthBelowBody(document, style) - names;
    const whole = line(origin, 'attachmentNote', label + number + name, style);
    return {
      ...whole,
      lines: breakLines(name, lineMeasure('attachmentNote', style, { first: room, rest: room })).map(
        ({ start, end }, at): Line => ({
          start: at === 0 ? 0 : start + label.length + number.length,
          end: end + label.length + number.length,
        }),
      ),
      before: index > 0 ? 0 : whole.before,
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
      apart: entry.apart,
      keepNext: index < placed.length - 1,
    };
  });
}

/** A paragraph over the width of the type area, as its element is set in. */
function paragraph(
  origin: Origin,
  element: ElementName,
  text: string,
  style: Style,
  isLandscape = false,
): FlowItem {
  const { textWidth } = isLandscape ? landscapeGeometry(style) : pageGeometry(style);
  const { left, right, firstLine } = style.elements[element];
  const cell = characterCell(element, style);
  const rest = Math.round(textWidth - (left + right) * cell);
  const measure = lineMeasure(element, style, { first: Math.round(rest - firstLine * cell), rest });
  return { ...line(origin, element, text, style), lines: breakLines(text, measure), measure };
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
