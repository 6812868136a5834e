import type { CalendarDate } from '../../../text/calendar-date.js';
import type { Share } from '../../bulk/share.js';

/** The options of `lawreport review`, as they are typed and as every step of it takes them. */
export type ReviewOptions = {
  /** The folder of the results. */
  output: string;
  /** A folder of last year's reports. */
  lastYear?: string;
  config?: string;
  templates?: string;
  today?: CalendarDate;
  force?: boolean;
  jobs?: number;
  shard?: Share;
};
