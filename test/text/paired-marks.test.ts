import { describe, expect, it } from 'vitest';
import { pairMarks } from '../../src/text/paired-marks.js';

describe('pairing quotation marks, brackets and title marks', () => {
  it('knows which pair stands around which', () => {
    expect(outline('印发《贯彻〈纲要（2021—2025年）〉的方案》。')).toEqual([
      '《贯彻〈纲要（2021—2025年）〉的方案》',
      '〈纲要（2021—2025年）〉 in 《',
      '（2021—2025年） in 〈',
    ]);
  });

  it('pairs nested marks of the same shape from the inside', () => {
    expect(outline('（甲（乙）丙）')).toEqual(['（甲（乙）丙）', '（乙） in （']);
  });

  it('says which marks stand alone', () => {
    expect(lone('开展“法律明白人培养工程）。')).toEqual(['2“', '12）']);
  });

  it('is not confused by a mark that is never closed', () => {
    const text = '开展“法治（云岭）行动';
    expect(outline(text)).toEqual(['（云岭）']);
    expect(lone(text)).toEqual(['2“']);
  });

  it('closes what stands inside a pair together with it', () => {
    expect(outline('《甲（乙》丙')).toEqual(['《甲（乙》']);
    expect(lone('《甲（乙》丙）')).toEqual(['2（', '6）']);
  });

  it('takes the bracket of a list number and an apostrophe for no mark', () => {
    expect(lone('做法是：1）公开；2）听证；三）评估。')).toEqual([]);
    expect(lone('推广China’s Law平台。')).toEqual([]);
    expect(lone('推广China’平台，法治’s。')).toEqual(['7’', '13’']);
    expect(lone('做法是：公开的文件目录和清单1）。')).toEqual(['15）']);
    expect(lone('（做法是：1）公开；a）听证）。')).toEqual(['14）']);
    expect(lone('（包括：1）公开；2）听证）')).toEqual([]);
  });

  it('takes time in proportion to the text, also where nothing is closed', () => {
    const hard = [
      '（“'.repeat(50_000),
      `${'（'.repeat(50_000)}${'》'.repeat(50_000)}`,
      '（“）”'.repeat(25_000),
    ];
    for (const text of hard) expect(pairMarks(text).lone.length).toBeGreaterThan(0);
  });
});

function outline(text: string): string[] {
  return pairMarks(text).pairs.map(
    ({ start, end, parent }) => `${text.slice(start, end)}${parent ? ` in ${parent.open}` : ''}`,
  );
}

function lone(text: string): string[] {
  return pairMarks(text).lone.map(({ mark, index }) => `${index}${mark}`);
}
