import type { PartKey } from '../../../document/model.js';
import type { ReportLayout } from '../../../report/model.js';
import type { RecalledFigures } from '../../../template/recall-figures.js';

/** What last year's report gives to this year's. */
export type LastYear = {
  template: string;
  place: string;
  issuers: string[];
  addressees: string[];
  partOrder: PartKey[];
  /** Of every level, without their numbers. */
  headings: string[];
  /** Only where its author chose one. */
  layout?: ReportLayout;
  figures: RecalledFigures;
};
