import type { BlockNode, ReferenceNode } from '../report/reference-node.js';
import { formatReference, isLoopWord } from '../report/reference-tree.js';
import { findFigure, type ReferenceContext } from './evaluate-reference.js';

/** The figure at hand within `{{#each 组}}`, and its place among those that were entered. */
type LoopStep = { group: string; name: string; index: number; isLast: boolean };

/** A template's text with each block replaced by what it comes to: texts and references alone. */
export function resolveBlocks(
  nodes: readonly ReferenceNode[],
  context: ReferenceContext,
  step?: LoopStep,
): ReferenceNode[] {
  return nodes.flatMap((node): ReferenceNode[] => {
    if (node.kind === 'block') return resolveBlock(node, context, step);
    return [node.kind === 'reference' && step ? resolveLoopWord(node, step) : node];
  });
}

function resolveBlock(
  { helper, operand, body, otherwise }: BlockNode,
  context: ReferenceContext,
  step: LoopStep | undefined,
): ReferenceNode[] {
  if (helper === 'each') {
    const names = enteredFigures(operand, context);
    if (names.length === 0) return resolveBlocks(otherwise, context, step);
    return names.flatMap((name, index) =>
      resolveBlocks(body, context, { group: operand, name, index, isLast: index === names.length - 1 }),
    );
  }
  const holds = step && isLoopWord(operand) ? holdsInLoop(operand, context, step) : isGiven(operand, context);
  return resolveBlocks(holds === (helper === 'if') ? body : otherwise, context, step);
}

/** As Handlebars has it, nought and the empty text do not hold; neither does a figure that is still to come. */
function isGiven(name: string, context: ReferenceContext): boolean {
  const word = Object.hasOwn(context, name) ? context[name] : undefined;
  if (typeof word === 'string') return word !== '';
  if (word) return enteredFigures(name, context).length > 0;
  return Boolean(findFigure(name, context)?.value);
}

function holdsInLoop(word: string, context: ReferenceContext, { group, name, index, isLast }: LoopStep) {
  if (word === '@first') return index === 0;
  if (word === '@last') return isLast;
  if (word === '@index') return index > 0;
  return word === '@key' || isGiven(`${group}.${name}`, context);
}

function enteredFigures(group: string, context: ReferenceContext): string[] {
  const figures = Object.hasOwn(context, group) ? context[group] : undefined;
  if (typeof figures !== 'object') return [];
  return Object.keys(figures).filter((name) => figures[name]!.value !== undefined);
}

/** `{{this}}` is the reference to the figure, `{{@key}}` its name. */
function resolveLoopWord(
  node: Extract<ReferenceNode, { kind: 'reference' }>,
  { group, name, index }: LoopStep,
): ReferenceNode {
  const { from, to, expression } = node;
  const figure = `${group}.${name}`;
  const words: Record<string, string> = { '@key': name, '@index': String(index) };
  if (expression.operands.length === 0 && Object.hasOwn(words, expression.name))
    return { kind: 'text', from, to, text: words[expression.name]! };
  const replace = (word: string) => (word === 'this' ? figure : word);
  const resolved = {
    name: replace(expression.name),
    operands: expression.operands.map((operand) =>
      typeof operand === 'string' ? replace(operand) : operand,
    ),
  };
  return {
    ...node,
    expression: resolved,
    written: formatReference([resolved.name, ...resolved.operands].join(' ')),
  };
}
