/**
 * The waist of the hourglass: one output-neutral model of an official document (公文).
 * Readers produce it, writers consume it, lint looks at it.
 */
export type Document = {
  /** The heading of the whole document (标题); writers choose the line breaks. */
  title: SourcedText;
  /** 版头; absent in the published web version and in most drafts. */
  letterhead?: Letterhead;
  /** Main addressees (主送机关). */
  addressees: SourcedText[];
  /** Everything between the addressees and the attachment note, in reading order. */
  blocks: Block[];
  attachments: Attachment[];
  /** Issuing organs as signed (发文机关署名), the leading organ first. */
  signature: SourcedText[];
  /** Date of issue (成文日期) as printed: 2026年2月20日. */
  dateOfIssue?: SourcedText;
  /** Whether the document carries a seal (印章); it decides where signature and date stand. */
  sealed: boolean;
  /** Note below the date (附注), without its parentheses. */
  note?: SourcedText;
  /** 版记. */
  imprint?: Imprint;
  /** What a reader of the source sees on its page and no text here says, in reading order. */
  unread?: Unread[];
};

/** `place` in words (`一、主要举措和成效 > 第2段`); `words` are those in it, or what they were read as. */
export type Unread = { kind: UnreadKind; place: string; count: number; words?: string };

export type UnreadKind =
  | 'picture'
  | 'chart'
  | 'diagram'
  | 'object'
  | 'embeddedFile'
  | 'subdocument'
  | 'formula'
  | 'symbol'
  | 'composed'
  | 'field'
  | 'prompt'
  | 'ruby'
  | 'hidden'
  | 'struck'
  | 'raised'
  | 'mergedCells'
  | 'nestedTable';

/** A text that knows where each of its characters came from. */
export type SourcedText = {
  text: string;
  /** Ordered by `start`, not overlapping; characters that no segment covers were supplied by a template. */
  segments: SourceSegment[];
};

/**
 * The characters `start`..`end` of a text came from `from`..`to` of the value at `path`
 * (UTF-16 offsets into the decoded scalar), or of the file itself where `path` is absent.
 * Where the two lengths differ the segment was replaced as a whole, as a reference by its figure.
 */
export type SourceSegment = { start: number; end: number; path?: string; from: number; to: number };

export type Block = Heading | Paragraph | Table;

/** Level of a structural number (结构层次序数): 1 一、 2 （一） 3 1. 4 （1）; GB/T 9704-2012, 7.3.3. */
export type Level = 1 | 2 | 3 | 4;

export type Heading = {
  kind: 'heading';
  level: Level;
  /** The number as printed, 一、 or （一）: settled by `numberDocument`, or as typed in a text that was read. */
  label: string;
  /** The heading's words; empty where only a number opens the paragraph that follows. */
  content: SourcedText;
  /** `runIn`: the paragraph that follows continues on the heading's own line (接排). */
  layout: HeadingLayout;
  /** The part of the report that it belongs to; only at the highest level of the text. */
  part?: PartKey;
  /** Where the item stands in the report file, for instance `成效[3]`. */
  path?: string;
};

export type HeadingLayout = 'ownLine' | 'runIn';

export type Paragraph = {
  kind: 'paragraph';
  content: SourcedText;
  /** Begins a page, as each unit's sheet does among those handed out together. */
  beginsPage?: boolean;
};

export type Table = {
  kind: 'table';
  caption?: SourcedText;
  /** Cells of the header row; every row has as many cells. */
  header: SourcedText[];
  rows: SourcedText[][];
  /** Relative widths of the columns; equal where absent. */
  widths?: number[];
  /** How the author wants columns set; by what they hold where absent. */
  alignments?: (ColumnAlignment | undefined)[];
};

export type ColumnAlignment = 'left' | 'center' | 'right';

export type Attachment = {
  title: SourcedText;
  blocks: Block[];
};

export type Letterhead = {
  /** 份号 */
  serialNumber?: SourcedText;
  /** 密级和保密期限 */
  classification?: SourcedText;
  /** 紧急程度 */
  urgency?: SourcedText;
  /** Issuers' mark (发文机关标志), one entry per organ, without the word 文件. */
  mark: SourcedText[];
  /** Whether 文件 follows the mark. */
  markSuffix: '文件' | '';
  /** 发文字号 */
  documentNumber?: SourcedText;
  /** Signatories (签发人), only on upward documents (上行文). */
  signatories: SourcedText[];
};

export type Imprint = {
  /** Organs that get a copy (抄送机关). */
  copyTo: SourcedText[];
  /** 印发机关 */
  printer?: SourcedText;
  /** Date of printing (印发日期) as printed. */
  printDate?: SourcedText;
  /** Whether it stands on an even page, the back of the last sheet, with a blank page before it if need be. */
  onEvenPage?: boolean;
};

/** The parts of the report in the order of the 督察工作规定; `others` and `highlights` are optional. */
export type PartKey = 'achievements' | 'problems' | 'leadership' | 'plans' | 'others' | 'highlights';

/** A text that no author wrote: a template's word, a generated label. */
export function suppliedText(text: string): SourcedText {
  return { text, segments: [] };
}
