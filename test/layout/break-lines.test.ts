import { describe, expect, it } from 'vitest';
import { breakLines } from '../../src/layout/pages/break-lines.js';
import { lineMeasure } from '../../src/layout/type-metrics.js';
import { packagedStyle } from '../writers/docx/packaged-style.js';

const style = packagedStyle();
const measure = lineMeasure('body', style, { first: 8844 - 630, rest: 8844 });
const linesOf = (text: string) => breakLines(text, measure).map(({ start, end }) => text.slice(start, end));

describe('the lines of a paragraph', () => {
  it('hold 26 characters, then 28', () => {
    expect(linesOf('依'.repeat(60)).map((line) => line.length)).toEqual([26, 28, 6]);
  });

  it('begin with no closing mark: it takes the character before it along', () => {
    expect(linesOf(`${'依'.repeat(26)}，法`)).toEqual(['依'.repeat(25), '依，法']);
  });

  it('end with no opening mark', () => {
    expect(linesOf(`${'依'.repeat(25)}“法治”`)).toEqual(['依'.repeat(25), '“法治”']);
  });

  it('keep figures whole, with their point and their sign', () => {
    expect(linesOf(`${'依'.repeat(24)}98.76%法`)).toEqual(['依'.repeat(24), '98.76%法']);
  });

  it('leave a gap between Chinese and digits, as LibreOffice does', () => {
    const [first] = linesOf('第1项第2项第3项第4项第5项第6项第7项第8项第9项第1项第2项');
    expect(first).toBe('第1项第2项第3项第4项第5项第6项第7项第8项第9');
  });

  it('end where the author ended them', () => {
    expect(linesOf('甲\n乙\r\n\r\n丙')).toEqual(['甲', '乙', '', '丙']);
  });

  it('never cut a character outside the basic plane in two', () => {
    const lines = linesOf('𬺓'.repeat(40));
    expect(lines.join('')).toBe('𬺓'.repeat(40));
    for (const line of lines) expect([...line].every((character) => character === '𬺓')).toBe(true);
  });

  it('are one, and empty, where there is no text', () => {
    expect(breakLines('', measure)).toEqual([{ start: 0, end: 0 }]);
  });
});
