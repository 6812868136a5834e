import type { Severity } from '../../../finding/finding.js';
import { createTally, type Reporter, type ShownFinding } from './reporter.js';

const commands: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'notice' };

/** Workflow commands of GitHub Actions, which it shows beside the lines of a change. */
export const reportGithub: Reporter = ({ most }) => {
  const { count } = createTally(most);
  return {
    add: ({ file, findings }) =>
      count(findings)
        .map((finding) => `${formatCommand(file, finding)}\n`)
        .join(''),
    end: () => '',
  };
};

function formatCommand(file: string, { rule, severity, range, message }: ShownFinding): string {
  const isOneLine = range?.start.line === range?.end.line;
  const properties = {
    file,
    line: range?.start.line,
    endLine: range?.end.line,
    // Columns are understood only where the finding stands on one line.
    col: isOneLine ? range?.start.column : undefined,
    endColumn: isOneLine ? range?.end.column : undefined,
    title: rule,
  };
  const written = Object.entries(properties).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${escapeProperty(String(value))}`],
  );
  return `::${commands[severity]} ${written.join(',')}::${escapeData(message)}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
