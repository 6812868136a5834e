export { collision } from './collision.js';
export { deadlineWord } from './deadline-word.js';
export { fixedPhrase } from './fixed-phrase.js';
export { misspelling } from './misspelling.js';
export { organLevel } from './organ-level.js';
export { phraseOrder } from './phrase-order.js';
export { quotationMarks } from './quotation-marks.js';
export { ruleOfLaw } from './rule-of-law.js';
