import type { Style } from '../../../layout/style.js';
import type { LintContext } from '../../../lint/lint-document.js';
import type { CalendarDate } from '../../../text/calendar-date.js';
import type { Host } from '../../host.js';
import { createConfigLoader, type LoadedConfig } from '../../load/load-config.js';
import { loadIndicators } from '../../load/load-indicators.js';
import { loadLevels } from '../../load/load-levels.js';
import { createLexiconLoader, type LoadLexicon } from '../../load/load-lexicon.js';
import { findStyle } from '../../load/load-style.js';
import { packagedLexicon } from '../../load/packaged.js';
import { templateFolders } from '../../load/template-folders.js';

/** What every check of a report needs, whichever report it is: loaded once for a run. */
export type LintSettings = Pick<
  LintContext,
  'today' | 'lexicon' | 'levels' | 'indicators' | 'lastYear' | 'rules' | 'isPublishing'
> & {
  templates?: string;
  loadConfig(report: string): LoadedConfig;
  loadLexicon: LoadLexicon;
  /** How a report will be laid out; undefined where its template names a layout that is not there. */
  loadStyleOf(report: string, name: string): Style | undefined;
  host: Host;
};

/** The settings with all that is known for one report: its office's own knowledge, and the laws where it cites any. */
export async function settleLexicon(
  settings: LintSettings,
  { file, text }: { file: string; text: string },
): Promise<LintSettings> {
  return { ...settings, lexicon: await settings.loadLexicon(file, text) };
}

/** From the packaged data and the office's own. */
export function loadLintSettings(
  { today, templates }: { today?: CalendarDate; templates?: string },
  host: Host,
): LintSettings {
  const folders = templateFolders(host, { directory: templates });
  return {
    today: today ?? host.today(),
    lexicon: packagedLexicon(),
    loadLexicon: createLexiconLoader(host),
    levels: loadLevels(folders, host),
    indicators: loadIndicators(folders, host),
    templates,
    loadStyleOf: (report, name) =>
      findStyle(name, templateFolders(host, { report, directory: templates }), host),
    loadConfig: createConfigLoader(host),
    host,
  };
}
