import type { LintContext } from '../../../lint/lint-document.js';
import type { CalendarDate } from '../../../text/calendar-date.js';
import type { Host } from '../../host.js';
import { createConfigLoader, type LoadedConfig } from '../../load/load-config.js';
import { loadIndicators } from '../../load/load-indicators.js';
import { packagedLexicon } from '../../load/packaged.js';
import { templateFolders } from '../../load/template-folders.js';

/** What every check of a report needs, whichever report it is: loaded once for a run. */
export type LintSettings = Pick<LintContext, 'today' | 'lexicon' | 'indicators' | 'lastYear' | 'rules'> & {
  templates?: string;
  loadConfig(report: string): LoadedConfig;
  host: Host;
};

/** From the packaged data and the office's own. */
export function loadLintSettings(
  { today, templates }: { today?: CalendarDate; templates?: string },
  host: Host,
): LintSettings {
  return {
    today: today ?? host.today(),
    lexicon: packagedLexicon(),
    indicators: loadIndicators(templateFolders(host, { directory: templates }), host),
    templates,
    loadConfig: createConfigLoader(host),
    host,
  };
}
