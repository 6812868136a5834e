import type { Severity } from '../finding/finding.js';

/** What a county sets for all its reports: `lawreport.config.yaml` beside the report or above it. */
export type Config = {
  /** 规则: rule id, or `group/*` → severity, or off. */
  severities: Readonly<Record<string, Severity | 'off'>>;
  /** 用词: the county's own words, each with what to write instead. */
  words: readonly ConfiguredWord[];
  /** 专名: names (organs, places, brands) that wording rules leave alone. */
  names: readonly string[];
  /** 文件: titles of documents that citation rules accept as they stand. */
  documents: readonly string[];
  /** 最近一次全会: for instance 党的二十届四中全会. */
  latestPlenum?: string;
  /** Local deadlines, never later than the national ones. */
  deadlines: { report?: MonthDay; publication?: MonthDay };
  suppressions: readonly ConfiguredSuppression[];
  /** 网站: what the site on which reports are published says of itself. */
  site?: Site;
  /** 审阅机关: who signs the opinions on other offices' reports. */
  reviewer?: string;
  /** 评分: an office's own scoring of the reports that it reviews. */
  scoring?: Scoring;
};

/** From `full` points each criterion takes some off. */
export type Scoring = { full: number; criteria: Criterion[] };

/** One of `is`, `isNot`, `above` and `below` is the threshold of a column of the review's table. */
export type Criterion = {
  name: string;
  column: string;
  is?: string;
  isNot?: string;
  above?: number;
  below?: number;
  points: number;
  /** The points are taken off once for every so much beyond the threshold. */
  per?: number;
  most?: number;
};

/** The labels of a site and of a column by the 政府网站网页标签规范 (annex to 国办发〔2017〕47号). */
export type Site = {
  SiteName?: string;
  SiteDomain?: string;
  SiteIDCode?: string;
  ColumnName?: string;
  ColumnDescription?: string;
  ColumnKeywords?: string;
  ColumnType?: string;
};

export type MonthDay = { month: number; day: number };

export type ConfiguredWord = { wrong: string; right: string; note?: string };

export type ConfiguredSuppression = {
  /** Rule id, or `group/*`. */
  rule: string;
  /** Words that the complained text must hold; every finding of the rule where absent. */
  quote?: string;
  reason?: string;
};

export const defaultConfig: Config = {
  severities: {},
  words: [],
  names: [],
  documents: [],
  deadlines: {},
  suppressions: [],
};
