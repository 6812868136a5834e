/** Apart from the other packaged data, so that the largest list is loaded only where a text cites titles. */
export { packagedLaws } from './packaged.js';
