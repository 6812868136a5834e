import { widenPunctuation } from '../../text/widen-punctuation.js';
import { joinWrappedLines } from './join-wrapped-lines.js';
import type { ReadingLog, TextReading } from './reading.js';
import { recognizeLines } from './recognize-lines.js';
import { settleLog } from './settle-log.js';
import { splitGluedItems } from './split-glued-items.js';
import { splitLines } from './split-lines.js';

/**
 * Reads a plain text, pasted from a web page, a mail or Word, as an official document.
 * Offsets in `document` refer to `source`. `keepPunctuation` leaves half-width punctuation as typed.
 */
export function readText(source: string, { keepPunctuation = false } = {}): TextReading {
  const { text, edits } = keepPunctuation ? { text: source, edits: [] } : widenPunctuation(source);
  const { lines, normalizations } = splitLines(source, text);
  const log: ReadingLog = { furniture: [], marks: [], normalizations };
  const recognized = recognizeLines(splitGluedItems(lines, log), log, joinWrappedLines);
  return { ...recognized, ...settleLog(log, edits) };
}
