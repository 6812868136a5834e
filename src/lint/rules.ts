import type { Rule } from './rule.js';
import * as registry from './rules/index.js';

/** Every rule, by id. */
export const rules: readonly Rule[] = Object.values(registry).sort((a, b) => (a.id < b.id ? -1 : 1));
