import {
  packagedLexicon,
  packagedLibrary,
  packagedStyles,
  packagedTemplates,
  packagedVersion,
} from '../../src/cli/load/packaged.js';
import { defaultConfig } from '../../src/lint/config.js';
import type { Surroundings } from '../../src/page/state/analyse.js';
import type { Knowledge } from '../../src/page/state/knowledge.js';

/** What the build puts into the page. */
export const knowledge: Knowledge = {
  version: packagedVersion(),
  library: packagedLibrary(),
  templates: packagedTemplates(),
  styles: packagedStyles(),
  lexicon: packagedLexicon(),
};

/** 20 February 2026, as for the command line. */
export const surroundings: Surroundings = {
  knowledge,
  today: { year: 2026, month: 2, day: 20 },
  config: defaultConfig,
};
