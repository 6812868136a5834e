import type { FileLayout } from '../document/file-layout.js';

/** What a layout profile (版式) asks for, as plain values: millimetres, points, characters of body type. */
export type LayoutStandard = {
  name: string;
  page: {
    width: number;
    height: number;
    top: number;
    left: number;
    /** 版心 */
    typeArea: { width: number; height: number };
    /** How far the text may stand out above and below the type area. */
    compensation: number;
    linesPerPage: number;
    /** Height of a line with which a page holds them, in points. */
    line: number;
  };
  elements: Record<LayoutElement, ElementStandard>;
};

export type LayoutElement =
  | 'title'
  | 'addressee'
  | 'heading1'
  | 'heading2'
  | 'heading3'
  | 'heading4'
  | 'body';

export type ElementStandard = {
  /** 标题, 一级标题: its name in the profile. */
  name: string;
  /** 仿宋, 小标宋: the kind of type. */
  fontKind: string;
  /** Fonts that stand for this kind in one of the presets. */
  fonts: readonly string[];
  size: number;
  firstLine: number;
  /** The clauses that speak of it, and how. */
  grounds: readonly { clause: string; strength: '规定' | '一般' | '推荐' | '可以' }[];
};

/** What is compared: the layout of a Word file, and the profile that it comes nearest to. */
export type LayoutContext = { found: FileLayout; standard: LayoutStandard };
