import type { Finding } from '../../finding/finding.js';
import { countFindings, limitFindings, type Reporter } from './reporter.js';

/** For programs; the shape is fixed by `version`. Lines and columns are 1-based, columns count UTF-16 units. */
export const reportJson: Reporter = (results, { most }) => {
  const files = limitFindings(results, most).map(({ file, findings }) => ({
    file,
    findings: findings.map(toRow),
  }));
  return `${JSON.stringify({ version: 1, files, summary: countFindings(results) }, undefined, 2)}\n`;
};

function toRow({ rule, severity, range, path, quote, message, basis, fix }: Finding) {
  return {
    rule,
    severity,
    ...(range && {
      line: range.start.line,
      column: range.start.column,
      endLine: range.end.line,
      endColumn: range.end.column,
    }),
    ...(path !== undefined && path !== '' && { path }),
    ...(quote !== undefined && { quote }),
    message,
    ...(basis && { basis }),
    fixable: fix !== undefined,
  };
}
