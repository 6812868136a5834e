import type { Document } from '../../../document/model.js';
import type { Finding } from '../../../finding/finding.js';
import type { Config } from '../../../lint/config.js';
import { createRuleContext, findRemarks } from '../../../lint/lint-document.js';
import { type MaskedWords, maskPrivateWords } from '../../../lint/publishing/mask-private-words.js';
import { unfinishedRules } from '../../../lint/publishing/unfinished-rules.js';
import { contentUnread } from '../../../lint/rules/content/unread.js';
import { classifiedPublication } from '../../../lint/rules/format/classified-publication.js';
import * as privacy from '../../../lint/rules/privacy/index.js';
import { dateOfIssueFuture } from '../../../lint/rules/time/date-of-issue-future.js';
import { publicationLate } from '../../../lint/rules/time/publication-late.js';
import { reportLate } from '../../../lint/rules/time/report-late.js';
import { settleSeverity } from '../../../lint/settle-severity.js';
import type { Publication } from '../../../report/model.js';
import type { Host } from '../../host.js';
import type { LoadedDocument } from '../../load/load-document.js';
import { lintLoaded } from '../lint/lint-loaded.js';
import { loadLintSettings, settleLexicon } from '../lint/lint-settings.js';
import { createWordPlacer } from '../lint/place-in-word.js';
import type { PublishOptions } from './publish-options.js';

export type Gate = {
  /** What keeps the report from being published. */
  blocking: Finding[];
  /** What is only worth knowing: a deadline missed, a picture that the public edition has not. */
  notices: Finding[];
  masked: MaskedWords[];
  /** What may be published: the report's, with words masked where that was asked for. */
  document: Document;
  publication?: Publication;
};

/**
 * What stands between a report and the public. The configuration of the office lifts nothing here, neither by
 * severities nor by suppressions: only a reason that stands in the report itself does. What the office calls an
 * error is one.
 */
export async function checkGate(
  loaded: LoadedDocument,
  { mask, templates }: PublishOptions,
  host: Host,
): Promise<Gate> {
  const settings = await settleLexicon(loadLintSettings({ templates }, host), loaded);
  const { config: office } = settings.loadConfig(loaded.file);
  const config = { ...office, severities: {}, suppressions: [] };
  const strict = { ...settings, isPublishing: true, loadConfig: () => ({ config }) };
  const { document, report, source, text } = loaded;
  const context = { ...strict, config, report, source, sourceText: text };
  const view = createRuleContext(document, context);
  const hidden = findRemarks(view, context, Object.values(privacy)).filter(isPublished);
  const others = lintLoaded(loaded, strict).findings.filter(({ rule }) => !isPrivate(rule));
  const place = loaded.kind === 'word' ? createWordPlacer(document) : <T>(found: T) => found;
  const masking = mask
    ? maskPrivateWords(view, hidden, context)
    : { document, publication: report?.publication, masked: [] };
  const standing = mask ? [] : hidden.map(({ finding }) => finding);
  return {
    ...masking,
    masked: masking.masked.map((entry) => ({ ...entry, place: place(entry.place) })),
    blocking: [...standing, ...others.filter((finding) => isBlocking(finding, office))].map(place),
    notices: others
      .filter(({ rule }) => noted.has(rule))
      .map((finding) => ({ ...place(finding), severity: 'info' })),
  };
}

const privateRules: ReadonlySet<string> = new Set(Object.values(privacy).map(({ id }) => id));
const isPrivate = (rule: string) => privateRules.has(rule);

/** Letterhead, imprint and what stands beside the figures are no part of the public edition. */
function isPublished({ finding: { path = '' } }: { finding: Finding }): boolean {
  return !/^(?:数据|版头|版记)/.test(path);
}

/** A report that is late has to be published all the same. */
const noted: ReadonlySet<string> = new Set([publicationLate.id, reportLate.id, contentUnread.id]);

const refused: ReadonlySet<string> = new Set([
  ...unfinishedRules.map(({ id }) => id),
  classifiedPublication.id,
  dateOfIssueFuture.id,
  // A comment without a reason lifts nothing.
  'lint/suppression-without-reason',
  'lint/rule-failed',
]);

function isBlocking({ rule, severity }: Finding, office: Config): boolean {
  if (noted.has(rule)) return false;
  return refused.has(rule) || severity === 'error' || settleSeverity(severity, rule, office) === 'error';
}
