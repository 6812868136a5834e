import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/finding/finding.js';
import { applyFixes, chooseFixes } from '../../src/lint/apply-fixes.js';
import type { Rule } from '../../src/lint/rule.js';
import { rules } from '../../src/lint/rules.js';
import { readReport } from '../../src/report/read-report.js';
import { applyEdits } from '../../src/text/file/apply-edits.js';
import { lettersOf } from '../support/letters-of.js';
import { lintExample, lintSource, writeExample } from './support/lint-example.js';

const withFix = (...fix: NonNullable<Finding['fix']>): Finding => ({
  rule: 'test/fix',
  severity: 'warning',
  message: '改',
  fix,
});

function mend(yaml: string): string {
  const source = writeExample({ yaml });
  const fixed = applyFixes(source, lintSource(source, { yaml }).findings);
  expect(applyFixes(fixed, lintSource(fixed, { yaml }).findings)).toBe(fixed);
  return fixed
    .split('\n')
    .filter((line) => !source.split('\n').includes(line))
    .join('\n');
}

describe('applyFixes', () => {
  it('applies edits wherever they stand in the order of the findings', () => {
    const findings = [withFix({ start: 4, end: 5, text: '丁' }), withFix({ start: 0, end: 1, text: '丙' })];
    expect(applyFixes('甲乙甲乙甲', findings)).toBe('丙乙甲乙丁');
  });

  it('of two fixes that overlap applies the first one only, and each fix whole or not at all', () => {
    const findings = [
      withFix({ start: 0, end: 2, text: 'A' }),
      withFix({ start: 1, end: 3, text: 'B' }, { start: 4, end: 5, text: 'C' }),
    ];
    expect(applyFixes('01234', findings)).toBe('A234');
  });

  it('applies edits that touch without overlapping', () => {
    const findings = [withFix({ start: 0, end: 1, text: 'A' }), withFix({ start: 1, end: 2, text: 'B' })];
    expect(applyFixes('012', findings)).toBe('AB2');
    expect(applyFixes('012', findings.toReversed())).toBe('AB2');
  });

  it('of two fixes that begin at one place applies the first one only', () => {
    const insert = (text: string) => withFix({ start: 1, end: 1, text });
    expect(applyFixes('01', [insert('A'), insert('B')])).toBe('0A1');
    expect(applyFixes('01', [withFix({ start: 1, end: 2, text: 'A' }), insert('B')])).toBe('0A');
  });

  it('changes nothing without fixes', () => {
    expect(applyFixes('甲', [{ rule: 'test/fix', severity: 'info', message: '看' }])).toBe('甲');
  });
});

describe('fixing a report file', () => {
  it('keeps comments, quotation marks and layout', () => {
    expect(
      mend(
        '附件:   # 两个\n  - { 标题: "行政复议统计表。", 正文: 全年审结45件。 }  # 表\n  - { 标题: 应诉统计表, 正文: 出庭12次。 }',
      ),
    ).toBe('  - { 标题: "行政复议统计表", 正文: 全年审结45件。 }  # 表');
  });

  it('mends words in block scalars, between references', () => {
    expect(mend('数据: { 复议: { 受理: 46 } }\n成效: |\n  受理{{复议.受理}}件,全部办结。')).toBe(
      '  受理{{复议.受理}}件，全部办结。',
    );
  });
});

describe('every rule that mends', () => {
  const mending = rules.flatMap((rule) =>
    rule.examples.bad.flatMap((example) =>
      typeof example === 'string' && lintExample(example, [rule]).findings.some(({ fix }) => fix)
        ? [[rule.id, example, rule] as const]
        : [],
    ),
  );

  it('is among those tested here', () => {
    expect(mending.length).toBeGreaterThan(20);
  });

  it.each(mending)('%s mends the same words in every style of YAML: %s', (_, example, rule) => {
    const mended = styles(example).map((yaml) => {
      const source = writeExample({ yaml });
      if (!readReport(source).value) return undefined;
      const { findings } = lintSource(source, { yaml }, [rule]);
      if (!findings.some(({ fix }) => fix)) return undefined;
      const { value } = readReport(applyFixes(source, findings));
      return value?.report.parts[0]?.opening ?? 'unreadable';
    });
    const [wanted] = mended;
    expect(wanted).not.toBe(example);
    for (const text of mended) if (text !== undefined) expect(text).toBe(wanted);
  });
});

describe('what the rules propose on their own examples', () => {
  /** Wrong words whose replacement is the only possible one. A rule that is to suggest words is named here. */
  const suggesting = [
    'citation/document-number',
    'citation/title-end',
    'punctuation/day-word',
    'punctuation/full-width-figure',
    'punctuation/padded-date',
    'punctuation/zero-in-year',
    'time/year-word',
    'wording/deadline-word',
    'wording/doubled-word',
    'wording/fixed-phrase',
    'wording/misspelling',
    'wording/near-miss',
    'wording/rule-of-law',
  ];
  it.each(rules.map((rule) => [rule.id, rule] as const))('survives: %s', (id, rule) => {
    for (const example of rule.examples.bad) {
      let proposed = 0;
      const counting: Rule = {
        ...rule,
        *check(context) {
          for (const remark of rule.check(context)) {
            if (!('path' in remark) && remark.fix) proposed++;
            yield remark;
          }
        },
      };
      const { sourceText, findings } = lintExample(example, [counting]);
      expect(findings.filter(({ fix, suggestion }) => fix ?? suggestion)).toHaveLength(proposed);
      for (const { fix, suggestion } of findings) {
        const [edits, after] = [fix ?? suggestion ?? [], applyEdits(sourceText, fix ?? suggestion ?? [])];
        expect(lettersOf(after) === lettersOf(sourceText)).toBe(suggestion === undefined);
        if (edits.length > 0) expect(after).not.toBe(sourceText);
        if (suggestion) expect(suggesting).toContain(id);
      }
      const all = chooseFixes(findings, { withSuggestions: true }).flat();
      if (all.length === 0) continue;
      const again = lintSource(applyEdits(sourceText, all), example, [rule]).findings;
      expect(again.filter(({ fix, suggestion }) => fix ?? suggestion)).toEqual([]);
    }
  });

  it('makes fixes without asking, suggestions only where a person decides', () => {
    const source = writeExample('建立涉企检查台帐,逐条销号。');
    const { findings } = lintSource(source, '建立涉企检查台帐,逐条销号。');
    expect(applyFixes(source, findings)).toContain('建立涉企检查台帐，逐条销号。');
    expect(applyEdits(source, chooseFixes(findings, { withSuggestions: true }).flat())).toContain(
      '建立涉企检查台账，逐条销号。',
    );
  });
});

/** One text as a literal block, a plain scalar, in both kinds of quotation marks, and in a flow mapping. */
function styles(text: string): string[] {
  const double = JSON.stringify(text);
  return [
    `成效: |-\n${text.replace(/^/gm, '  ')}`,
    `成效: ${text}`,
    `成效: '${text.replaceAll("'", "''")}'`,
    `成效: ${double}`,
    `成效: { 导语: ${text} }`,
    `成效: { 导语: ${double} }`,
  ];
}
