import { describe, expect, it } from 'vitest';
import { rules } from '../../src/lint/rules.js';
import { lintExample } from './support/lint-example.js';
import { readCorrect, readWrong } from './support/read-corpus.js';

const groups = ['citation', 'privacy', 'punctuation', 'wording'];
const examples = readCorrect('correct');
const correct = examples.filter((example) => typeof example === 'string');
const wrong = readWrong('wrong').flatMap((entry) => {
  const { sentence } = entry;
  return typeof sentence === 'string' && groups.includes(entry.rule.split('/')[0]!)
    ? [{ ...entry, sentence }]
    : [];
});

describe('correct official prose that looks dangerous', () => {
  it('is not a handful of sentences', () => {
    expect(examples.length).toBeGreaterThanOrEqual(600);
    expect(new Set(correct).size).toBe(correct.length);
  });

  it.each(examples.map((example) => [JSON.stringify(example), example] as const))('%s', (_, example) => {
    expect(lintExample(example).findings.map(({ rule, quote }) => `${rule} ${quote}`)).toEqual([]);
  });
});

describe('the same prose in a text file', () => {
  it('is as clean', () => {
    // A line that begins with a number would be a heading there.
    const lines = correct.filter((line) => !/^(?:（一）|[一二三四]、)/.test(line));
    const text = ['云岭县人民政府关于2025年度法治政府建设情况的报告', '一、主要举措和成效', ...lines].join(
      '\n',
    );
    const wording = rules.filter(({ id }) => groups.includes(id.split('/')[0]!));
    const { findings } = lintExample({ text }, wording);
    expect(findings.map(({ rule, quote }) => `${rule} ${quote}`)).toEqual([]);
  });
});

describe('prose that is wrong', () => {
  it('is wrong in every way that the wording rules look for', () => {
    const ids = rules.map(({ id }) => id).filter((id) => groups.includes(id.split('/')[0]!));
    const unseen = ids.filter((id) => !wrong.some(({ rule }) => rule === id));
    expect(unseen).toEqual(['punctuation/heading-stop']);
  });

  it.each(wrong)('$rule: $marked', ({ rule, marked, sentence }) => {
    const { sourceText, findings } = lintExample(sentence);
    const found = findings.map((finding) => `${finding.rule}: ${mark(sourceText, sentence, finding.range!)}`);
    expect(found).toEqual([`${rule}: ${marked}`]);
  });
});

type Range = { start: { line: number; column: number }; end: { line: number; column: number } };

/** Puts the marks where the finding says, in the source text itself. */
function mark(sourceText: string, sentence: string, { start, end }: Range): string {
  const line = sourceText.split('\n')[start.line - 1]!;
  const offset = line.indexOf(sentence);
  const [from, to] = [start.column - 1 - offset, end.column - 1 - offset];
  return `${sentence.slice(0, from)}⟦${sentence.slice(from, to)}⟧${sentence.slice(to)}`;
}
