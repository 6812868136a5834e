export { damaged } from './damaged.js';
export { invisible } from './invisible.js';
export { lookAlike } from './look-alike.js';
export { privateUse } from './private-use.js';
