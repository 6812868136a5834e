import { packagedIndicators as load } from '../../../src/cli/load/packaged.js';

export const packagedIndicators = load();
