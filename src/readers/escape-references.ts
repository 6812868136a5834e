import type { Report } from '../report/model.js';
import { escapeBraces } from '../report/split-braces.js';
import type { Note } from './note.js';

/** A text that was read may hold `{{`; in a report file that would be a reference, unless it is written `\{{`. */
export function escapeReferences(report: Report, note: Note): Report {
  let count = 0;
  const protect = <T>(value: T): T => {
    if (typeof value === 'string') {
      count += value.split('{{').length - 1;
      return escapeBraces(value) as T;
    }
    if (Array.isArray(value)) return value.map(protect) as T;
    if (value !== null && typeof value === 'object')
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, protect(inner)])) as T;
    return value;
  };
  const { publication, ...printed } = report;
  const escaped: Report = { ...protect(printed), publication };
  if (count > 0) note('literal-braces', `原文有${count}处“{{”，已写成“\\{{”，排版时照原样印出`, '{{');
  return escaped;
}
