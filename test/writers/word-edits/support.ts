import { unzipSync } from 'fflate';
import { readZipDirectory } from '../../../src/ooxml/zip-directory.js';
import { locateInXml } from '../../../src/readers/docx/locate-in-xml.js';
import { type DocxReading, readDocx } from '../../../src/readers/docx/read-docx.js';
import { annotateWord } from '../../../src/writers/word-edits/annotate-word.js';
import type { TextPlace } from '../../../src/writers/word-edits/text-place.js';
import { trackChanges, type WordChange } from '../../../src/writers/word-edits/track-changes.js';

export const authorship = { author: 'lawreport', date: '2026-02-20T00:00:00Z' };

export function readWord(bytes: Uint8Array, view: 'accepted' | 'original' = 'accepted'): DocxReading {
  const { value, findings } = readDocx(bytes, { keepPunctuation: true, view });
  if (!value) throw new Error(JSON.stringify(findings));
  return value;
}

export function placesOf(reading: DocxReading, from: number, to: number): TextPlace[] {
  return locateInXml({ origins: reading.flat.origins, sources: reading.sources }, from, to);
}

/** Where words stand for the first time. */
export function placesOfWords(reading: DocxReading, words: string): TextPlace[] {
  const from = reading.source.indexOf(words);
  if (from < 0) throw new Error(`no ${words}`);
  return placesOf(reading, from, from + words.length);
}

/** Comments that say what they are anchored on. */
export function commentOn(
  bytes: Uint8Array,
  words: readonly string[],
  main = 'word/document.xml',
): Uint8Array {
  const reading = readWord(bytes);
  const notes = words.map((text) => ({ paragraphs: [text], places: placesOfWords(reading, text) }));
  return annotateWord(readZipDirectory(bytes)!, main, notes, authorship);
}

/** `['旧', '新']`: tracks the replacement of words. */
export function replaceWords(bytes: Uint8Array, pairs: readonly (readonly [string, string])[]) {
  const reading = readWord(bytes);
  const changes = pairs.map(
    ([before, text]): WordChange => [{ deleted: placesOfWords(reading, before), text }],
  );
  return trackChanges(readZipDirectory(bytes)!, changes, authorship);
}

/** The contents of the parts by name. */
export function contentsOf(bytes: Uint8Array): Map<string, string> {
  return new Map(
    Object.entries(unzipSync(bytes)).map(([name, data]) => [name, Buffer.from(data).toString('base64')]),
  );
}

/** The parts that differ from those of another package. */
export function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const old = contentsOf(before);
  return [...contentsOf(after)]
    .flatMap(([name, content]) => (old.get(name) === content ? [] : [name]))
    .sort();
}

/** Every character with the formatting that it is shown in. */
export function formatsOf(reading: DocxReading): string[] {
  return reading.flat.lines.flatMap(({ pieces }) =>
    pieces.flatMap(({ piece }) =>
      [...piece.text].map(
        (character) => `${character} ${JSON.stringify(piece.format)} ${piece.styleName ?? ''}`,
      ),
    ),
  );
}
