import type { HeadingLayout, PartKey } from '../document/model.js';

/** How reports of one kind are built: read from `templates/<id>/template.yaml`. */
export type Template = {
  /** The name of its folder. */
  id: string;
  name: string;
  /** Names of the levels that it serves, as `templates/levels.yaml` gives them: 县, 市辖区, 乡镇… */
  levels: string[];
  /** Whether Party committee and government report together (联合行文). */
  joint: boolean;
  /** What it is modelled on. */
  modelledOn: string;
  /** Style profile for rendering. */
  style: string;
  /** Handlebars texts over the report's own fields (年度, 地区, 发文机关…). */
  title: string;
  opening: string;
  closing?: string;
  headings: TemplateHeadings;
  /** In the usual order. */
  parts: TemplatePart[];
};

/**
 * How the items of a level are set: with numbered headings, or told off within the text as 一是…二是…,
 * all in one paragraph (`enumerated`) or one paragraph each (`enumeratedByLine`).
 */
export type ItemLayout = HeadingLayout | 'enumerated' | 'enumeratedByLine';

export type TemplateHeadings = {
  level2: ItemLayout;
  level3: ItemLayout;
  level4: HeadingLayout;
  level3Numbering: 'restart' | 'continue';
};

export type TemplatePart = {
  key: PartKey;
  /** Handlebars text, without a number. */
  title: string;
  required: boolean;
  /** What the part has to say, in at most two lines. */
  guidance: string;
  /** What the guidance rests on. */
  basis?: string;
  /** How this part differs from the template's `headings`. */
  headings?: Partial<Omit<TemplateHeadings, 'level3Numbering'>>;
  /** Proposed to the drafter, who may change it; a Handlebars text. */
  opening?: string;
  /** Characters (字数) that published reports of this form usually have here. */
  usualLength?: [least: number, most: number];
  /** The usual （一）（二）… of the part. */
  sections: TemplateSection[];
  /** Where there are no sections: ids of the topics that are its items. */
  topics: string[];
};

export type TemplateSection = { title: string; topics: string[] };
