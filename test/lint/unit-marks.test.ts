import { describe, expect, it } from 'vitest';
import { suppliedText } from '../../src/document/model.js';
import type { TextUnit } from '../../src/lint/rule.js';
import { isInTitle, isMarkedOff } from '../../src/lint/unit-marks.js';
import { lintExample } from './support/lint-example.js';

const createUnit = (text: string): TextUnit => ({
  role: 'paragraph',
  text,
  content: suppliedText(text),
  trail: [],
});

/** The characters that are said to stand within marks, each asked for on its own. */
const within = (text: string, ask: typeof isInTitle) => {
  const unit = createUnit(text);
  return [...text].filter((_, at) => ask(unit, at, at + 1)).join('');
};

describe('words within marks', () => {
  it('of a title are those between them, also within quotation marks and brackets', () => {
    expect(within('前《甲》中《乙“丙”（丁）》后', isInTitle)).toBe('甲乙“丙”（丁）');
    expect(within('“引《甲〈乙〉丙》文”', isInTitle)).toBe('甲〈乙〉丙');
    expect(within('“引文”（括号）', isInTitle)).toBe('');
  });

  it('of a quotation or a title are marked off, those in brackets are not', () => {
    expect(within('前“甲‘乙’”《丙》（丁）「戊」『己』后', isMarkedOff)).toBe('甲‘乙’丙戊己');
  });

  it('are no more so where they reach beyond', () => {
    const unit = createUnit('《甲乙》丙');
    expect(isInTitle(unit, 1, 3)).toBe(true);
    expect(isInTitle(unit, 2, 4)).toBe(false);
    expect(isInTitle(unit, 2, 5)).toBe(false);
  });
});

it('wording counts in the titles that an author chose', () => {
  const quotes = (yaml: string) =>
    lintExample({ yaml }).findings.map(({ rule, quote }) => `${rule} ${quote}`);
  expect(quotes('标题: 云岭县人民政府关于2025年度布署法治政府建设情况的报告')).toContain(
    'wording/misspelling 布署',
  );
  expect(quotes('附件:\n  - { 标题: 布署情况表, 正文: 全年审结45件。 }')).toContain(
    'wording/misspelling 布署',
  );
});
