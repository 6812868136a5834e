import { expect, it } from 'vitest';
import type { Example } from '../../src/lint/rule.js';
import { rules } from '../../src/lint/rules.js';
import { lintExample } from './support/lint-example.js';
import { readCorrect, readWrong, type WrongSentence } from './support/read-corpus.js';

const groupOf = (rule: string) => rule.split('/')[0]!;
const groups = [...new Set(rules.map(({ id }) => groupOf(id)))].sort();
const rulesFiring = (sentence: Example) => lintExample(sentence).findings.map(({ rule }) => rule);

/** What a group was shown and what it found, in the sentences that it was built on or in those held out. */
type Recall = { wrong: WrongSentence[]; missed: WrongSentence[]; accused: Example[] };

function judge(wrong: readonly WrongSentence[], correct: readonly Example[]): Map<string, Recall> {
  const accusations = correct.map((sentence) => ({ sentence, fired: rulesFiring(sentence).map(groupOf) }));
  return new Map(
    groups.map((group) => {
      const own = wrong.filter(({ rule }) => groupOf(rule) === group);
      const missed = own.filter(({ sentence }) => !rulesFiring(sentence).some((id) => groupOf(id) === group));
      const accused = accusations.flatMap(({ sentence, fired }) => (fired.includes(group) ? [sentence] : []));
      return [group, { wrong: own, missed, accused }];
    }),
  );
}

const correct = readCorrect('correct');
const heldOut = readCorrect('held-out-correct');
const known = judge(readWrong('wrong'), correct);
const fresh = judge(readWrong('held-out-wrong'), heldOut);

it('prints how much each group of rules finds, and whom it accuses', () => {
  const row = (cells: readonly string[]) =>
    [cells[0]!.padEnd(14), ...cells.slice(1).map((cell) => cell.padStart(10))].join('');
  const cellsOf = ({ wrong, missed, accused }: Recall) =>
    wrong.length === 0
      ? ['-', '-', `${accused.length}`]
      : [`${wrong.length}`, `${wrong.length - missed.length}`, `${accused.length}`];
  const lines = groups
    .map((group) => [group, ...cellsOf(known.get(group)!), ...cellsOf(fresh.get(group)!)])
    .map(row);
  const header = row(['group', 'wrong', 'found', 'accused', 'held out', 'found', 'accused']);
  console.log([`${correct.length} right sentences, ${heldOut.length} held out`, header, ...lines].join('\n'));
  expect(lines).toHaveLength(groups.length);
});

it.each(groups)('%s finds every wrong sentence of its own, and accuses no right one', (group) => {
  const { missed, accused } = known.get(group)!;
  expect(missed.map(({ marked }) => marked)).toEqual([]);
  expect(accused).toEqual([]);
});

it.each(groups.filter((group) => fresh.get(group)!.wrong.length > 0))(
  '%s finds three quarters of the sentences that were written after it, and accuses no right one',
  (group) => {
    const { wrong, missed, accused } = fresh.get(group)!;
    expect(1 - missed.length / wrong.length).toBeGreaterThanOrEqual(0.75);
    expect(accused).toEqual([]);
  },
);
