import type { Finding, Severity } from '../../../finding/finding.js';

/** From the heaviest down. */
export const severities: readonly Severity[] = ['error', 'warning', 'info'];

/** The findings that are at least as heavy as `least`. */
export function keepWeighty(findings: readonly Finding[], least: Severity): Finding[] {
  return findings.filter(({ severity }) => severities.indexOf(severity) <= severities.indexOf(least));
}
