import type { Style } from '../../layout/style.js';
import type { Lexicon } from '../../lint/words/lexicon.js';
import type { Library } from '../../template/library.js';
import type { Template } from '../../template/model.js';

/** The data that is shipped with the program, and an office's own where `lawreport open` found any. */
export type Knowledge = {
  version: string;
  library: Library;
  /** By id. */
  templates: Record<string, Template>;
  /** Page layouts by name. */
  styles: Record<string, Style>;
  lexicon: Lexicon;
};
