import { packagedPageKnowledge } from '../../src/cli/load/page-knowledge.js';
import type { Knowledge } from '../../src/page/state/knowledge.js';

/** What the build puts into the page. */
export const knowledge: Knowledge = packagedPageKnowledge();
