import type { Finding, TextEdit } from '../finding/finding.js';
import { spreadRepeats } from '../lint/gather-repeats.js';
import { readZipDirectory } from '../ooxml/zip-directory.js';
import { locateInXml, type XmlPlace } from '../readers/docx/locate-in-xml.js';
import type { DocxReading } from '../readers/docx/read-docx.js';
import type { WordFile } from '../readers/readers.js';
import { annotateWord, type WordNote } from '../writers/word-edits/annotate-word.js';
import { trackChanges, type WordReplacement } from '../writers/word-edits/track-changes.js';
import { type CopyDate, sign, writeComment } from './write-comment.js';

/** A copy of a Word file with a comment for each finding, on the words that it is about. */
export function annotate(
  { bytes, reading }: Pick<WordFile, 'bytes' | 'reading'>,
  findings: readonly Finding[],
  options: CopyDate,
): Uint8Array {
  const main = mainPart(reading);
  const notes = findings.flatMap(spreadRepeats).map((finding): WordNote => {
    const { range } = finding;
    const places = range ? locate(reading, range.start.offset, range.end.offset) : [];
    const isInMain = places.some(({ part }) => part === main);
    return {
      paragraphs: writeComment(finding, isInMain || places.length === 0 ? undefined : finding.path),
      places: isInMain ? places : locateTitle(reading),
    };
  });
  if (notes.length === 0) return bytes;
  return annotateWord(readZipDirectory(bytes)!, main, notes, sign(reading.document, options));
}

/** A copy of a Word file with fixes of its text as tracked changes; `left` of them could not be made. */
export function track(
  { bytes, reading }: Pick<WordFile, 'bytes' | 'reading'>,
  fixes: readonly (readonly TextEdit[])[],
  options: CopyDate,
): { bytes: Uint8Array; made: number; left: number } {
  const changes = fixes.map((edits) => edits.map((edit) => toReplacement(reading, edit)));
  const located = changes.flatMap((change) =>
    change.every((replacement) => replacement !== undefined) ? [change as WordReplacement[]] : [],
  );
  if (located.length === 0) return { bytes, made: 0, left: fixes.length };
  const tracked = trackChanges(readZipDirectory(bytes)!, located, sign(reading.document, options));
  const made = tracked.made.filter(Boolean).length;
  return { bytes: tracked.bytes, made, left: fixes.length - made };
}

/** The parts that text came from begin with the main one. */
function mainPart({ sources }: DocxReading): string {
  return [...sources.keys()][0]!;
}

/** A place without words is told by the character that follows it, or else the one before. */
function locate({ flat, sources }: DocxReading, from: number, to: number): XmlPlace[] {
  const xml = { origins: flat.origins, sources };
  if (to > from) return locateInXml(xml, from, to);
  const after = locateInXml(xml, from, from + 1);
  return after.length > 0 ? after : locateInXml(xml, from - 1, from);
}

function locateTitle(reading: DocxReading): XmlPlace[] {
  return reading.document.title.segments.flatMap(({ from, to }) => locate(reading, from, to));
}

/** Only what differs is replaced; undefined where it falls on a number that Word has generated. */
function toReplacement({ flat, sources, source }: DocxReading, edit: TextEdit): WordReplacement | undefined {
  let { start, end, text } = edit;
  while (start < end && text !== '' && source[start] === text[0]) {
    start++;
    text = text.slice(1);
  }
  while (start < end && text !== '' && source[end - 1] === text.at(-1)) {
    end--;
    text = text.slice(0, -1);
  }
  const xml = { origins: flat.origins, sources };
  if (end === start) {
    const [after] = start > 0 && source[start - 1] !== '\n' ? locateInXml(xml, start - 1, start) : [];
    const [before] = locateInXml(xml, start, start + 1);
    return after ? { deleted: [], text, after } : before && { deleted: [], text, before };
  }
  const deleted = locateInXml(xml, start, end);
  const covered = flat.origins.reduce(
    (sum, origin) => sum + Math.max(0, Math.min(end, origin.end) - Math.max(start, origin.start)),
    0,
  );
  return covered === end - start ? { deleted, text } : undefined;
}
