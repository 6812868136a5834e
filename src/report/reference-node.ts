import type { Expression } from './read-expression.js';

/** A text with references, as a tree; `from`..`to` are offsets into the text. */
export type ReferenceNode = { from: number; to: number } & (
  | { kind: 'text'; text: string }
  | { kind: 'reference'; written: string; expression: Expression }
  /** Braces that hold no reference of ours. */
  | { kind: 'unusable'; written: string; reason: UnusableReason; message?: string }
  | BlockNode
);

export type UnusableReason = 'meant' | 'unclosed' | 'malformed' | 'tooLong' | 'block';

/** What only a template may write: a clause that needs a figure, a list of what was entered. */
export type BlockNode = {
  kind: 'block';
  helper: BlockHelper;
  operand: string;
  body: ReferenceNode[];
  otherwise: ReferenceNode[];
};

export type BlockHelper = (typeof blockHelpers)[number];

export const blockHelpers = ['if', 'unless', 'each'] as const;
