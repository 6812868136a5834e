import { dirname, resolve } from 'node:path';
import type { Host } from '../../host.js';
import { loadLibrary, loadTemplates } from '../../load/load-library.js';
import { listStyles, loadStyle } from '../../load/load-style.js';
import { listOwnKnowledge } from '../../load/own-knowledge.js';
import { packagedVersion } from '../../load/packaged.js';
import { lexiconWithLaws } from '../../load/page-knowledge.js';
import { addOwnKnowledge } from '../../load/read-own-knowledge.js';
import { templateFolders } from '../../load/template-folders.js';

/**
 * An office's own templates, page layouts and knowledge of documents for the page, which has ours within; undefined where
 * there are none.
 */
export function loadKnowledge(report: string, host: Host, options: { templates?: string }) {
  const folders = templateFolders(host, { report, directory: options.templates });
  const own = listOwnKnowledge(dirname(resolve(host.folder, report)), host);
  if (folders.length === 0 && own.length === 0) return undefined;
  const library = loadLibrary(folders, host);
  const templates = loadTemplates(folders, library, host);
  return {
    version: packagedVersion(),
    library,
    templates: Object.fromEntries(templates.map((template) => [template.id, template])),
    styles: Object.fromEntries(listStyles(folders).map((name) => [name, loadStyle(name, {}, folders, host)])),
    lexicon: addOwnKnowledge(lexiconWithLaws(), own, host),
  };
}
