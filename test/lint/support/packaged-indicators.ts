import { packagedIndicators as load } from '../../../src/cli/files/packaged.js';

export const packagedIndicators = load();
