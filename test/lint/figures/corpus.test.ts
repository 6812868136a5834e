import { describe, expect, it } from 'vitest';
import type { Example } from '../../../src/lint/rule.js';
import { rules } from '../../../src/lint/rules.js';
import { readClaimSentences, readSilentSentences } from '../../support/claim-sentences.js';
import { lintExample } from '../support/lint-example.js';
import { readWrong } from '../support/read-corpus.js';

/** The rule that speaks for each relation of the sentences. */
const ruleOf: Record<string, string> = {
  rate: 'figures/rate-mismatch',
  share: 'figures/rate-mismatch',
  parts: 'figures/parts-sum',
  exceeds: 'figures/part-exceeds-whole',
  total: 'figures/total-mismatch',
  growth: 'figures/growth-mismatch',
  shares: 'figures/percentages-sum',
  attendance: 'figures/fewer-attendances',
  expected: 'figures/part-exceeds-whole',
  limit: 'figures/percentage-impossible',
};
const chosen = rules.filter(({ id }) => id.startsWith('figures/') && id !== 'figures/rate-without-counts');
const findingsOf = (example: Example) => lintExample(example, chosen).findings;
const sentences = readClaimSentences();

describe('in a report', () => {
  it('right sentences and those that leave the matter open give no finding', () => {
    const texts = [...sentences.map(({ right }) => right), ...readSilentSentences().map(({ text }) => text)];
    for (const text of texts)
      expect([text, ...findingsOf(text).map(({ message }) => message)]).toEqual([text]);
  });

  it('every wrong sentence gives one finding, which says what the right figure is', async () => {
    const messages = sentences.map(({ wrong, relation, isAsked }) => {
      const findings = findingsOf(wrong);
      expect([wrong, ...findings.map(({ rule }) => rule)]).toEqual([wrong, ruleOf[relation]]);
      expect([wrong, findings[0]!.severity]).toEqual([wrong, isAsked ? 'info' : 'warning']);
      return `${wrong}\n    ${findings[0]!.message}`;
    });
    await expect(`${messages.join('\n')}\n`).toMatchFileSnapshot('golden/wrong-sentences.txt');
  });
});

it('sentences whose numbers are nought are judged like others', () => {
  const noughts = sentences.flatMap(({ wrong }) =>
    [...wrong.matchAll(/\d+(?:\.\d+)?/g)].map(
      ({ 0: number, index }) => `${wrong.slice(0, index)}0${wrong.slice(index + number.length)}`,
    ),
  );
  const paragraphs = [...noughts, ...sentences.map(({ wrong }) => wrong.replaceAll(/\d+(?:\.\d+)?/g, '0'))];
  const findings = findingsOf({ text: ['一、主要举措和成效', ...paragraphs].join('\n') });
  expect(findings.length).toBeGreaterThan(100);
  expect(
    findings.filter(({ rule, message }) => rule === 'lint/rule-failed' || /NaN|∞|Infinity/.test(message)),
  ).toEqual([]);
});

const corpus = readWrong('wrong').filter(({ rule }) => rule.startsWith('figures/'));

describe('in the corpus of wrong sentences', () => {
  it.each(corpus)('$rule: $marked', ({ rule, marked, sentence }) => {
    const [, words] = /⟦(.+)⟧/u.exec(marked)!;
    expect(findingsOf(sentence).map((finding) => [finding.rule, finding.quote])).toEqual([[rule, words]]);
  });
});
