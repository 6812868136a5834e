import { describe, expect, it } from 'vitest';
import { applyFixes } from '../../src/lint/apply-fixes.js';
import type { Example, Rule } from '../../src/lint/rule.js';
import { rules } from '../../src/lint/rules.js';
import { lintExample, lintSource, writeExample } from './support/lint-example.js';

const named = (example: Example) => {
  return words(example).replaceAll('\n', '⏎').slice(0, 60);
};

function words(example: Example): string {
  if (typeof example === 'string') return example;
  if ('layout' in example) return example.layout;
  return 'text' in example ? example.text : example.yaml;
}

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  it.each(rule.examples.bad.map((example) => [named(example), example] as const))(
    'finds: %s',
    (_, example) => {
      const { findings } = lintExample(example);
      expect(findings.map((finding) => finding.rule)).toContain(rule.id);
      expect(findings.filter((finding) => finding.rule !== rule.id)).toEqual([]);
    },
  );

  it.each(rule.examples.good.map((example) => [named(example), example] as const))(
    'is silent on: %s',
    (_, example) => {
      expect(lintExample(example).findings).toEqual([]);
    },
  );

  it('mends what it can mend, and then has nothing more to mend', () => {
    for (const example of rule.examples.bad) {
      const { sourceText, findings } = lintExample(example, [rule]);
      if (!findings.some((finding) => finding.fix)) continue;
      const fixed = applyFixes(sourceText, findings);
      expect(fixed).not.toBe(sourceText);
      expect(lintSource(fixed, example, [rule]).findings.filter((finding) => finding.fix)).toEqual([]);
    }
  });

  it('speaks as its basis allows', () => {
    for (const message of messagesOf(rule))
      if (isWeak(rule)) expect(withoutQuotes(message)).not.toMatch(/规定|违反|违法/);
    expect(rule.severity === 'error' && isWeak(rule)).toBe(false);
  });

  it('says what is wrong in one sentence of Chinese', () => {
    for (const message of [rule.title, ...messagesOf(rule)]) {
      expect(message).toMatch(/\p{Script=Han}/u);
      expect(withoutQuotes(message)).not.toMatch(/[！!。,;]/);
    }
  });
});

it('every rule is named after its group and what is wrong, and no name stands for two', () => {
  const ids = rules.map((rule) => rule.id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[a-z]+\/[a-z]+(?:-[a-z0-9]+)*$/);
});

it('the report that examples are built on has nothing to complain of', () => {
  expect(lintSource(writeExample({ yaml: '' }), { yaml: '' }).findings).toEqual([]);
});

function withoutQuotes(message: string): string {
  return message.replaceAll(/《[^》]*》|“[^”]*”/g, '');
}

function messagesOf(rule: Rule): string[] {
  return rule.examples.bad.flatMap((example) =>
    lintExample(example, [rule]).findings.map((finding) => finding.message),
  );
}

function isWeak({ basis }: Rule): boolean {
  return basis.strength !== undefined || basis.kind === '政策文件' || basis.kind === '实务';
}
