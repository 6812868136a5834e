import type { RuleBasis } from '../../rule.js';

/** What the yearly report must hold. Its article numbers are not confirmed, so the document is cited by name alone. */
export const reportContents: RuleBasis = { kind: '法规', source: '《法治政府建设与责任落实督察工作规定》' };
