import type { Severity } from '../../../finding/finding.js';
import type { CalendarDate } from '../../../text/calendar-date.js';
import type { Share } from '../../bulk/share.js';
import type { reporters } from '../../terminal/reporters/reporters.js';

/** The options of `lawreport lint`, as they are typed and as every step of it takes them. */
export type LintOptions = ResultsOptions & {
  /** Ids, or `group/*`; all rules where absent. */
  rule?: string[];
  lastYear?: string;
  templates?: string;
  today?: CalendarDate;
  /** Checks a Word file without its tracked changes. */
  original?: boolean;
  /** Lets LibreOffice save an old office document as a Word file first. */
  convert?: boolean;
  fix?: boolean;
  dryRun?: boolean;
  /** What --fix changes is kept beside it. */
  backup: boolean;
  /** Fixes of a Word file are written as tracked changes, to `output`. */
  track?: boolean;
  output?: string;
  annotate?: string;
  summary?: string;
  force?: boolean;
  jobs?: number;
  shard?: Share;
};

/** How results are shown, which is all that --merge goes by. */
export type ResultsOptions = {
  format: keyof typeof reporters;
  failOn: Severity;
  quiet?: boolean;
  maxFindings?: number;
  color: boolean;
};
