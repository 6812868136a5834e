import type { ReportingLevel } from '../document/reporting-level.js';
import type { Template } from './model.js';
import { fillWords } from './words.js';

/** The organs that usually report for a place; undefined where their names cannot be told from it. */
export function proposeIssuers(
  level: ReportingLevel,
  template: Template,
  words: Record<string, string>,
): string[] | undefined {
  if (level.organExample !== undefined) return undefined;
  const texts = template.joint ? (level.duties.jointIssuers ?? level.duties.issuers) : level.duties.issuers;
  return texts.map((text) => fillWords(text, words));
}
