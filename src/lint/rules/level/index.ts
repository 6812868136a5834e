export { beyondPowers } from './beyond-powers.js';
export { reviewOrgan } from './review-organ.js';
export { ruleMaking } from './rule-making.js';
