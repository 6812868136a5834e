import type { Document } from '../../../src/document/model.js';
import type { Finding } from '../../../src/finding/finding.js';
import { defaultConfig } from '../../../src/lint/config.js';
import { lintDocument } from '../../../src/lint/lint-document.js';
import type { Example, Rule } from '../../../src/lint/rule.js';
import type { Report } from '../../../src/report/model.js';
import { readReport } from '../../../src/report/read-report.js';
import type { SourceMap } from '../../../src/report/source-map.js';
import { composeDocument } from '../../../src/template/compose-document.js';
import { parseDate } from '../../../src/text/calendar-date.js';
import { faultlessEntries, plainTemplate } from './faultless-report.js';

export type Linted = { sourceText: string; findings: Finding[] };

/** Runs rules over an example on the path that an author's file takes. */
export function lintExample(example: Example, rules?: readonly Rule[]): Linted {
  return lintSource(writeExample(example), example, rules);
}

export function lintSource(sourceText: string, example: Example, rules?: readonly Rule[]): Linted {
  const { today = '2026-02-25', lastYear } = typeof example === 'string' ? {} : example;
  const findings = lintDocument(
    ...withContext(readSource(sourceText, example), {
      today: parseDate(today)!,
      config: defaultConfig,
      sourceText,
      ...(rules && { rules }),
      ...(lastYear !== undefined && { lastYear: readYamlSource(lastYear).document }),
    }),
  );
  return { sourceText, findings };
}

/** The source text of an example: a text file as it is, else a report file around the words given. */
export function writeExample(example: Example): string {
  if (typeof example === 'string') return writeReportFile(`成效: |\n${indent(example)}`);
  return 'text' in example ? example.text : writeReportFile(example.yaml, example.without);
}

function writeReportFile(yaml: string, without: readonly string[] = []): string {
  const given = [...yaml.matchAll(/^([^\s#:-][^:\n]*):/gm)].map((match) => match[1]!);
  const kept = Object.entries(faultlessEntries).filter(
    ([key]) => !given.includes(key) && !without.includes(key),
  );
  return [...kept.map(([key, value]) => `${key}: ${value}`), yaml].join('\n');
}

function indent(text: string): string {
  return text
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\n');
}

type Source = { document: Document; report?: Report; source?: SourceMap };

function readSource(sourceText: string, example: Example): Source {
  if (typeof example !== 'string' && 'text' in example) throw new Error('text examples need the text reader');
  return readYamlSource(sourceText);
}

function readYamlSource(sourceText: string): Source {
  const { value, findings } = readReport(sourceText);
  if (!value)
    throw new Error(
      `unreadable example: ${findings.map((finding) => finding.message).join('; ')}\n${sourceText}`,
    );
  const { document } = composeDocument(value.report, plainTemplate, value.source);
  return { document, ...value };
}

type LintArguments = Parameters<typeof lintDocument>;

function withContext({ document, ...source }: Source, context: LintArguments[1]): LintArguments {
  return [document, { ...context, ...source }];
}
