import { setFlagsFromString } from 'node:v8';

/** Of a report of 47 kB, the third is the first that is worth it. */
const mostBrief = 128 * 1024;

let isDeferred = false;
let bytes = 0;

/**
 * Tells V8 to run what it has compiled, and to optimise nothing yet. What it optimises for one report is done when
 * nobody calls it any more, and took a third of the processors' time of a check. A flag of the whole process.
 */
export function deferOptimising(): void {
  isDeferred = true;
  setFlagsFromString('--no-opt');
}

/** For what goes on for long. Bundles that are loaded after this do without the code cache, which V8 keeps by its flags. */
export function optimise(): void {
  if (!isDeferred) return;
  isDeferred = false;
  setFlagsFromString('--opt');
}

/** So much is read in, and has to be worked on: many reports, or a large one. */
export function noteWork(more: number): void {
  bytes += more;
  if (bytes > mostBrief) optimise();
}
