import { type Annotated, annotateRendered } from '../../../annotation/annotate-rendered.js';
import type { Host } from '../../host.js';
import type { LoadedReport } from '../../load/load-report.js';
import { lintLoaded } from '../lint/lint-loaded.js';
import { loadLintSettings, settleLexicon } from '../lint/lint-settings.js';

/** Checks reports that were composed, and writes what is found as comments into the file that was rendered from each. */
export function createAnnotator(host: Host, options: { templates?: string }) {
  const settings = loadLintSettings(options, host);
  return async (loaded: LoadedReport, bytes: Uint8Array): Promise<Annotated> => {
    const settled = await settleLexicon(settings, loaded);
    return annotateRendered(bytes, loaded, lintLoaded({ ...loaded, findings: [] }, settled).findings);
  };
}
