import {
  type ConfigNote,
  createTally,
  type Reporter,
  type ShownFinding,
  type ShownPlace,
} from './reporter.js';

/** For programs; the shape is fixed by `version`. Lines and columns are 1-based, columns count UTF-16 units. */
export const reportJson: Reporter = ({ most }) => {
  const { tally, count } = createTally(most);
  const begin = () => (tally.counts.files === 0 ? '{\n  "version": 1,\n  "files": [' : ',');
  return {
    add: ({ file, failed, isShared, findings }) => {
      const lead = begin();
      const row = {
        file,
        shared: isShared || undefined,
        failed: failed || undefined,
        findings: count(findings).map(toRow),
      };
      return `${lead}\n    ${indent(row, '    ')}`;
    },
    end: (share) => {
      const lead = tally.counts.files === 0 ? `${begin()}]` : '\n  ]';
      const shard = share && { ...share, configs: share.configs.map(toConfigRow) };
      const note = shard ? `,\n  "shard": ${indent(shard, '  ')}` : '';
      return `${lead},\n  "summary": ${indent(tally.counts, '  ')}${note}\n}\n`;
    },
  };
};

function toConfigRow({ unused, ...config }: ConfigNote) {
  return { ...config, unused: unused.map(toRow) };
}

function indent(value: unknown, margin: string): string {
  return JSON.stringify(value, undefined, 2).replaceAll('\n', `\n${margin}`);
}

function toRow({ rule, severity, message, basis, fix, repeats, ...place }: ShownFinding) {
  return {
    rule,
    severity,
    ...toPlaceRow(place),
    message,
    basis,
    fixable: fix !== undefined,
    repeats: repeats?.map(toPlaceRow),
  };
}

function toPlaceRow({ range, path, quote }: ShownPlace) {
  return {
    line: range?.start.line,
    column: range?.start.column,
    endLine: range?.end.line,
    endColumn: range?.end.column,
    path: path === '' ? undefined : path,
    quote,
  };
}
