export { layoutFont } from './font.js';
export { layoutFontSize } from './font-size.js';
export { layoutIndent } from './indent.js';
export { layoutLineSpacing } from './line-spacing.js';
export { layoutMargins } from './margins.js';
export { layoutPageNumber } from './page-number.js';
export { layoutPaperSize } from './paper-size.js';
