import type { Severity } from '../../../finding/finding.js';

/** From the heaviest down. */
export const severities: readonly Severity[] = ['error', 'warning', 'info'];

/** The findings that are at least as severe as `least`. */
export function keepSevere<T extends { severity: Severity }>(findings: readonly T[], least: Severity): T[] {
  return findings.filter(({ severity }) => severities.indexOf(severity) <= severities.indexOf(least));
}
