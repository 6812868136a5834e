import type { XmlElement } from '../../ooxml/parse-xml.js';
import type { UnreadMark } from './inline/unread-mark.js';
import type { ParagraphFormat, RunFormat } from './styled/formats.js';

/** Paragraphs and tables of a Word file in reading order, before anything is recognised in them. */
export type WordBlock = WordParagraph | WordTable;

export type WordParagraph = {
  kind: 'paragraph';
  /** The part of the package, and the number of the w:p in it (1-based, in document order). */
  part: string;
  number: number;
  styleId?: string;
  styleName: string;
  format: ParagraphFormat;
  /** The number that Word generates; it stands in no part. */
  label: string;
  pieces: WordPiece[];
  unread: UnreadMark[];
  /** Of a table of contents. */
  isContents: boolean;
};

/** Every row has as many cells; those covered by a wider or higher one are empty. */
export type WordTable = { kind: 'table'; rows: WordParagraph[][][]; widths: number[] };

/** What one w:t, w:tab or w:br gives. */
export type WordPiece = {
  text: string;
  format: RunFormat;
  /** Name of the character style. */
  styleName?: string;
  origin: XmlOrigin;
};

/**
 * Where characters stand in the package: in the run (the number of its w:r in the part, 1-based) of a paragraph;
 * `start`..`end` are UTF-16 offsets into the part's XML. Text begins `skip` characters into its node, since Word
 * drops white space at its ends; a mark is an element as a whole.
 */
export type XmlOrigin = {
  part: string;
  paragraph: number;
  run: number;
  kind: 'text' | 'literal' | 'mark';
  start: number;
  end: number;
  skip: number;
};

/** `accepted`: as if every tracked change were accepted; `original`: as if none had been made. */
export type RevisionView = 'accepted' | 'original';

/** Tracked changes in the file, whichever view was read. */
export type RevisionCounts = { insertions: number; deletions: number; moves: number; formats: number };

/** What the readers of paragraphs and tables share while they go through one part. */
export type BodyContext = {
  view: RevisionView;
  readBlocks(children: readonly XmlElement[], isContents: boolean): WordBlock[];
};
