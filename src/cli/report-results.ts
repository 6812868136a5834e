import type { Severity } from '../finding/finding.js';
import { packagedVersion } from './files/packaged.js';
import { hasColour } from './has-colour.js';
import type { Host } from './host.js';
import { keepWeighty } from './keep-weighty.js';
import type { Reporting } from './reporters/reporter.js';
import { reporters } from './reporters/reporters.js';
import { terminalColumns } from './show.js';

export type ResultsOptions = {
  format: keyof typeof reporters;
  failOn: Severity;
  quiet?: boolean;
  maxFindings?: number;
  color: boolean;
};

/** The reporter that the options ask for, with what they leave to be shown. */
export function createReporting(
  { format, failOn, quiet, maxFindings, color }: ResultsOptions,
  host: Host,
): Reporting {
  const reporting = reporters[format]({
    colour: color && hasColour(host),
    columns: terminalColumns(host.stdout),
    version: packagedVersion(),
    ...(maxFindings !== undefined && { most: maxFindings }),
  });
  return {
    add: (result) =>
      reporting.add({
        ...result,
        ...(format === 'text' && result.file === '-' && { file: '标准输入' }),
        ...(quiet && { findings: keepWeighty(result.findings, failOn) }),
      }),
    end: reporting.end,
  };
}
