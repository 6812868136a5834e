import type { Host } from '../../host.js';
import { loadLibrary, loadTemplates } from '../../load/load-library.js';
import { listStyles, loadStyle } from '../../load/load-style.js';
import { packagedLexicon, packagedVersion } from '../../load/packaged.js';
import { templateFolders } from '../../load/template-folders.js';

/** An office's own templates and page layouts for the page, which has ours within; undefined where there are none. */
export function loadKnowledge(report: string, host: Host, options: { templates?: string }) {
  const folders = templateFolders(host, { report, directory: options.templates });
  if (folders.length === 0) return undefined;
  const library = loadLibrary(folders, host);
  const templates = loadTemplates(folders, library, host);
  return {
    version: packagedVersion(),
    library,
    templates: Object.fromEntries(templates.map((template) => [template.id, template])),
    styles: Object.fromEntries(listStyles(folders).map((name) => [name, loadStyle(name, {}, folders, host)])),
    lexicon: packagedLexicon(),
  };
}
