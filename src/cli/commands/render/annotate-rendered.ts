import { createPrintedFinder } from '../../../document/find-printed.js';
import { spreadRepeats } from '../../../lint/gather-repeats.js';
import { sealPackage } from '../../../ooxml/package-parts.js';
import { readPart } from '../../../ooxml/replace-parts.js';
import { readZipDirectory } from '../../../ooxml/zip-directory.js';
import { locatePrinted } from '../../../writers/docx/locate-printed.js';
import { mainPart } from '../../../writers/docx/skeleton.js';
import { annotateWord } from '../../../writers/word-edits/annotate-word.js';
import type { Host } from '../../host.js';
import type { LoadedReport } from '../../load/load-report.js';
import { capFindings } from '../lint/cap-findings.js';
import { lintLoaded } from '../lint/lint-loaded.js';
import { loadLintSettings, settleLexicon } from '../lint/lint-settings.js';
import { sign, writeComment } from '../lint/word-copies.js';

/** Checks reports that were composed, and writes what is found as comments into the file that was rendered from each. */
export function createAnnotator(host: Host, options: { templates?: string }) {
  const settings = loadLintSettings(options, host);
  return async (
    loaded: LoadedReport,
    bytes: Uint8Array,
  ): Promise<{ bytes: Uint8Array; comments: number }> => {
    const settled = await settleLexicon(settings, loaded);
    const { document, source } = loaded;
    const findings = capFindings(lintLoaded({ ...loaded, findings: [] }, settled).findings);
    if (findings.length === 0) return { bytes, comments: 0 };
    const parts = readZipDirectory(bytes)!;
    const findPrinted = createPrintedFinder(document, source);
    const locate = locatePrinted(document, readPart(parts, mainPart)!.text);
    const title = locate(document.title, 0, document.title.text.length);
    const notes = findings.flatMap(spreadRepeats).map((finding) => {
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
  };
}
