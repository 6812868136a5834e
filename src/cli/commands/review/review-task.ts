import { annotate } from '../../../annotation/mark-word-file.js';
import { capFindings } from '../../../finding/cap-findings.js';
import type { Finding, FindingPlace } from '../../../finding/finding.js';
import { sealCopy } from '../../../ooxml/seal-copy.js';
import { createPathNamer, createPlaceNamer } from '../../../readers/docx/name-places.js';
import type { ReportReview, UnreadReport } from '../../../review/report-review.js';
import { reviewReport } from '../../../review/review-report.js';
import type { Task } from '../../bulk/task.js';
import { writeWhole } from '../../disk/write-whole.js';
import type { Host } from '../../host.js';
import { InputError } from '../../input-error.js';
import { readConfigFile } from '../../load/load-config.js';
import { type LoadedDocument, loadDocument } from '../../load/load-document.js';
import { lintLoaded } from '../lint/lint-loaded.js';
import { type LintSettings, loadLintSettings, settleLexicon } from '../lint/lint-settings.js';
import { lintWord } from '../lint/lint-word.js';
import type { ReviewOptions } from './review-options.js';

/** A report to review, or one of last year's to compare with. */
export type ReviewItem = {
  file: string;
  isLastYear: boolean;
  /** Where its copy with comments goes, if it is a Word file. */
  copy: string;
  /** The folders that the reports came in. */
  sources: readonly string[];
};

/** Plain data, since it passes between threads. */
export type ReviewOutcome = { isLastYear: boolean } & (
  | { kind: 'reviewed'; review: ReportReview; copy?: string; refused?: string }
  | ({ kind: 'unread' } & UnreadReport)
);

/** Reads one report after the other, says what there is to be said of it, and writes the copy of a Word file. */
export async function prepareReview(
  options: ReviewOptions,
  host: Host,
): Promise<Task<ReviewItem, ReviewOutcome>> {
  const loaded = loadLintSettings(options, host);
  const own = options.config === undefined ? undefined : readConfigFile(options.config, host);
  const settings: LintSettings = own ? { ...loaded, loadConfig: () => own } : loaded;
  return async ({ file, isLastYear, copy, sources }) => {
    try {
      const document = await loadDocument(file, host, { templates: options.templates });
      const settled = await settleLexicon(settings, document);
      // Of last year's report nothing is wanted but its name and its words.
      const findings = isLastYear ? [] : capFindings(findPlaced(document, settled));
      const review = reviewReport(
        { file, document: document.document, findings },
        toContext(document, settled),
      );
      if (isLastYear || document.kind !== 'word') return { kind: 'reviewed', isLastYear, review };
      return { kind: 'reviewed', isLastYear, review, ...writeCopy() };

      function writeCopy() {
        if (document.kind !== 'word') return {};
        try {
          const bytes = sealCopy(annotate(document, findings, { today: options.today }));
          writeWhole(copy, bytes, host, { kind: 'docx', from: [file, ...sources], force: options.force });
          return { copy };
        } catch (error) {
          if (!(error instanceof InputError)) throw error;
          return { refused: `${error.file ?? copy}：${error.message}` };
        }
      }
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      return { kind: 'unread', isLastYear, file, reason: explain(error) };
    }
  };
}

/** What is found, each finding and its repeats with their place as the printed report shows it. */
function findPlaced(loaded: LoadedDocument, settings: LintSettings): readonly Finding[] {
  if (loaded.kind === 'word') return lintWord(loaded, settings).findings;
  const namePath = loaded.kind === 'report' ? createPathNamer(loaded.document) : undefined;
  const nameOffset = namePath ? undefined : createPlaceNamer(loaded.document);
  const place = <T extends FindingPlace>(found: T): T => {
    const { path, range, quote } = found;
    const name = namePath
      ? path !== undefined && namePath(path, quote)
      : range && nameOffset!(range.start.offset);
    return { ...found, path: name || path };
  };
  return lintLoaded(loaded, settings).findings.map((finding) => ({
    ...place(finding),
    repeats: finding.repeats?.map(place),
  }));
}

function toContext({ file, text, report, source }: LoadedDocument, settings: LintSettings) {
  const { today, lexicon, levels, indicators, loadConfig } = settings;
  return {
    today,
    lexicon,
    levels,
    indicators,
    config: loadConfig(file).config,
    sourceText: text,
    report,
    source,
  };
}

function explain({ message, findings }: InputError): string {
  return findings.length > 0 ? findings.map((finding) => finding.message).join('；') : message;
}
