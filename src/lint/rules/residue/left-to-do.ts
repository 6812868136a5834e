import type { Finding } from '../../../finding/finding.js';
import { whatIsLeft } from '../../../text/gaps/find-gaps.js';
import { blank } from './blank.js';
import { placeholder } from './placeholder.js';
import { unchanged } from './unchanged.js';

/** What is not yet done, in the order in which it is told; all else that is found is wrong, or may be. */
const kinds = ['没有填写', '没有核实', '没有更新', '留空', '与去年相同'] as const;

export type LeftToDo = (typeof kinds)[number];

/** What a finding says is left to do; undefined where it is of another kind. */
export function leftToDo({ rule, quote = '' }: Pick<Finding, 'rule' | 'quote'>): LeftToDo | undefined {
  switch (rule) {
    case placeholder.id:
      return placeholders[whatIsLeft(quote)];
    case blank.id:
      return '留空';
    case unchanged.id:
      return '与去年相同';
    default:
      return undefined;
  }
}

const placeholders = {
  unfilled: '没有填写',
  unconfirmed: '没有核实',
  outdated: '没有更新',
} as const satisfies Record<string, LeftToDo>;

/** How much is left of each kind: 没有填写105处，没有核实28处. */
export function countLeftToDo(
  findings: readonly (Pick<Finding, 'rule' | 'quote'> & { repeats?: readonly unknown[] })[],
): string {
  return kinds
    .map((kind) => {
      const places = findings
        .filter((finding) => leftToDo(finding) === kind)
        .reduce((sum, { repeats = [] }) => sum + 1 + repeats.length, 0);
      return { kind, places };
    })
    .filter(({ places }) => places > 0)
    .map(({ kind, places }) => `${kind}${places}处`)
    .join('，');
}
