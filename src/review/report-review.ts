import type { MandatoryPart } from '../document/part-content.js';
import type { Basis, Severity } from '../finding/finding.js';
import type { Passage } from './likeness/fingerprint-text.js';

/** What the review says of one report: plain data, which passes between threads and into the results of a share. */
export type ReportReview = {
  file: string;
  title: string;
  /** 地区: the place of a government, else the name of the organ; what its outputs are named after. */
  label: string;
  /** Who gets the opinion; absent where the report does not name its organ. */
  issuer?: string;
  level?: string;
  /** The same for organs whose figures can be compared: those that write by one template. */
  peers?: string;
  year?: number;
  /** `2026-02-20` */
  dateOfIssue?: string;
  timeliness: Timeliness;
  parts: Record<MandatoryPart, PartState>;
  /** Share of each part in the characters of the text, in per cent; 其他 is what belongs to none of the four. */
  shares: Record<MandatoryPart | 'others', number>;
  causes: Answer;
  leaders: 'both' | 'party' | 'government' | 'none' | 'oneIsEnough' | 'unknown';
  nextYear: Answer;
  characters: number;
  figures: number;
  claimsChecked: number;
  claimsFalse: number;
  errors: number;
  warnings: number;
  infos: number;
  gaps: number;
  privacy: number;
  findings: ReviewedFinding[];
  indicators: IndicatorValue[];
  passages: Passage[];
  /** Its own names, which tell copies with other names. */
  names: string[];
};

/** A report that could not be read, and why. */
export type UnreadReport = { file: string; reason: string };

export type Timeliness = 'early' | 'onTheDay' | 'late' | 'unknown';
export type PartState = 'headed' | 'unheaded' | 'missing' | 'unknown';
export type Answer = 'yes' | 'no' | 'unknown';

/** A finding with its place in words; `count` is how often it holds, `words` are those complained of. */
export type ReviewedFinding = {
  rule: string;
  severity: Severity;
  message: string;
  basis?: Basis;
  place: string;
  words?: string;
  count: number;
};

/** What the catalogue of indicators recognises in a report: 行政复议.受理, 行政复议.纠错率. */
export type IndicatorValue = { name: string; unit: string; value: number; sentence: string };
