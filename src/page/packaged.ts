/*
 * What the build puts into the page, packed (see `unpack.ts`); scripts/build-page.js puts its own functions in the place
 * of these.
 */

/** The data that is shipped with the program, as JSON. */
export function packagedKnowledge(): string {
  throw new Error('the page runs as built only');
}

/** The program itself, as `main.tsx` gives it. */
export function packagedMainScript(): string {
  throw new Error('the page runs as built only');
}

/** The script of the source view; it is unpacked and evaluated when the view is opened. */
export function packagedSourceScript(): string {
  throw new Error('the page runs as built only');
}
