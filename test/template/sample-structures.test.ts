import { describe, expect, it } from 'vitest';
import { packagedLevels } from '../../src/cli/load/packaged.js';
import type { Document } from '../../src/document/model.js';
import { recognizeReport } from '../../src/readers/recognize-report.js';
import { readText } from '../../src/readers/text/read-text.js';
import type { Item, Report } from '../../src/report/model.js';
import { partNames } from '../../src/report/part-names.js';
import { composeDocument } from '../../src/template/compose-document.js';
import { templateNamed } from '../support/interview.js';
import { samples } from '../support/samples.js';

/** Sample → the template that is modelled on it. */
const models: Record<string, string> = {
  1: 'subdistrict',
  2: 'county',
  3: 'district',
  4: 'joint',
  5: 'township',
};

/** The sample's headings and texts, without the layout that was read with them. */
function readSample(text: string): { typed: Document; report: Report } {
  const { document, metadata } = readText(text);
  const { report } = recognizeReport({ document, metadata }, { levels: packagedLevels(), assumedYear: 2023 });
  const { layout: _, ...rest } = report;
  return {
    typed: document,
    report: { ...rest, parts: rest.parts.map((part) => ({ ...part, items: part.items.map(forgetLayout) })) },
  };
}

function forgetLayout({ layout: _, ...item }: Item): Item {
  return { ...item, items: item.items.map(forgetLayout) };
}

/** The skeleton of a document without any of its words: its parts, its numbers, own-line or run-in. */
function describeStructure(document: Document): string[] {
  return document.blocks.flatMap((block) => {
    if (block.kind !== 'heading') return [];
    const part = block.part ? partNames[block.part] : '';
    return [`${'  '.repeat(block.level - 1)}${block.label}${part}${block.layout === 'runIn' ? ' ▸' : ''}`];
  });
}

describe.skipIf(samples.length === 0)('the template of a real report', () => {
  it.each(samples)(
    '$number: gives the sample’s headings the parts, numbers and lines that they had',
    async ({ number, text }) => {
      const { typed, report } = readSample(text);
      const { document, findings } = composeDocument(report, templateNamed(models[number]!));
      expect(findings).toEqual([]);
      const structure = describeStructure(document);
      const original = describeStructure(typed).map((line) => line.replace(/[(（](.+)[)）]/u, '（$1）'));
      expect(structure.map(withoutPart).map(withoutMark)).toEqual(original.map(withoutPart).map(withoutMark));
      const otherwise = structure.filter(
        (line, index) => withoutPart(line) !== withoutPart(original[index]!),
      );
      expect(otherwise).toEqual(exceptions[number] ?? []);
      await expect(`${structure.join('\n')}\n`).toMatchFileSnapshot(`golden/sample-${number}.structure.txt`);
    },
  );

  it.each(samples)(
    '$number: has the sample’s parts in the same order, and is what import chooses',
    ({ number, text }) => {
      const { report } = readSample(text);
      const template = templateNamed(models[number]!);
      expect(report.template).toBe(template.id);
      const own = report.parts.map(({ key }) => key);
      expect(template.parts.map(({ key }) => key).filter((key) => own.includes(key))).toEqual(own);
    },
  );
});

/** Headings that a sample sets otherwise than their neighbours. */
const exceptions: Record<string, string[]> = { 3: ['  （二） ▸'] };

const withoutMark = (line: string) => line.replace(/ ▸$/u, '');
const withoutPart = (line: string) => line.replace(/、.*$/u, '、');
