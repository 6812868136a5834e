import { blank } from '../rules/residue/blank.js';
import { placeholder } from '../rules/residue/placeholder.js';
import { unchanged } from '../rules/residue/unchanged.js';

/** What a report that is signed or published has none of: gaps, and words of last year's that nobody has looked at. */
export const unfinishedRules = [placeholder, blank, unchanged] as const;
