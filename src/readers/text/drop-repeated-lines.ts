import { isTitleEnd } from './find-title.js';
import { parseLabel } from './parse-label.js';
import type { ReadingLog } from './reading.js';
import { type Line, removeLine } from './split-lines.js';

/** Titles and headings that a page prints twice, one below the other, stand once. */
export function dropRepeatedLines(lines: readonly Line[], log: ReadingLog): Line[] {
  return lines.filter((line, index) => {
    const above = lines[index - 1];
    const { text } = line.content;
    const isRepeated =
      above !== undefined && !line.table && !above.table && above.content.text === text && isHeading(text);
    if (isRepeated) log.furniture.push(removeLine(line, 'repeatedTitle'));
    return !isRepeated;
  });
}

function isHeading(text: string): boolean {
  return isTitleEnd(text) || (text.length <= 60 && !/[。；]/.test(text) && parseLabel(text) !== undefined);
}
