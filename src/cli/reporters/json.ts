import type { Finding } from '../../finding/finding.js';
import { createTally, type Reporter } from './reporter.js';

/** For programs; the shape is fixed by `version`. Lines and columns are 1-based, columns count UTF-16 units. */
export const reportJson: Reporter = ({ most, share }) => {
  const { tally, count } = createTally(most);
  const head = indent({ version: 1, ...(share && { shard: share }) }).slice(0, -2);
  return {
    add: ({ file, isShared, findings }) => {
      const lead = tally.counts.files === 0 ? `${head},\n  "files": [` : ',';
      const row = { file, ...(isShared && { shared: true }), findings: count(findings).map(toRow) };
      return `${lead}\n    ${indent(row, '    ')}`;
    },
    end: () => {
      const lead = tally.counts.files === 0 ? `${head},\n  "files": []` : '\n  ]';
      return `${lead},\n  "summary": ${indent(tally.counts, '  ')}\n}\n`;
    },
  };
};

function indent(value: unknown, margin = ''): string {
  return JSON.stringify(value, undefined, 2).replaceAll('\n', `\n${margin}`);
}

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
