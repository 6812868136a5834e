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
  // In the order of the text: what a new one may touch stands right before or behind its place.
  const taken: TextEdit[] = [];
  for (const { fix, suggestion } of findings.flatMap((finding) => [finding, ...(finding.repeats ?? [])])) {
    const edits = fix ?? (withSuggestions ? suggestion : undefined);
    if (!edits || edits.some((edit) => neighboursOf(taken, edit).some((other) => touches(edit, other))))
      continue;
    chosen.push(edits);
    for (const edit of edits) taken.splice(placeOf(taken, edit), 0, edit);
  }
  return chosen;
}

function neighboursOf(taken: readonly TextEdit[], edit: TextEdit): readonly TextEdit[] {
  const at = placeOf(taken, edit);
  return taken.slice(Math.max(0, at - 1), at + 1);
}

/** Behind all that begin no later. */
function placeOf(taken: readonly TextEdit[], { start }: TextEdit): number {
  let [low, high] = [0, taken.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (taken[middle]!.start <= start) low = middle + 1;
    else high = middle;
  }
  return low;
}

function touches(a: TextEdit, b: TextEdit): boolean {
  return (a.start < b.end && b.start < a.end) || a.start === b.start;
}
