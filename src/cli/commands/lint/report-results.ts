import type { Host } from '../../host.js';
import { packagedVersion } from '../../load/packaged.js';
import { hasColour } from '../../terminal/has-colour.js';
import type { Reporting } from '../../terminal/reporters/reporter.js';
import { reporters } from '../../terminal/reporters/reporters.js';
import { terminalColumns } from '../../terminal/show.js';
import { keepSevere } from './keep-severe.js';
import type { ResultsOptions } from './lint-options.js';

/** The reporter that the options ask for, with what they leave to be shown. */
export function createReporting(
  { format, failOn, quiet, maxFindings, color }: ResultsOptions,
  host: Host,
): Reporting {
  const reporting = reporters[format]({
    colour: color && hasColour(host),
    columns: terminalColumns(host.stdout),
    version: packagedVersion(),
    most: maxFindings,
  });
  return {
    add: (result) =>
      reporting.add({
        ...result,
        file: format === 'text' && result.file === '-' ? '标准输入' : result.file,
        findings: quiet ? keepSevere(result.findings, failOn) : result.findings,
      }),
    end: reporting.end,
  };
}
