import { loadIndicators } from '../../../src/cli/files/load-library.js';
import { packagedTemplates } from '../../../src/cli/files/resources.js';
import { createProcessHost } from '../../../src/cli/host.js';

export const packagedIndicators = loadIndicators([packagedTemplates], createProcessHost());
