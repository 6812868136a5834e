import type { Millimetre, Point } from './units.js';

/** A page layout (版式), read from templates/styles by `readStyle`. */
export type Style = {
  name: string;
  page: PageStyle;
  elements: Record<ElementName, ElementStyle>;
  /**
   * 发文机关标志: from the upper edge of the type area to its own (GB/T 9704-2012, 7.2.4); a name too long
   * for `unscaledSize` is set narrower, down to `minScale` of its width, before it is set smaller.
   */
  mark: { top: Millimetre; unscaledSize: Point; minScale: number };
  /** 红色分隔线 */
  redLine: { gap: Millimetre; weight: Point; color: string };
  /** Between a table and the text above and below it. */
  tableGap: Point;
  /** Lines of the 版记: the first and the last, and those between. */
  imprintLines: { outer: Millimetre; inner: Millimetre };
  /** From the lower edge of the type area to the dash of the page number. */
  pageNumberGap: Millimetre;
  fonts: FontPreset;
  /** Font of digits and Latin letters that the layout itself names; it goes before that of the preset. */
  latinFont?: string;
};

type PageStyle = {
  width: Millimetre;
  height: Millimetre;
  /** 天头 */
  top: Millimetre;
  /** 订口 */
  left: Millimetre;
  /** 版心 */
  typeArea: { width: Millimetre; height: Millimetre };
  linesPerPage: number;
  charactersPerLine: number;
  /** How far the text may stand out above and below the type area so that the glyphs meet its edges. */
  compensation: Millimetre;
  grid: 'none' | 'linesAndCharacters';
  grounds: Ground[];
};

/** A clause of the standard (依据) and how it speaks; practice and derived figures have none. */
export type Ground = { clause: string; strength: '规定' | '一般' | '推荐' | '可以' };

export type ElementStyle = {
  font: FontRole;
  size: Point;
  /** RRGGBB */
  color: string;
  align: Alignment;
  /** Blank lines of the page above and below. */
  linesBefore: number;
  linesAfter: number;
  /** Characters of the element's own size. */
  firstLine: number;
  left: number;
  right: number;
  grounds: Ground[];
};

type Alignment = 'left' | 'center' | 'right' | 'both';

/** The five kinds of type that official documents use. */
export const fontRoles = {
  smallTitleSong: '小标宋',
  fangsong: '仿宋',
  kai: '楷体',
  hei: '黑体',
  song: '宋体',
} as const;
export type FontRole = keyof typeof fontRoles;

/** `substitute`: the font that Word is asked to take where this one is not installed. */
export type Font = { name: string; bold: boolean; substitute?: string };

/**
 * Which font stands for each kind of type, how wide its digits are in characters, and which of its other Western
 * characters are wider or narrower than they. `latinFont`: the font of digits and Latin letters; absent where they
 * share the font of the Chinese around them.
 */
export type FontPreset = {
  name: string;
  fonts: Record<FontRole, Font>;
  digitWidth: number;
  westernWidths: Record<string, number>;
  latinFont?: string;
};

/** Every element that has a style of its own: its Chinese key in the profile. */
export const elementKeys = {
  serialNumber: '份号',
  classification: '密级',
  urgency: '紧急程度',
  mark: '发文机关标志',
  documentNumber: '发文字号',
  signatory: '签发人',
  signatoryName: '签发人姓名',
  title: '标题',
  addressee: '主送机关',
  body: '正文',
  heading1: '一级标题',
  heading2: '二级标题',
  heading3: '三级标题',
  heading4: '四级标题',
  tableCaption: '表题',
  tableHeader: '表头',
  tableCell: '表格文字',
  attachmentNote: '附件说明',
  signature: '署名',
  sealedSignature: '加盖印章的署名',
  dateOfIssue: '成文日期',
  sealedDate: '加盖印章的成文日期',
  note: '附注',
  attachmentLabel: '附件标识',
  attachmentTitle: '附件标题',
  copyTo: '抄送机关',
  printer: '印发机关',
  pageNumber: '页码',
} as const;
export type ElementName = keyof typeof elementKeys;

export function applyFontPreset(style: Style, preset: FontPreset): Style {
  return applyLatinFont({ ...style, fonts: preset }, style.latinFont);
}

/** Sets digits and Latin letters in a font of their own, or as the preset has them where none is named. */
export function applyLatinFont(style: Style, latinFont: string | undefined): Style {
  return latinFont === undefined
    ? style
    : { ...style, latinFont, fonts: { ...style.fonts, ...timesWidths, latinFont } };
}

/** The letters that are not half a character wide. */
const timesLetters: readonly [number, string][] = [
  [0.278, 'ijlt'],
  [0.333, 'Ifr'],
  [0.389, 'Js'],
  [0.444, 'acez'],
  [0.556, 'FPS'],
  [0.611, 'ELTZ'],
  [0.667, 'BCR'],
  [0.722, 'ADGHKNOQUVXYw'],
  [0.778, 'm'],
  [0.889, 'M'],
  [0.944, 'W'],
];

/** Of Times New Roman and the fonts made to its measure, in characters; others are taken to be as wide. */
const timesWidths: Pick<FontPreset, 'digitWidth' | 'westernWidths'> = {
  digitWidth: 0.5,
  westernWidths: {
    '%': 0.833,
    '.': 0.25,
    ',': 0.25,
    '(': 0.333,
    ')': 0.333,
    '-': 0.333,
    ':': 0.278,
    '/': 0.278,
    ' ': 0.25,
    ...Object.fromEntries(
      timesLetters.flatMap(([width, letters]) => [...letters].map((letter) => [letter, width])),
    ),
  },
};

/** The fonts that a document of this style asks for, each once. */
export function requestedFonts(style: Style): string[] {
  const names = Object.values(style.elements).map((element) => style.fonts.fonts[element.font].name);
  const { latinFont } = style.fonts;
  return [...new Set(latinFont ? [...names, latinFont] : names)];
}
