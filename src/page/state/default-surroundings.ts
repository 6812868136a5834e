import { defaultConfig } from '../../lint/config.js';
import type { CalendarDate } from '../../text/calendar-date.js';
import type { Surroundings } from './analyse.js';
import type { Knowledge } from './knowledge.js';

/** A report is judged by what is shipped with the program where no configuration says otherwise. */
export function defaultSurroundings(knowledge: Knowledge, today: CalendarDate): Surroundings {
  return { knowledge, today, config: defaultConfig };
}
