import { describe, expect, it } from 'vitest';
import type { SourcedText } from '../../src/document/model.js';
import { defaultConfig } from '../../src/lint/config.js';
import { lintDocument } from '../../src/lint/lint-document.js';
import { lintExample } from './support/lint-example.js';
import { packagedLexicon } from './support/packaged-lexicon.js';

describe('how much a slip weighs', () => {
  it('makes the report’s own number an error, and one that it cites a warning', () => {
    const own = lintExample({ yaml: '版头: { 发文字号: "云政发〔2026〕05号", 签发人: 林远 }' });
    const cited = lintExample('落实有关要求（云政发〔2025〕05号）。');
    expect(weights(own.findings)).toEqual(['error citation/document-number']);
    expect(weights(cited.findings)).toEqual(['warning citation/document-number']);
  });

  it('makes a zero in the date of issue an error, and one in the prose a hint', () => {
    const findings = lintDocument(
      {
        title: text('云岭县人民政府关于2025年度法治政府建设情况的报告', 0),
        addressees: [],
        blocks: [{ kind: 'paragraph', content: text('2025年06月05日召开推进会。', 100) }],
        attachments: [],
        signature: [],
        dateOfIssue: text('2026年02月05日', 200),
        sealed: true,
      },
      { today: { year: 2026, month: 2, day: 25 }, config: defaultConfig, lexicon: packagedLexicon },
    ).filter(({ rule }) => rule === 'punctuation/padded-date');
    expect(findings.map(({ severity, quote }) => `${severity} ${quote}`)).toEqual([
      'error 02月05日',
      'info 06月05日',
    ]);
  });

  it('goes by the plenum that the county has set', () => {
    const sentence = '学习党的二十大和二十届二中、三中、四中全会精神。';
    expect(lintExample(sentence).findings).toEqual([]);
    const findings = lintWith(sentence, '党的二十届五中全会');
    expect(findings.map(({ message }) => message)).toEqual([
      '“二十届二中、三中、四中全会”没有列五中全会，通常列全，或者写“二十届历次全会”',
    ]);
  });
});

function lintWith(sentence: string, latestPlenum: string) {
  return lintDocument(
    {
      title: text('', 0),
      addressees: [],
      blocks: [{ kind: 'paragraph', content: text(sentence, 0) }],
      attachments: [],
      signature: [],
      sealed: false,
    },
    {
      today: { year: 2026, month: 12, day: 1 },
      config: { ...defaultConfig, latestPlenum },
      lexicon: packagedLexicon,
    },
  ).filter(({ rule }) => rule.startsWith('wording/'));
}

function text(words: string, from: number): SourcedText {
  return { text: words, segments: [{ start: 0, end: words.length, from, to: from + words.length }] };
}

function weights(findings: readonly { severity: string; rule: string }[]): string[] {
  return findings.map(({ severity, rule }) => `${severity} ${rule}`);
}
