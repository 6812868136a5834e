import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packagedLexicon } from '../../src/cli/load/packaged.js';
import { formatOutline } from '../../src/document/format-outline.js';
import { defaultConfig } from '../../src/lint/config.js';
import { lintDocument } from '../../src/lint/lint-document.js';
import { explainBrokenIdentity } from '../../src/report/identity.js';
import { readReport } from '../../src/report/read-report.js';
import { writeReport } from '../../src/report/write-report.js';
import { composeDocument } from '../../src/template/compose-document.js';
import { readTemplate } from '../../src/template/read-template.js';
import { findPlaceholders } from '../../src/text/gaps/placeholder.js';
import {
  answerInterview,
  answerWithExamples,
  createContext,
  levelNamed,
  library,
  templateFolder,
  templates,
} from '../support/interview.js';
import { makeFolder, runCli } from '../support/run-cli.js';

const today = { year: 2026, month: 2, day: 20 };
const folders = readdirSync(templateFolder, { withFileTypes: true })
  .filter(
    (entry) => entry.isDirectory() && readdirSync(join(templateFolder, entry.name)).includes('template.yaml'),
  )
  .map((entry) => entry.name);

/** What a drafter gets who ticks everything, takes every proposal and enters the example of every figure. */
function fill(id: string) {
  const known = filled.get(id) ?? fillAnew(id);
  filled.set(id, known);
  return known;
}

const filled = new Map<string, ReturnType<typeof fillAnew>>();

function fillAnew(id: string) {
  const template = templates.find((candidate) => candidate.id === id)!;
  const level = levelNamed(template.levels[0]!);
  const given = { level, template, place: level.placeExample, year: 2025 };
  const { report } = answerInterview(createContext(given), answerWithExamples);
  const text = writeReport(report);
  const { value, findings } = readReport(text);
  expect(findings).toEqual([]);
  return { template, text, ...value!, ...composeDocument(value!.report, template, value!.source) };
}

describe.each(folders)('the template %s', (id) => {
  it('has a valid manifest that is named like its folder', () => {
    const { value, findings } = readTemplate(
      readFileSync(join(templateFolder, id, 'template.yaml'), 'utf8'),
      library,
    );
    expect(findings).toEqual([]);
    expect(value!.id).toBe(id);
  });

  it('has the four mandatory parts', () => {
    const { value } = readTemplate(readFileSync(join(templateFolder, id, 'template.yaml'), 'utf8'));
    const required = value!.parts.filter((part) => part.required).map((part) => part.key);
    expect(required.toSorted()).toEqual(['achievements', 'leadership', 'plans', 'problems']);
  });

  it('composes, when filled, to the outline under review', async () => {
    const { document, findings } = fill(id);
    expect(findings).toEqual([]);
    await expect(formatOutline(document)).toMatchFileSnapshot(`golden/${id}.outline.txt`);
  });

  it('leaves no gap when filled', () => {
    expect(findPlaceholders(fill(id).text)).toEqual([]);
  });

  it('lints clean when filled', () => {
    const { document, report, source, text } = fill(id);
    const findings = lintDocument(document, {
      today,
      config: defaultConfig,
      lexicon: packagedLexicon(),
      levels: library,
      report,
      source,
      sourceText: text,
    });
    expect(
      findings.filter(({ severity }) => severity !== 'info').map(({ rule, message }) => `${rule} ${message}`),
    ).toEqual([]);
  });

  it('renders when filled', async () => {
    const folder = makeFolder();
    writeFileSync(join(folder, 'report.yaml'), fill(id).text);
    expect(await runCli(folder, ['render', '--fonts', 'open'])).toMatchObject({ exitCode: 0, stderr: '' });
    expect(readdirSync(folder)).toContain('report.docx');
  });
});

describe('the data that templates share', () => {
  const offered = templates.flatMap((template) =>
    template.parts.flatMap((part) => [...part.topics, ...part.sections.flatMap(({ topics }) => topics)]),
  );

  it('holds no topic that no template offers', () => {
    expect(library.topics.map(({ id }) => id).filter((id) => !offered.includes(id))).toEqual([]);
  });

  it('defines every figure in words, with a unit and an example that keep the relations of its group', () => {
    for (const [group, { figures, identities }] of Object.entries(library.indicators)) {
      for (const { unit, meaning } of Object.values(figures)) expect(unit + meaning).not.toMatch(/[!！,;]/);
      const examples = Object.fromEntries(
        Object.entries(figures).map(([name, { example }]) => [name, example]),
      );
      const broken = identities.map((identity) => explainBrokenIdentity(identity, examples));
      expect([group, ...broken.filter((message) => message !== undefined)]).toEqual([group]);
    }
  });

  it('names a usual template for every level, which serves it', () => {
    for (const level of library.levels)
      expect(templates.find(({ id }) => id === level.template)?.levels).toContain(level.name);
  });

  it('names known topics under the themes of the guiding documents', () => {
    const ids = library.topics.map(({ id }) => id);
    const named = library.documents.flatMap(({ editions }) =>
      editions.flatMap(({ themes }) => themes.flatMap(({ topics }) => topics)),
    );
    expect(named.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('supplies a cause and a measure with every shortcoming', () => {
    const shortcomings = library.topics.filter(({ part }) => part === 'problems');
    expect(shortcomings.length).toBeGreaterThan(5);
    for (const { cause, measure } of shortcomings) expect([cause, measure]).not.toContain(undefined);
  });

  it.each([2019, 2024, 2026])('makes a report on %i that reads and composes', (year) => {
    const template = templates.find(({ id }) => id === 'county')!;
    const level = levelNamed('县');
    const context = createContext(
      { level, template, place: '云岭县', year, dateOfIssue: `${year + 1}-02-20` },
      { today: { year: year + 1, month: 2, day: 20 } },
    );
    const { report } = answerInterview(context, answerWithExamples);
    const { document, findings } = composeDocument(report, template);
    expect(findings).toEqual([]);
    expect(document.title.text).toBe(`云岭县人民政府关于${year}年度法治政府建设情况的报告`);
  });
});
