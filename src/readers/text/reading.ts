import type { Document } from '../../document/model.js';
import type { Publication } from '../../report/model.js';

/**
 * What was read from a plain text. Every character of the source that is not white space is accounted for
 * once: in a segment of `document`, in `marks`, or in a line of `furniture`.
 */
export type TextReading = {
  document: Document;
  /** Metadata of the published page that mean something. */
  metadata: Publication;
  /** Lines that belong to a web page or a printed page, not to the report. */
  furniture: RemovedLine[];
  /** Characters read as structure, which a writer prints anew: numbers, 附件：, the colon after the addressees. */
  marks: StructuralMark[];
  normalizations: Normalization[];
};

/** `line` is 1-based; `text` as typed, without the white space around it. */
export type RemovedLine = { line: number; offset: number; text: string; kind: FurnitureKind };

export type FurnitureKind =
  | 'metadata'
  | 'navigation'
  | 'views'
  | 'tools'
  | 'site'
  | 'repeatedTitle'
  | 'cover'
  | 'pageNumber'
  | 'contents'
  | 'rule'
  | 'outside';

/** What a removed line is, for people. */
export const furnitureNames: Record<FurnitureKind, string> = {
  metadata: '网页元数据',
  navigation: '网页导航',
  views: '浏览次数',
  tools: '网页工具（打印、分享等）',
  site: '网站信息',
  repeatedTitle: '重复的标题',
  cover: '报送函，报告是它的附件',
  pageNumber: '页码',
  contents: '目录',
  rule: '分隔线',
  outside: '正文之外的文字',
};

export type StructuralMark = { offset: number; text: string };

/** `from` stood at `offset` of the source and became `to`. */
export type Normalization = { kind: NormalizationKind; offset: number; from: string; to: string };

export type NormalizationKind =
  | 'punctuation'
  | 'indentation'
  | 'trailingSpace'
  | 'invisible'
  | 'lookAlike'
  | 'letterSpacing'
  | 'lineBreak'
  | 'bullet'
  | 'gluedItem';

export const normalizationNames: Record<NormalizationKind, string> = {
  punctuation: '半角标点改为全角',
  indentation: '去掉行首空白',
  trailingSpace: '去掉行尾空白',
  invisible: '去掉不可见字符',
  lookAlike: '形同常用字的特殊字符改为常用字',
  letterSpacing: '去掉撑开字距的空格',
  bullet: '去掉网页列表的圆点',
  lineBreak: '接上被折断的行',
  gluedItem: '把连写在一起的各条分开，请核对',
};

/** What reading has found so far, besides the document. */
export type ReadingLog = Pick<TextReading, 'furniture' | 'marks' | 'normalizations'>;
