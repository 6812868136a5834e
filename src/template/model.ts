import type { HeadingLayout, PartKey } from '../document/model.js';

/** How reports of one kind are built: read from `templates/<id>/template.yaml`. */
export type Template = {
  /** The name of its folder. */
  id: string;
  name: string;
  /** Levels of government that it serves: 县, 市辖区, 乡镇… */
  levels: string[];
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

export type TemplateHeadings = {
  level2: HeadingLayout;
  level3: HeadingLayout;
  level4: HeadingLayout;
  level3Numbering: 'restart' | 'continue';
};

export type TemplatePart = {
  key: PartKey;
  /** Handlebars text, without a number. */
  title: string;
  required: boolean;
  guidance?: string;
  basis?: string;
};
