import type { SourceMap } from '../data/source-map.js';
import { createPrintedFinder } from '../document/find-printed.js';
import type { Document } from '../document/model.js';
import { capFindings } from '../finding/cap-findings.js';
import type { Finding } from '../finding/finding.js';
import { spreadRepeats } from '../lint/gather-repeats.js';
import { sealPackage } from '../ooxml/package-parts.js';
import { readPart } from '../ooxml/replace-parts.js';
import { readZipDirectory } from '../ooxml/zip-directory.js';
import { locatePrinted } from '../writers/docx/locate-printed.js';
import { mainPart } from '../writers/docx/skeleton.js';
import { annotateWord } from '../writers/word-edits/annotate-word.js';
import { sign, writeComment } from './write-comment.js';

export type Annotated = { bytes: Uint8Array; comments: number };

/** The .docx that was rendered from a report, with what is found in the report as comments on the words concerned. */
export function annotateRendered(
  bytes: Uint8Array,
  { document, source }: { document: Document; source: SourceMap },
  findings: readonly Finding[],
): Annotated {
  if (findings.length === 0) return { bytes, comments: 0 };
  const parts = readZipDirectory(bytes)!;
  const findPrinted = createPrintedFinder(document, source);
  const locate = locatePrinted(document, readPart(parts, mainPart)!.text);
  const title = locate(document.title, 0, document.title.text.length);
  const notes = capFindings(findings)
    .flatMap(spreadRepeats)
    .map((finding) => {
      const places = findPrinted(finding).flatMap(({ content, start, end }) => locate(content, start, end));
      return {
        paragraphs: writeComment(finding, places.length > 0 ? undefined : finding.path),
        places: places.length > 0 ? places : title,
      };
    });
  return {
    bytes: sealPackage(annotateWord(parts, mainPart, notes, sign(document, {}))),
    comments: notes.length,
  };
}
