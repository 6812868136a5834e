import type { CalendarDate } from '../text/calendar-date.js';
import { loadLayoutStandards } from './files/layout-standards.js';
import { loadLexicon } from './files/load-lexicon.js';
import { loadIndicators } from './files/load-library.js';
import { templateFolders } from './files/template-folders.js';
import type { Host } from './host.js';
import type { LintFileOptions } from './lint-file.js';

/** What every check of a report needs, from the packaged data and the office's own. */
export function loadLintSettings(
  { today, templates }: { today?: CalendarDate; templates?: string },
  host: Host,
): LintFileOptions {
  const own = templates === undefined ? {} : { templates };
  return {
    today: today ?? host.today(),
    lexicon: loadLexicon(),
    indicators: loadIndicators(
      templateFolders(host, templates === undefined ? {} : { directory: templates }),
      host,
    ),
    layouts: once(() => loadLayoutStandards(host, own)),
    fix: false,
    ...own,
  };
}

/** Only Word files need it, and there may be none. */
function once<T>(load: () => T): () => T {
  let loaded: { value: T } | undefined;
  return () => {
    loaded ??= { value: load() };
    return loaded.value;
  };
}
