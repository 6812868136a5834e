import type { Position, SourceRange } from '../../finding/finding.js';

export type LineIndex = {
  position(offset: number): Position;
  range(start: number, end: number): SourceRange;
  /** Offset of the first character of a 1-based line. */
  lineStart(line: number): number;
  lineCount: number;
};

/** Turns UTF-16 offsets of a text into 1-based lines and columns; \n, \r\n and \r end a line. */
export function indexLines(text: string): LineIndex {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length);

  const position = (offset: number): Position => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - starts[low]! + 1, offset };
  };

  return {
    position,
    range: (start, end) => ({ start: position(start), end: position(end) }),
    lineStart: (line) => starts[line - 1] ?? text.length,
    lineCount: starts.length,
  };
}
