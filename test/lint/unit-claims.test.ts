import { describe, expect, it } from 'vitest';
import { collectUnits } from '../../src/lint/collect-units.js';
import { readFiguresOf } from '../../src/lint/unit-claims.js';
import { readText } from '../../src/readers/text/read-text.js';

describe('what a paragraph claims', () => {
  it('is read once for all rules, however many paragraphs a report has', () => {
    const lines = Array.from({ length: 3200 }, (_, index) => `第${index}镇办理案件${index + 11}件。`);
    const { units } = collectUnits(readText(lines.join('\n')).document);
    expect(units.length).toBeGreaterThan(3000);
    const readings = units.map(readFiguresOf);
    expect(units.every((unit, index) => readFiguresOf(unit) === readings[index])).toBe(true);
  });
});
