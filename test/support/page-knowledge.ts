import {
  packagedLexicon,
  packagedLibrary,
  packagedStyles,
  packagedTemplates,
  packagedVersion,
} from '../../src/cli/load/packaged.js';
import type { Knowledge } from '../../src/page/state/knowledge.js';

/** What the build puts into the page. */
export const knowledge: Knowledge = {
  version: packagedVersion(),
  library: packagedLibrary(),
  templates: packagedTemplates(),
  styles: packagedStyles(),
  lexicon: packagedLexicon(),
};
