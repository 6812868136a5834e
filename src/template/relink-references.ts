import type { ReferenceContext } from './references.js';
import { expandReferences } from './references.js';

/**
 * Puts the references of `original` back into a text that was edited with its figures in sight:
 * `受理46件` becomes `受理{{行政复议.受理}}件` again where figure and the characters around it are unchanged.
 */
export function relinkReferences(edited: string, original: string, context: ReferenceContext): string {
  const references = [...original.matchAll(/\{\{[^{}\n]*\}\}/g)].map(([written]) => ({
    written,
    shown: expand(written, context),
  }));
  const pieces = original.split(/\{\{[^{}\n]*\}\}/);
  let output = '';
  let rest = edited;
  for (const [index, { written, shown }] of references.entries()) {
    const before = pieces[index]!.slice(-2);
    const after = pieces[index + 1]!.slice(0, 1);
    const at = rest.indexOf(before + shown + after);
    if (at < 0 || shown === '') continue;
    output += rest.slice(0, at + before.length) + written;
    rest = rest.slice(at + before.length + shown.length);
  }
  return output + rest;
}

function expand(written: string, context: ReferenceContext): string {
  return expandReferences({ text: written }, context).content.text;
}
