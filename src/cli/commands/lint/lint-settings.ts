import type { CalendarDate } from '../../../text/calendar-date.js';
import type { Host } from '../../host.js';
import { loadIndicators } from '../../load/load-indicators.js';
import { packagedLexicon } from '../../load/packaged.js';
import { templateFolders } from '../../load/template-folders.js';
import type { LintFileOptions } from './lint-file.js';

/** What every check of a report needs, from the packaged data and the office's own. */
export function loadLintSettings(
  { today, templates }: { today?: CalendarDate; templates?: string },
  host: Host,
): LintFileOptions {
  const own = templates === undefined ? {} : { templates };
  return {
    today: today ?? host.today(),
    lexicon: packagedLexicon(),
    indicators: loadIndicators(
      templateFolders(host, templates === undefined ? {} : { directory: templates }),
      host,
    ),
    fix: false,
    ...own,
  };
}
