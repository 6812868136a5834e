import type { Knowledge } from './state/knowledge.js';

/** The data that is shipped with the program; the build puts it in the place of this function (scripts/page-options.js). */
export function packagedKnowledge(): Knowledge {
  throw new Error('the page runs as built only');
}

/** The script of the source view, deflated, in base64; it is unpacked and evaluated when the view is opened. */
export function packagedSourceScript(): string {
  throw new Error('the page runs as built only');
}
