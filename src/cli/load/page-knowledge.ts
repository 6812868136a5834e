import { withKnowledge } from '../../lint/merge-knowledge.js';
import type { Lexicon } from '../../lint/words/lexicon.js';
import {
  packagedLaws,
  packagedLexicon,
  packagedLibrary,
  packagedStyles,
  packagedTemplates,
  packagedVersion,
} from './packaged.js';

/** What the build puts into the page: all that the command line knows of a report. */
export function packagedPageKnowledge() {
  return {
    version: packagedVersion(),
    library: packagedLibrary(),
    templates: packagedTemplates(),
    styles: packagedStyles(),
    lexicon: lexiconWithLaws(),
  };
}

/** The page is given the laws before it knows whether a text will cite any. */
export function lexiconWithLaws(): Lexicon {
  const lexicon = packagedLexicon();
  return withKnowledge(lexicon, { ...lexicon, laws: packagedLaws() });
}
