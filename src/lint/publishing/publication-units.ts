import type { Publication } from '../../report/model.js';
import { publicationKeys } from '../../report/publication-keys.js';
import { oncePer } from '../../text/once-per.js';
import type { RuleContext, TextUnit } from '../rule.js';

/** What a website shows of a report beside its text (公开信息). */
export const publicationUnitsOf = oncePer(({ report }: Pick<RuleContext, 'report'>): PublicationUnit[] =>
  (Object.keys(report?.publication ?? {}) as (keyof Publication)[]).map((key) => ({
    ...unitAt(`公开信息.${publicationKeys[key]}`, report!.publication![key]!),
    key,
  })),
);

export type PublicationUnit = TextUnit & { key: keyof Publication };

/** A text of the report file that is no part of its document. */
export function unitAt(path: string, text: string): TextUnit {
  // What was written as 待填 is longer than its source: it was replaced as a whole.
  const to = /^【待填：[^【】]+】$/.test(text) ? '待填'.length : text.length;
  const segments = [{ start: 0, end: text.length, path, from: 0, to }];
  return { role: 'cell', text, content: { text, segments }, trail: [] };
}
