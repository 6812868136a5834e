import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { packagedLevels, packagedLibrary } from '../../src/cli/load/packaged.js';
import { blockTexts } from '../../src/document/document-texts.js';
import type { Document } from '../../src/document/model.js';
import { recognizeReport } from '../../src/readers/recognize-report.js';
import { readText } from '../../src/readers/text/read-text.js';
import type { Report } from '../../src/report/model.js';
import { readReport } from '../../src/report/read-report.js';
import { writeReport } from '../../src/report/write-report.js';
import { listHeadings } from '../../src/roll-forward/list-plans.js';
import { type RolledReport, rollReport } from '../../src/roll-forward/roll-report.js';
import { composeDocument } from '../../src/template/compose-document.js';
import { packagedTemplate } from '../support/packaged-template.js';
import { samples } from '../support/samples.js';

const { indicators } = packagedLibrary();
const examples = readdirSync(new URL('../../examples/', import.meta.url))
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => file.replace('.yaml', ''));

const readExample = (name: string) =>
  readFileSync(new URL(`../../examples/${name}.yaml`, import.meta.url), 'utf8');

const roll = (last: Report) => rollReport(last, { year: last.year + 1, indicators });

const readSample = (text: string) =>
  recognizeReport(readText(text), { levels: packagedLevels(), assumedYear: 2024 }).report;

function compose(report: Report): Document {
  const yaml = writeReport(report);
  const { value, findings } = readReport(yaml);
  if (!value) throw new Error(JSON.stringify(findings));
  return composeDocument(value.report, packagedTemplate(report.template), value.source).document;
}

/** Every text below the title, without the marks around what is to be renewed, and with years told by a sign. */
function plainTexts({ title, blocks, attachments }: Document): string[] {
  const texts = [
    title,
    ...blocks.flatMap(blockTexts),
    ...attachments.flatMap((one) => one.blocks.flatMap(blockTexts)),
  ];
  return texts.map(({ text }) =>
    text.replace(/【待(?:填|更新)：([^】]*)】/g, '$1').replace(/20\d\d(?=年)/g, '年份'),
  );
}

function expectSameText(last: Report, rolled: RolledReport): void {
  // A part that last year's report lacked is a gap, and no text of last year.
  const parts = rolled.report.parts.filter(({ key }) => last.parts.some((part) => part.key === key));
  const filled = { ...rolled.report, parts, figures: rolled.lastYearsFigures };
  expect(plainTexts(compose(filled))).toEqual(plainTexts(compose(last)));
}

/** Names of the catalogue with last year's values; the others are words of the sample. */
function catalogued({ figures }: Report): string[] {
  return Object.entries(figures).flatMap(([group, entries]) => {
    const names = Object.keys(entries).filter((name) =>
      Object.hasOwn(indicators[group]?.figures ?? {}, name),
    );
    const shown = names.map((name) => `${name}${entries[name]!.lastYear}${entries[name]!.unit ?? ''}`);
    return names.length > 0 ? [`${group}：${shown.join('、')}`] : [];
  });
}

describe('a report rolled forward', () => {
  it.each(examples)('prints the text of %s again, with the figures of last year', (name) => {
    const last = readReport(readExample(name)).value!.report;
    expectSameText(last, roll(last));
  });

  it.each(samples.map(({ number, text }) => [number, text] as const))(
    'prints the text of sample %s again, with the figures of last year',
    (_, text) => {
      const last = readSample(text);
      expectSameText(last, roll(last));
    },
  );

  it.each(samples.map(({ number, text }) => [number, text] as const))(
    'says of sample %s what was found, moved and left',
    async (number, text) => {
      const last = readSample(text);
      const { counts, decisions, report } = roll(last);
      const kept = decisions.filter(({ from, to }) => from === to);
      const listed = [
        `数字${counts.figures}个，其中指标目录里有的${counts.known}个，引用${counts.references}处`,
        `年份改动${counts.years}处，保留${kept.length}处；待填${counts.gaps}处，待更新${counts.events}处`,
        ...catalogued(report),
        `去年的打算${listHeadings(last, 'plans').length}条`,
        '',
      ];
      await expect(listed.join('\n')).toMatchFileSnapshot(`golden/sample-${number}.txt`);
    },
  );
});
