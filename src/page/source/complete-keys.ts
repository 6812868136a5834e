import type { CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import { listKeys, listValues, type Schema } from '../state/read-schema.js';

/** The keys that may stand where the cursor is, with their descriptions, and the words that a key may have. */
export function completeKeys(schema: Schema) {
  return (context: CompletionContext): CompletionResult | null => {
    const { state, pos } = context;
    const line = state.doc.lineAt(pos);
    const before = state.sliceDoc(line.from, pos);
    const value = /^((?:[ ]|- )*)([^\s:#{}-][^:#]*):[ \t]+(\S*)$/u.exec(before);
    if (value) {
      const [, , key = '', typed = ''] = value;
      const steps = [...stepsAt((number) => state.doc.line(number).text, line.number, indentOf(before)), key];
      const options = listValues(schema, steps).map((label) => ({ label }));
      return options.length > 0 ? { from: pos - typed.length, options } : null;
    }
    const typed = /^((?:[ ]|- )*)([^\s:#{}-]*)$/u.exec(before)?.[2];
    if (typed === undefined || (typed === '' && !context.explicit)) return null;
    const steps = stepsAt((number) => state.doc.line(number).text, line.number, indentOf(before));
    const options = [...listKeys(schema, steps)].map(([label, detail]) => ({
      label,
      info: detail,
      apply: `${label}: `,
    }));
    return options.length > 0 ? { from: pos - typed.length, options } : null;
  };
}

/** The keys above a line, by its indentation; an item of a list is step 0, since all items may hold the same. */
function stepsAt(lineText: (number: number) => string, number: number, indent: number): (string | number)[] {
  const steps: (string | number)[] = [];
  let depth = indent;
  if (/^\s*- /.test(lineText(number))) {
    steps.unshift(0);
    depth = lineText(number).search(/-/);
  }
  for (let at = number - 1; at >= 1 && depth >= 0; at--) {
    const text = lineText(at);
    if (/^\s*(?:#|$)/.test(text)) continue;
    const own = indentOf(text);
    const isItem = /^\s*- /.test(text);
    const key = /^(?:[ ]|- )*([^\s:#-][^:#]*):(?:\s|$)/u.exec(text)?.[1];
    const column = text.search(/\S/);
    if (isItem && own === depth && steps[0] !== 0) {
      // The first key of the item that this line belongs to.
      steps.unshift(0);
      depth = column;
    } else if (key !== undefined && (own < depth || (own === depth && steps[0] === 0 && !isItem))) {
      steps.unshift(key);
      depth = own;
      if (isItem) {
        steps.unshift(0);
        depth = column;
      }
      if (depth === 0) break;
    }
  }
  return steps;
}

/** Where the first key of a line stands, behind its dashes. */
function indentOf(text: string): number {
  return /^(?:[ ]|- )*/.exec(text)![0].length;
}
