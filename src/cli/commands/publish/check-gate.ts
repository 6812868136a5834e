import type { Document } from '../../../document/model.js';
import type { Finding } from '../../../finding/finding.js';
import { type MaskedWords, maskPrivateWords } from '../../../lint/mask-private-words.js';
import type { Host } from '../../host.js';
import type { LoadedDocument } from '../../load/load-document.js';
import { lintLoaded } from '../lint/lint-loaded.js';
import { loadLintSettings } from '../lint/lint-settings.js';
import type { PublishOptions } from './publish-options.js';

export type Gate = {
  /** What keeps the report from being published. */
  blocking: Finding[];
  /** What is only worth knowing: a deadline missed. */
  notices: Finding[];
  masked: MaskedWords[];
  /** What may be published: the report's, with words masked where that was asked for. */
  document: Document;
};

/**
 * What stands between a report and the public. The configuration of the office lifts nothing here, neither by
 * severities nor by suppressions: only a reason that stands in the report itself does.
 */
export function checkGate(loaded: LoadedDocument, { mask, templates }: PublishOptions, host: Host): Gate {
  const settings = loadLintSettings({ templates }, host);
  const strict = {
    ...settings,
    isPublishing: true,
    loadConfig: (file: string) => {
      const { config } = settings.loadConfig(file);
      return { config: { ...config, severities: {}, suppressions: [] } };
    },
  };
  const { findings } = lintLoaded(loaded, strict);
  const { document, masked } = mask
    ? maskPrivateWords(loaded.document, findings, {
        ...strict,
        config: strict.loadConfig(loaded.file).config,
        sourceText: loaded.text,
        report: loaded.report,
        source: loaded.source,
      })
    : { document: loaded.document, masked: [] };
  const settled = new Set(masked.map(({ finding }) => finding));
  return {
    blocking: findings.filter((finding) => isBlocking(finding) && !settled.has(finding)),
    notices: findings.filter(isNotice).map((finding) => ({ ...finding, severity: 'info' })),
    masked,
    document,
  };
}

/** A report that is late has to be published all the same. */
function isNotice({ rule }: Finding): boolean {
  return rule === 'time/publication-late';
}

function isBlocking({ rule, severity }: Finding): boolean {
  return (
    severity === 'error' ||
    rule.startsWith('privacy/') ||
    rule === 'residue/placeholder' ||
    rule === 'time/date-of-issue-future'
  );
}
