import type { Finding } from '../../../finding/finding.js';
import type { LayoutContext } from '../../../layout/layout-standard.js';
import { lintConfigured } from '../../../lint/lint-document.js';
import type { TextReading } from '../../../readers/text/reading.js';
import type { Template } from '../../../template/model.js';
import type { LoadedDocument } from '../../load/load-document.js';
import type { LintSettings } from './lint-settings.js';

export type LintedDocument = {
  findings: Finding[];
  /** The entries of its configuration that silenced something, by their positions. */
  used: number[];
};

/** As it was loaded, or composed a moment ago. */
type Lintable = Pick<LoadedDocument, 'file' | 'document' | 'text' | 'findings' | 'report' | 'source'> & {
  /** Of a report file. */
  template?: Template;
  reading?: Pick<TextReading, 'normalizations'>;
};

/** Everything that is found in a document that was loaded, the configuration of its folder respected. */
export function lintLoaded(
  { file, document, text, findings, report, source, template, reading }: Lintable,
  {
    loadConfig,
    loadStyleOf,
    today,
    lexicon,
    levels,
    indicators,
    lastYear,
    rules,
    isPublishing,
  }: LintSettings,
  layout?: LayoutContext,
): LintedDocument {
  const { config } = loadConfig(file);
  const linted = lintConfigured(
    { document, findings },
    {
      today,
      config,
      lexicon,
      levels,
      indicators,
      lastYear,
      rules,
      isPublishing,
      sourceText: text,
      layout,
      style: template && loadStyleOf(file, template.style),
      widened: reading?.normalizations.filter(({ kind }) => kind === 'punctuation'),
      report,
      source,
    },
  );
  return {
    findings: linted.findings,
    used: config.suppressions.flatMap((entry, index) => (linted.used.has(entry) ? [index] : [])),
  };
}
