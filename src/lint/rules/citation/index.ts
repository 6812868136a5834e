export { documentName } from './document-name.js';
export { documentNumber } from './document-number.js';
export { numberMismatch } from './number-mismatch.js';
export { supersededDocument } from './superseded-document.js';
export { titleEnd } from './title-end.js';
export { titleMarks } from './title-marks.js';
export { titleNesting } from './title-nesting.js';
export { titleUnclosed } from './title-unclosed.js';
