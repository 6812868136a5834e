import { packagedLevels, packagedStyles } from '../../../src/cli/load/packaged.js';
import type { SourceMap } from '../../../src/data/source-map.js';
import type { Document } from '../../../src/document/model.js';
import type { Finding } from '../../../src/finding/finding.js';
import type { LayoutContext } from '../../../src/layout/layout-standard.js';
import type { Style } from '../../../src/layout/style.js';
import { type Config, defaultConfig } from '../../../src/lint/config.js';
import { lintDocument } from '../../../src/lint/lint-document.js';
import type { Example, Rule } from '../../../src/lint/rule.js';
import type { Lexicon } from '../../../src/lint/words/lexicon.js';
import { markParts } from '../../../src/readers/mark-parts.js';
import { readText } from '../../../src/readers/text/read-text.js';
import type { Report } from '../../../src/report/model.js';
import { readReport } from '../../../src/report/read-report.js';
import { composeDocument } from '../../../src/template/compose-document.js';
import { parseDate } from '../../../src/text/calendar-date.js';
import { layoutOf, wordText } from './faultless-layout.js';
import { faultlessEntries, plainTemplate } from './faultless-report.js';
import { packagedIndicators } from './packaged-indicators.js';
import { packagedLexicon } from './packaged-lexicon.js';

export type Linted = { sourceText: string; findings: Finding[] };

/** Runs rules over an example on the path that an author's file takes. */
export function lintExample(example: Example, rules?: readonly Rule[]): Linted {
  return lintSource(writeExample(example), example, rules);
}

/** The settings under which a source text is linted. */
type ExampleSettings = { today?: string; lastYear?: string; config?: Config; lexicon?: Lexicon };

export function lintSource(
  sourceText: string,
  example: Example & { config?: Config; lexicon?: Lexicon },
  rules?: readonly Rule[],
): Linted {
  const {
    today = '2026-02-25',
    lastYear,
    config = defaultConfig,
    lexicon = packagedLexicon,
  }: ExampleSettings = typeof example === 'string' ? {} : example;
  const findings = lintDocument(
    ...withContext(readSource(sourceText, example), {
      today: parseDate(today)!,
      config,
      lexicon,
      levels: packagedLevels(),
      indicators: packagedIndicators,
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
  if ('layout' in example) return wordText;
  return 'text' in example ? example.text : writeReportFile(example.yaml, example.without);
}

/** The entries given take the place of the faultless report's own; those that it does not have come last. */
function writeReportFile(yaml: string, without: readonly string[] = []): string {
  const given: Record<string, string> = {};
  let comments: string[] = [];
  let last = '';
  for (const line of yaml.split('\n')) {
    const key = /^([^\s#:-][^:\n]*):/.exec(line)?.[1];
    if (line.startsWith('#')) comments.push(line);
    else if (key) given[key] = [...comments, line].join('\n');
    else if (line !== '' || last !== '') given[last] += `\n${line}`;
    if (key) [last, comments] = [key, []];
  }
  const faultless = Object.entries(faultlessEntries).map(([key, value]) => [key, `${key}: ${value}`]);
  const entries = Object.entries({ ...Object.fromEntries(faultless), ...given });
  return entries.flatMap(([key, entry]) => (without.includes(key) ? [] : [entry])).join('\n');
}

function indent(text: string): string {
  return text
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\n');
}

type Source = {
  document: Document;
  report?: Report;
  source?: SourceMap;
  layout?: LayoutContext;
  style?: Style;
};

function readSource(sourceText: string, example: Example): Source {
  if (typeof example !== 'string' && 'layout' in example) {
    const document = markParts(readText(sourceText, { keepPunctuation: true }).document);
    const { unread } = example;
    return {
      document: { ...document, ...(unread && { unread: [...unread] }) },
      layout: layoutOf(document, example),
    };
  }
  if (typeof example !== 'string' && 'text' in example)
    return { document: markParts(readText(sourceText, { keepPunctuation: true }).document) };
  return readYamlSource(sourceText);
}

function readYamlSource(sourceText: string): Source {
  const { value, findings } = readReport(sourceText);
  if (!value)
    throw new Error(
      `unreadable example: ${findings.map((finding) => finding.message).join('; ')}\n${sourceText}`,
    );
  const { document } = composeDocument(value.report, plainTemplate, value.source);
  return { document, ...value, style: packagedStyles()['gbt9704-2012']! };
}

type LintArguments = Parameters<typeof lintDocument>;

function withContext({ document, ...source }: Source, context: LintArguments[1]): LintArguments {
  return [document, { ...context, ...source }];
}
