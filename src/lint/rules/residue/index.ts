export { blank } from './blank.js';
export { lastYearOverlap } from './last-year-overlap.js';
export { lastYearTitle } from './last-year-title.js';
export { leftoverReference } from './leftover-reference.js';
export { otherPlace } from './other-place.js';
export { pageFurniture } from './page-furniture.js';
export { placeholder } from './placeholder.js';
export { repeatedPassage } from './repeated-passage.js';
