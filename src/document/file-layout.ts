/**
 * How a Word file is laid out, as far as it can be told from the file: lengths in millimetres, sizes of type in
 * points. A reader measures it, lint compares it with a standard.
 */
export type FileLayout = { sections: SectionLayout[]; paragraphs: ParagraphLayout[] };

export type SectionLayout = {
  width: number;
  height: number;
  top: number;
  bottom: number;
  left: number;
  right: number;
  isLandscape: boolean;
  /** Where the page number stands on odd and on even pages. */
  oddPageNumber: PageNumberPlace;
  evenPageNumber: PageNumberPlace;
  /** Distance of the lines of a grid to which text snaps, in points. */
  gridPitch?: number;
};

/** `unknown` where the file places it by other means than alignment. */
export type PageNumberPlace = 'left' | 'center' | 'right' | 'none' | 'unknown';

/** A paragraph outside of tables; `from`..`to` are offsets into the text of the file. */
export type ParagraphLayout = {
  from: number;
  to: number;
  /** Absent where a list or the alignment decides it. */
  firstLine?: FirstLineIndent;
  lineSpacing: LineSpacing;
  spans: TypeSpan[];
};

/** `spaces`: the first line is moved in by typed white space. */
export type FirstLineIndent =
  | { unit: 'characters'; value: number }
  | { unit: 'millimetres'; value: number }
  | { unit: 'spaces' };

/** `exact` and `atLeast` in points, `multiple` as a factor of a single line. */
export type LineSpacing = { kind: 'exact' | 'atLeast' | 'multiple'; value: number };

/** Chinese characters of one font and size. */
type TypeSpan = { from: number; to: number; font?: string; size?: number };
