import { parseReferences } from '../report/reference-tree.js';
import type { ReferenceContext } from './evaluate-reference.js';
import { expandReferences } from './references.js';

/**
 * Puts the references of `original` back into a text that was edited with its figures in sight:
 * `受理46件` becomes `受理{{行政复议.受理}}件` again where figure and the characters around it are unchanged.
 */
export function relinkReferences(edited: string, original: string, context: ReferenceContext): string {
  const nodes = parseReferences(original);
  let output = '';
  let rest = edited;
  for (const [index, node] of nodes.entries()) {
    if (node.kind !== 'reference') continue;
    const { written } = node;
    const shown = expandReferences({ text: written }, context).content.text;
    const [previous, next] = [nodes[index - 1], nodes[index + 1]];
    const before = previous?.kind === 'text' ? previous.text.slice(-2) : '';
    const after = next?.kind === 'text' ? next.text.slice(0, 1) : '';
    const at = rest.indexOf(before + shown + after);
    if (at < 0 || shown === '') continue;
    output += rest.slice(0, at + before.length) + written;
    rest = rest.slice(at + before.length + shown.length);
  }
  return output + rest;
}
