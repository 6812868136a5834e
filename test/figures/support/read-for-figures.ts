import { packagedLevels } from '../../../src/cli/load/packaged.js';
import type { YearReport } from '../../../src/figures/compare-years.js';
import { defaultConfig } from '../../../src/lint/config.js';
import type { LintContext } from '../../../src/lint/lint-document.js';
import { markParts } from '../../../src/readers/mark-parts.js';
import { readText } from '../../../src/readers/text/read-text.js';
import { readReport } from '../../../src/report/read-report.js';
import { composeDocument } from '../../../src/template/compose-document.js';
import { plainTemplate } from '../../lint/support/faultless-report.js';
import { writeExample } from '../../lint/support/lint-example.js';
import { packagedIndicators } from '../../lint/support/packaged-indicators.js';

export type Read = YearReport & { lint: LintContext };

const settings = {
  today: { year: 2026, month: 2, day: 25 },
  config: defaultConfig,
  levels: packagedLevels(),
  indicators: packagedIndicators,
};

/** A faultless report file, with entries of it replaced. */
export function readYamlReport(yaml: string): Read {
  const sourceText = writeExample({ yaml });
  const { report, source } = readReport(sourceText).value!;
  const { document } = composeDocument(report, plainTemplate, source);
  return { document, report, lint: { ...settings, report, source, sourceText } };
}

export function readPlainText(sourceText: string): Read {
  const document = markParts(readText(sourceText).document);
  return { document, lint: { ...settings, sourceText } };
}
