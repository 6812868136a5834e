import { oncePerText } from '../text/once-per.js';
import { parseBlocks } from './parse-blocks.js';
import { type Expression, readExpression } from './read-expression.js';
import type { ReferenceNode, UnusableReason } from './reference-node.js';
import { splitBraces } from './split-braces.js';

/** Room for the sum of some dozens of figures; a parser and the search for the nearest name get no more. */
export const mostCharacters = 1000;

/**
 * The references of an author's text. Only `{{…}}` itself ever meets Handlebars, and only its parser: what it may
 * name is looked up in the report, so no helper but ours, no prototype, no partial and no block can be reached.
 */
export const parseReferences = oncePerText((text): readonly ReferenceNode[] =>
  parseTags(text, { isInLoop: false }),
);

/** The same for a template's text, which may hold blocks. */
export function parseTemplateText(text: string): readonly ReferenceNode[] {
  return blockTag.test(text) ? parseBlocks(text, parseTags) : parseReferences(text);
}

const blockTag = /\{\{[~\s]*(?:[#^/!]|else\b)/;

function parseTags(
  text: string,
  { isInLoop, shift = 0 }: { isInLoop: boolean; shift?: number },
): ReferenceNode[] {
  return splitBraces(text).map((piece) => {
    const place = { from: piece.from + shift, to: piece.to + shift };
    if (piece.kind === 'words') return { kind: 'text', text: piece.text, ...place };
    if (piece.kind === 'meant')
      return { kind: 'unusable', written: piece.written, reason: 'meant', ...place };
    return { ...parseTag(piece.written, piece.inner, isInLoop), ...place };
  });
}

type Tag =
  | { kind: 'reference'; written: string; expression: Expression }
  | { kind: 'unusable'; written: string; reason: UnusableReason };

function parseTag(written: string, inner: string | undefined, isInLoop: boolean): Tag {
  const unusable = (reason: UnusableReason): Tag => ({ kind: 'unusable', written, reason });
  if (inner === undefined) return unusable('unclosed');
  if (inner.length > mostCharacters) return unusable('tooLong');
  const expression = readExpression(written, inner, { isInLoop });
  return expression ? { kind: 'reference', written, expression } : unusable('malformed');
}

/** What a text prints, calculates with, or makes a condition; `isGuarded` where a condition on it stands around it. */
export type NamedReference = { name: string; use: 'print' | 'condition' | 'list'; isGuarded: boolean };

/** What the references of a template's text name: `年度`, `行政复议.受理`; numbers and the helpers' own names are none. */
export function listReferences(
  nodes: readonly ReferenceNode[],
  guards: readonly string[] = [],
): NamedReference[] {
  const isGuarded = (name: string) => guards.includes(name);
  return nodes.flatMap((node): NamedReference[] => {
    if (node.kind === 'reference')
      return namesOf(node.expression).map((name) => ({ name, use: 'print', isGuarded: isGuarded(name) }));
    if (node.kind !== 'block') return [];
    const { helper, operand, body, otherwise } = node;
    const own: NamedReference[] = isLoopWord(operand)
      ? []
      : [{ name: operand, use: helper === 'each' ? 'list' : 'condition', isGuarded: true }];
    return [
      ...own,
      ...listReferences(body, helper === 'if' ? [...guards, operand] : guards),
      ...listReferences(otherwise, helper === 'unless' ? [...guards, operand] : guards),
    ];
  });
}

/** What a reference names, `组.名` of `{{率 组.分子 组.分母}}`; a loop's own words are no names of figures. */
export function namesOf({ name, operands }: Expression): string[] {
  const names = operands.length === 0 ? [name] : operands.filter((operand) => typeof operand === 'string');
  return names.filter((each) => !isLoopWord(each));
}

/** What stands for the figure at hand within `{{#each 组}}`. */
export function isLoopWord(name: string): boolean {
  return name === 'this' || name.startsWith('@');
}

/** The one reference that a text is, `{{组.名}}` or `{{率 …}}`; undefined where there are words beside it. */
export function parseReference(text: string): Expression | undefined {
  const [node, ...others] = parseReferences(text);
  return node?.kind === 'reference' && others.length === 0 ? node.expression : undefined;
}

export function formatReference(name: string): string {
  return `{{${name}}}`;
}
