import type { ElementName } from '../style.js';
import type { LineMeasure } from '../type-metrics.js';
import type { Twip } from '../units.js';
import type { Line } from './break-lines.js';

/** Which part of a document an item prints; `index` is that of the block, the organ, the attachment in the note. */
export type Origin =
  | { kind: 'letterhead' }
  | { kind: 'title' }
  | { kind: 'addressee' }
  | { kind: 'block'; index: number; row?: number; attachment?: number }
  | { kind: 'attachmentNote'; index: number }
  | { kind: 'signature'; index: number }
  | { kind: 'date' }
  | { kind: 'note' }
  | { kind: 'imprint' }
  | { kind: 'attachmentLabel'; attachment: number }
  | { kind: 'attachmentTitle'; attachment: number };

/** What stands in the column of the page: a paragraph with its lines, or a row of a table as one line. */
export type FlowItem = {
  origin: Origin;
  element: ElementName;
  /** As printed, numbers and labels included. */
  text: string;
  lines: readonly Line[];
  /** What the lines were broken by. */
  measure?: LineMeasure;
  lineHeight: Twip;
  /** Blank above, not at the head of a page; and below. */
  before: Twip;
  after: Twip;
  /** From the line above at least this, where seals stand between them. */
  apart?: Twip;
  /** Stands on the page where the next item begins. */
  keepNext?: boolean;
  /** Entry of an attachment note so long that it is set as text is: it may begin on an earlier page. */
  isText?: boolean;
  /** No single line of it stands on a page (孤行控制). */
  widowControl?: boolean;
  /** Begins a page. */
  pageBreakBefore?: boolean;
  /** Repeated at the head of each page that the rows after it reach. */
  isHeaderRow?: boolean;
  /** On a page that lies across. */
  isLandscape?: boolean;
};

/** The lines `from`..`to` of an item on one page; `top` from the upper edge of the type area. */
export type Piece = { item: FlowItem; from: number; to: number; top: Twip };

export type Page = {
  number: number;
  pieces: Piece[];
  /** Height that the pieces take. */
  used: Twip;
  height: Twip;
  isLandscape: boolean;
};
