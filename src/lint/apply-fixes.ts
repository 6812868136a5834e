import type { Finding, TextEdit } from '../finding/finding.js';

/** The source text with every fix applied; of two that overlap the earlier one counts, whole or not at all. */
export function applyFixes(sourceText: string, findings: readonly Finding[]): string {
  const chosen: TextEdit[] = [];
  for (const { fix } of findings)
    if (fix && !fix.some((edit) => chosen.some((other) => touches(edit, other)))) chosen.push(...fix);
  const pieces: string[] = [];
  let last = 0;
  for (const { start, end, text } of chosen.sort((a, b) => a.start - b.start)) {
    pieces.push(sourceText.slice(last, start), text);
    last = end;
  }
  return [...pieces, sourceText.slice(last)].join('');
}

function touches(a: TextEdit, b: TextEdit): boolean {
  return (a.start < b.end && b.start < a.end) || a.start === b.start;
}
