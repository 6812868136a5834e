import type { Finding } from './finding.js';

/** No drafter mends more in one go, and a file that was made to do harm has a finding for each of its characters. */
const mostFindings = 1000;

/** The findings of one file, the first of them where there are too many, and how many were left out. */
export function capFindings(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length <= mostFindings) return findings;
  const left = findings.length - mostFindings;
  return [
    ...findings.slice(0, mostFindings),
    {
      rule: 'file/too-many-findings',
      severity: 'error',
      message: `问题超过了${mostFindings}个，只列出前${mostFindings}个，另有${left}个没有列出；请先改正列出的，再检查一次`,
    },
  ];
}
