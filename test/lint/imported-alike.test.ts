import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { packagedLevels, packagedTemplates } from '../../src/cli/load/packaged.js';
import type { Document } from '../../src/document/model.js';
import type { Finding } from '../../src/finding/finding.js';
import { defaultConfig } from '../../src/lint/config.js';
import { lintDocument } from '../../src/lint/lint-document.js';
import { markParts } from '../../src/readers/mark-parts.js';
import { recognizeReport } from '../../src/readers/recognize-report.js';
import { readText } from '../../src/readers/text/read-text.js';
import { writeImported } from '../../src/readers/write-imported.js';
import type { Report } from '../../src/report/model.js';
import { readReport } from '../../src/report/read-report.js';
import { composeDocument } from '../../src/template/compose-document.js';
import { parseDate } from '../../src/text/calendar-date.js';
import { writePublicText } from '../../src/writers/publication/write-public-text.js';
import { examplesFolder, loadExample } from '../support/load-example.js';
import { samples } from '../support/samples.js';
import { readTruthCase, truthTexts } from '../support/truth-cases.js';
import { packagedIndicators } from './support/packaged-indicators.js';
import { packagedLexicon } from './support/packaged-lexicon.js';

function lint(document: Document, sourceText: string, more: { report?: Report } = {}): Finding[] {
  return lintDocument(document, {
    today: parseDate('2026-03-10')!,
    config: defaultConfig,
    lexicon: packagedLexicon,
    levels: packagedLevels(),
    indicators: packagedIndicators,
    sourceText,
    ...more,
  });
}

/**
 * What import itself mends or leaves to be filled in, so that only one of the two can have it: the numbers are set anew, a
 * missing title is the template's, a missing date or organ is a gap, a day without its year gets it, and only a report file
 * prints its attachments or says when it was published.
 */
const settledByImport = new Set([
  'time/date-of-issue-missing',
  'format/date-of-issue-form',
  'time/report-late',
  'time/publication-late',
  'format/title-form',
  'format/attachment-empty',
  'structure/level-number',
  'structure/level-skipped',
]);

/** Rule and words, without the place, which the two files do not share. */
const listOf = (findings: readonly Finding[]) =>
  findings
    .filter(
      ({ rule, quote = '' }) =>
        !settledByImport.has(rule) && !/^【待填：(?:发文机关|成文日期)】$/.test(quote),
    )
    .map(({ rule, severity, quote }) => `${severity} ${rule} ${quote ?? ''}`)
    .sort();

/** What is found in a text, and in the report file that import makes of it. */
function lintBoth(text: string): { inText: string[]; inImport: string[] } {
  const reading = readText(text);
  const { report } = recognizeReport(reading, { levels: packagedLevels(), assumedYear: 2025 });
  const template = packagedTemplates()[report.template]!;
  const yaml = writeImported(report, { template });
  const { value } = readReport(yaml);
  const { document } = composeDocument(value!.report, template, value!.source);
  return {
    inText: listOf(lint(markParts(reading.document), text)),
    inImport: listOf(lint(document, yaml, value!)),
  };
}

const slips =
  '推进依法政行，审结案件45件，纠错12件，纠错率为24.5%。县工商局2024以来落实《优化营商环境条列》，另有（此处补充数字）件。';

const examples = readdirSync(examplesFolder)
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => {
    const { document } = loadExample(file);
    return [file, writePublicText(document)] as const;
  });

describe('a text and the report file that import makes of it are judged alike', () => {
  it.each([
    ...samples.map(({ file, text }) => [file, text] as const),
    // The list of slips is no report, and becomes one only by import.
    ...truthTexts()
      .filter((name) => name !== 'slips.txt')
      .map((name) => [name, readTruthCase(name)] as const),
    ...examples,
  ])('%s', (_, text) => {
    for (const given of [text, text.replace(/^(.{60,}。)$/gm, `$1${slips}`)]) {
      const { inText, inImport } = lintBoth(given);
      expect(inImport).toEqual(inText);
    }
  });
});
