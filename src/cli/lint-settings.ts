import type { CalendarDate } from '../text/calendar-date.js';
import { loadLayoutStandards } from './files/layout-standards.js';
import { loadIndicators } from './files/load-library.js';
import { packagedLexicon } from './files/packaged.js';
import { templateFolders } from './files/template-folders.js';
import type { Host } from './host.js';
import type { LintFileOptions } from './lint-file.js';
import { once } from './once.js';

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
    // Only Word files need them, and there may be none.
    layouts: once(() => loadLayoutStandards(host, own)),
    fix: false,
    ...own,
  };
}
