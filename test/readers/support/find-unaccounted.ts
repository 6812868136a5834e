import { documentTexts } from '../../../src/document/document-texts.js';
import type { TextReading } from '../../../src/readers/text/reading.js';

/** Characters of the source, white space apart, for which a reading does not account, or more than once. */
export function findUnaccounted(source: string, reading: TextReading): { missing: string; twice: string } {
  const seen = new Uint8Array(source.length);
  const cover = (start: number, end: number) => {
    for (let offset = start; offset < end; offset++) seen[offset] = seen[offset]! + 1;
  };
  for (const content of documentTexts(reading.document))
    for (const { from, to } of content.segments) cover(from, to);
  for (const { offset, text } of [...reading.furniture, ...reading.marks])
    cover(offset, offset + text.length);
  for (const { kind, offset, from } of reading.normalizations)
    if (kind === 'invisible' || kind === 'bullet') cover(offset, offset + from.length);

  const result = { missing: '', twice: '' };
  for (const [offset, times] of seen.entries()) {
    const char = source[offset]!;
    if (times === 0 && !/[\s\u0085\u200b-\u200f\ufeff]/.test(char)) result.missing += char;
    if (times > 1) result.twice += char;
  }
  return result;
}
