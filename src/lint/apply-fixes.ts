import type { Finding, TextEdit } from '../finding/finding.js';
import { applyEdits } from '../text/file/apply-edits.js';

/** The source text with every fix applied; of two that overlap the earlier one counts, whole or not at all. */
export function applyFixes(sourceText: string, findings: readonly Finding[]): string {
  return applyEdits(sourceText, chooseFixes(findings).flat());
}

/** The fixes that can be made together, each with the edits that belong together; suggestions only where a person decides. */
export function chooseFixes(
  findings: readonly Finding[],
  { withSuggestions = false }: { withSuggestions?: boolean } = {},
): TextEdit[][] {
  const chosen: TextEdit[][] = [];
  for (const { fix, suggestion } of findings.flatMap((finding) => [finding, ...(finding.repeats ?? [])])) {
    const edits = fix ?? (withSuggestions ? suggestion : undefined);
    if (edits && !edits.some((edit) => chosen.flat().some((other) => touches(edit, other))))
      chosen.push(edits);
  }
  return chosen;
}

function touches(a: TextEdit, b: TextEdit): boolean {
  return (a.start < b.end && b.start < a.end) || a.start === b.start;
}
