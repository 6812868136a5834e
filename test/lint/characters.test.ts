import { describe, expect, it } from 'vitest';
import { applyFixes } from '../../src/lint/apply-fixes.js';
import { readText } from '../../src/readers/text/read-text.js';
import { lintExample } from './support/lint-example.js';

const codes = (text: string) =>
  lintExample({ text }).findings.filter(({ rule }) => rule.startsWith('characters/'));
const head = '云岭县人民政府\n关于2025年度法治政府建设情况的报告\n临澜市人民政府：\n';

describe('look-alikes and invisible characters', () => {
  it('are found in a text that was read, headings and all, with line and column', () => {
    const [first] = codes(`${head}⼀、2025年主要举措和成效\n全年受理行政复议案件46件。\n`);
    expect(first).toMatchObject({
      rule: 'characters/look-alike',
      range: { start: { line: 4, column: 1 } },
      quote: '⼀',
    });
    expect(readText(`${head}⼀、2025年主要举措和成效\n全年受理。\n`).document.blocks[0]).toMatchObject({
      kind: 'heading',
      label: '一、',
    });
  });

  it('are taken out by --fix, which leaves the rest as it is', () => {
    const text = `${head}一、2025年主要举措和成效\n全\u200b年受理⾏政复议案件46件。\n`;
    expect(applyFixes(text, codes(text))).toBe(
      `${head}一、2025年主要举措和成效\n全年受理行政复议案件46件。\n`,
    );
  });

  it.each([
    ['成效: 全年受理 \u200b#46件案件\n'],
    ['成效: \u200b- 全年受理案件46件。\n'],
    ['成效: 全年受理:\u200b 46件。\n'],
  ])('stay where YAML would read the rest as something else: %j', (yaml) => {
    const { findings } = lintExample({ yaml: `${yaml}导语: 现将有关情况报告如下。\n` });
    const finding = findings.find(({ rule }) => rule === 'characters/invisible');
    if (finding) expect(finding.fix).toBeUndefined();
  });

  it('in a comment of a report file trouble nobody', () => {
    const { findings } = lintExample({ yaml: '# 备\u200b注\n成效: 全年受理行政复议案件46件。\n' });
    expect(findings.map(({ rule }) => rule)).not.toContain('characters/invisible');
  });
});
