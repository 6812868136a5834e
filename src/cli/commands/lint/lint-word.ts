import type { Document } from '../../../document/model.js';
import type { Finding } from '../../../finding/finding.js';
import type { LayoutStandard } from '../../../layout/layout-standard.js';
import { chooseFixes } from '../../../lint/apply-fixes.js';
import { createPlaceNamer } from '../../../readers/docx/name-places.js';
import { indexLines } from '../../../text/line-index.js';
import type { Host } from '../../host.js';
import { chooseLayoutStandard, loadLayoutStandards } from '../../load/layout-standards.js';
import type { WordSource } from '../../load/read-source.js';
import { capFindings } from './cap-findings.js';
import { type LintSourceContext, type LintSourceOptions, lintSource } from './lint-source.js';
import type { LintedFile } from './linted-file.js';

/** Everything that is found in a Word file, its layout included. */
export function lintWord(
  source: WordSource,
  context: LintSourceContext,
): Pick<LintedFile, 'source' | 'findings' | 'used' | 'document' | 'word' | 'revisions'> & { source: string } {
  const { host, options } = context;
  const { layout: found, revisions } = source.reading;
  const standard = chooseLayoutStandard(found, listStandards(options, host));
  const layout = standard && { found, standard };
  const linted = lintSource(source, { ...context, layout });
  const { document, used } = linted;
  const findings = placeInWord(linted.findings, document, source.text);
  return {
    // Line breaks within a paragraph would move the cursor of a terminal.
    source: source.text.replaceAll('\v', ' '),
    // What mends a text file does not mend a Word file, which is only changed by tracked changes.
    findings: capFindings(findings.map(({ fix: _, suggestion: __, ...finding }) => finding)),
    used,
    document,
    word: { ...source, fixes: chooseFixes(findings, { withSuggestions: true }) },
    revisions: revisions.insertions + revisions.deletions + revisions.moves,
  };
}

/** Read once for all files of a run. */
function listStandards(options: LintSourceOptions, host: Host): readonly LayoutStandard[] {
  const known = standards.get(options) ?? loadLayoutStandards(host, options);
  standards.set(options, known);
  return known;
}

const standards = new WeakMap<LintSourceOptions, readonly LayoutStandard[]>();

/** A place in a Word file is told by part, heading and paragraph. */
function placeInWord(findings: readonly Finding[], document: Document, text: string): Finding[] {
  const lines = indexLines(text);
  const namePlace = createPlaceNamer(document);
  return findings.map((finding) => {
    const { range } = finding;
    const path = range && namePlace(lines.lineStart(range.start.line) + range.start.column - 1);
    return path === undefined ? finding : { ...finding, path };
  });
}
