import type { ColumnAlignment, HeadingLayout, PartKey } from '../document/model.js';

/** What an author writes, complete and in English; `schema.ts` maps it to and from the Chinese keys. */
export type Report = {
  /** Id of the template, the name of its folder. */
  template: string;
  /** The year reported on; the report is issued in the year after. */
  year: number;
  /** 地区 */
  place: string;
  /** Issuing organs (发文机关), the leading organ first. */
  issuers: string[];
  /** Overrides the title that the template forms. */
  title?: string;
  /** 成文日期: `2026-02-20`, or a placeholder. */
  dateOfIssue?: string;
  /** Main addressees (主送机关). */
  addressees: string[];
  /** 署名, where it differs from the issuers. */
  signature?: string[];
  /** 用印: whether the paper will carry a seal. */
  sealed: boolean;
  letterhead?: ReportLetterhead;
  imprint?: ReportImprint;
  publication?: Publication;
  /** 数据: group → name → figure. */
  figures: Figures;
  /** 报送单位: who is asked for which figures and texts. */
  reportingUnits?: ReportingUnit[];
  /** 素材: topic → unit → the text that it sent; kept, not printed. */
  materials?: Materials;
  /** Overrides the opening (导语) of the template; empty for none. */
  opening?: string;
  /** 内容: in place of the opening, where tables stand in it. */
  contents?: Content[];
  /** In the order of the file, which is the order of the document. */
  parts: Part[];
  /** Overrides the closing (结语) of the template; empty for none. */
  closing?: string;
  attachments: ReportAttachment[];
  /** 附注, for instance 此件公开发布. */
  note?: string;
  /** Overrides of the template's layout of headings. */
  layout?: ReportLayout;
};

export type ReportLetterhead = {
  serialNumber?: string;
  classification?: string;
  urgency?: string;
  mark?: string[];
  documentNumber?: string;
  signatories?: string[];
};

export type ReportImprint = { copyTo?: string[]; printer?: string; printDate?: string; onEvenPage?: boolean };

/** Metadata of the published page (公开信息), kept but not printed. */
export type Publication = {
  indexNumber?: string;
  publisher?: string;
  publishedOn?: string;
  createdOn?: string;
  subject?: string;
  genre?: string;
  documentNumber?: string;
  disclosure?: string;
  scope?: string;
  validity?: string;
  source?: string;
  author?: string;
  keywords?: string;
  description?: string;
};

export type Figures = Record<string, Record<string, Figure>>;

export type Figure = {
  /** Absent while it is still to be filled in. */
  value?: number;
  /** The figure as its author wrote it (`98.10`), or a placeholder. */
  text: string;
  unit?: string;
  /** 来源: the department that supplied it. */
  source?: string;
  /** 口径: period and range that it covers. */
  scope?: string;
  /** 去年 */
  lastYear?: number;
  form: 'plain' | 'full';
};

export type ReportingUnit = {
  unit: string;
  /** 指标: `组.名`, or a whole group. */
  figures: string[];
  /** 材料: names or ids of topics. */
  topics: string[];
};

type Materials = Record<string, Record<string, string>>;

export type Part = {
  key: PartKey;
  title?: string;
  /** 导语; the whole part where it has no items. */
  opening?: string;
  /** 内容: in place of the opening, where tables stand in it. */
  contents?: Content[];
  items: Item[];
  closing?: string;
  /** 去年原文: the digest of words that came from last year's report and that nobody has confirmed. */
  lastYearsWords?: string;
  /** How the file writes it: one text, a list of items, or a mapping. */
  form: 'text' | 'list' | 'full';
};

export type Item = {
  title?: string;
  /** Paragraphs, separated by line breaks. */
  body?: string;
  /** 内容: in place of body and table, where these are not one text with one table below it. */
  contents?: Content[];
  /** 原因, with a shortcoming. */
  cause?: string;
  table?: ReportTable;
  items: Item[];
  /** 排式: overrides the template's choice for this heading. */
  layout?: HeadingLayout;
  /** 去年原文, as with a part. */
  lastYearsWords?: string;
  form: 'text' | 'full';
};

/** One of several texts and tables that are printed in their order; a text may hold several paragraphs. */
export type Content = string | ReportTable;

export type ReportTable = {
  caption?: string;
  header: string[];
  rows: string[][];
  widths?: number[];
  alignments?: ColumnAlignment[];
};

export type ReportAttachment = { title: string; body?: string; table?: ReportTable; contents?: Content[] };

export type ReportLayout = {
  /** 二级标题, 三级标题, 四级标题: where the text of an item starts. */
  level2?: HeadingLayout;
  level3?: HeadingLayout;
  level4?: HeadingLayout;
  /** 三级编号: whether 1. 2. 3. start again under each （一） or run on through the part. */
  level3Numbering?: 'restart' | 'continue';
};
