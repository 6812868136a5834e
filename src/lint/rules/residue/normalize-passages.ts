import type { TextUnit } from '../../rule.js';

/** Running text made comparable: one string, and for each of its characters the place it came from. */
export type Passages = {
  text: string;
  units: readonly TextUnit[];
  unitOf: Uint32Array;
  offsetOf: Uint32Array;
};

/** Stands where a comparison must not run on: between paragraphs, and in place of titles and fixed political phrases. */
export const gap = '\0';

/** Clauses that every report repeats, word for word and rightly. */
const formula =
  /习近平|党的[一二]十|党中央|国务院|“两个|“四个|法治思维|职能科学|亲自部署|第一责任人|法治政府建设|依法行政|重要讲话|决策部署|指导思想/;

export function normalizePassages(units: readonly TextUnit[]): Passages {
  const length = units.reduce((sum, unit) => sum + unit.text.length + 1, 0);
  const unitOf = new Uint32Array(length);
  const offsetOf = new Uint32Array(length);
  const characters: string[] = [];
  for (const [index, unit] of units.entries()) {
    const titles = markTitles(unit.text);
    let start = 0;
    for (const match of `${unit.text}。`.matchAll(/[，。；！？]/g)) {
      const clause = unit.text.slice(start, match.index + 1);
      const isFormula = formula.test(clause);
      for (let offset = start; offset < start + clause.length; offset++) {
        const character = unit.text[offset]!;
        if (/\s/.test(character)) continue;
        unitOf[characters.length] = index;
        offsetOf[characters.length] = offset;
        characters.push(isFormula || titles[offset] ? gap : character);
      }
      start = match.index + 1;
    }
    unitOf[characters.length] = index;
    offsetOf[characters.length] = unit.text.length;
    characters.push(gap);
  }
  return { text: characters.join(''), units, unitOf, offsetOf };
}

/** 1 for each character of a 《title》: it is named as often as need be. */
function markTitles(text: string): Uint8Array {
  const marks = new Uint8Array(text.length);
  for (const { index, 0: title } of text.matchAll(/《[^《》]*》/g))
    marks.fill(1, index, index + title.length);
  return marks;
}
