import { diffArrays } from 'diff';
import type { Document } from '../document/model.js';
import { listPassages } from './list-passages.js';

/** The paragraphs of a document one by one, cells of tables too: what a file has as paragraphs is compared with them. */
export function listPrintedLines(document: Document): string[] {
  return listPassages(document).flatMap(({ content }) => content.text.split('\t'));
}

/**
 * How many paragraphs one has and the other has not, in order; numbers of headings, marks and spaces do not count, as they
 * are set anew when a report is printed.
 */
export function countUnlikeLines(one: readonly string[], other: readonly string[]): number {
  const [left, right] = [one, other].map((lines) => lines.map(bare).filter((line) => line !== '')) as [
    string[],
    string[],
  ];
  // What one alone has is counted without looking for its place: of two reports that have little in common it is most.
  const [inLeft, inRight] = [new Set(left), new Set(right)];
  const shared = left.filter((line) => inRight.has(line));
  const sharedOther = right.filter((line) => inLeft.has(line));
  const alone = left.length - shared.length + right.length - sharedOther.length;
  return diffArrays(shared, sharedOther).reduce(
    (sum, { added, removed, count }) => sum + (added || removed ? count : 0),
    alone,
  );
}

function bare(line: string): string {
  return line.replace(labels, '').replace(/[^\p{L}\p{N}]/gu, '');
}

const labels =
  /^\s*(?:(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|\d{1,2}[.．]|（\d{1,2}）)\s*)+/;
