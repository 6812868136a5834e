import { describe, expect, it } from 'vitest';
import { hasTruthCases, readTruthCase } from '../support/truth-cases.js';
import { lintExample, lintSource } from './support/lint-example.js';

const quotesOf = (name: string, rule: RegExp) =>
  lintSource(readTruthCase(name).replace('模板: county', '模板: plain'), { yaml: '', today: '2027-03-10' })
    .findings.filter((finding) => rule.test(finding.rule))
    .map(({ quote }) => quote);

describe.skipIf(!hasTruthCases)('inputs that were handled wrongly once', () => {
  it('slips.txt: every slip in a fixed term is seen, wherever it stands', () => {
    const { findings } = lintExample({ text: readTruthCase('slips.txt') });
    const lines = readTruthCase('slips.txt').split('\n');
    const seen = new Set(
      findings
        .filter(({ rule }) => /^(?:wording|punctuation)\//.test(rule))
        .map(({ range }) => range!.start.line),
    );
    const unseen = lines.flatMap((line, index) =>
      /^（/.test(line) && !seen.has(index + 1) ? [line.slice(0, 12)] : [],
    );
    // 制订 of a plan and 依法行使权力 are right.
    expect(unseen).toEqual(['（二）制订方案5件。全县', '（三）依法行使权力。全县']);
  });

  it('successor-documents.yaml: a successor is no slip of its predecessor', () => {
    expect(quotesOf('successor-documents.yaml', /^citation\//)).toEqual([]);
  });

  it('prose-small.yaml: days that no calendar has, and code of Markdown', () => {
    expect(quotesOf('prose-small.yaml', /^(?:time\/impossible-date|residue\/)/)).toEqual([
      '2025年2月30日',
      '2025年11月31日',
      '**重点工作**',
    ]);
  });

  it('prose-typos.yaml: what a chat program says, and code of web pages', () => {
    expect(quotesOf('prose-typos.yaml', /^residue\/(?:assistant-words|markup)/)).toEqual([
      '**重点工作**',
      '# ',
      '`代码`',
      '&nbsp;',
      '&amp;',
      '<br>',
      '\\n',
      '作为一个人工智能语言模型',
      '以下是为您起草的报告',
      '希望对您有帮助',
    ]);
    expect(quotesOf('prose-typos.yaml', /^residue\/(?:blank|placeholder)/)).toContain('（此处填写数字）');
  });

  it.each(['import-combined-heading.txt', 'import-thematic-missing-part.txt'])(
    '%s: no part is called missing that the text has',
    (name) => {
      const { findings } = lintExample({ text: readTruthCase(name) });
      const missing = findings.filter(({ rule }) => rule === 'structure/missing-part');
      expect(missing.filter(({ severity }) => severity !== 'info')).toEqual([]);
    },
  );
});
