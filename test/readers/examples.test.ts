import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { packagedLevels } from '../../src/cli/load/packaged.js';
import type { Block } from '../../src/document/model.js';
import { recognizeReport } from '../../src/readers/recognize-report.js';
import { readText } from '../../src/readers/text/read-text.js';
import { readReport } from '../../src/report/read-report.js';
import { composeDocument } from '../../src/template/compose-document.js';
import { readTemplate } from '../../src/template/read-template.js';
import { writePlainText } from './support/write-plain-text.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const examples = readdirSync(`${root}examples`).filter((name) => /-\d{4}\.yaml$/.test(name));

test('there are examples to read', () => {
  expect(examples.length).toBeGreaterThan(0);
});

describe.each(examples)('%s, pasted as plain text', (name) => {
  const report = readReport(readFileSync(`${root}examples/${name}`, 'utf8')).value!.report;
  const template = readTemplate(readFileSync(`${root}templates/${report.template}/template.yaml`, 'utf8'))
    .value!;
  const { document } = composeDocument(report, template);
  const reading = readText(writePlainText(document));
  const again = recognizeReport(reading, { levels: packagedLevels(), assumedYear: 2030 });

  test('is read with the same headings and paragraphs', () => {
    expect(reading.document.blocks.map(describeBlock)).toEqual(document.blocks.map(describeBlock));
    expect(reading.furniture).toEqual([]);
  });

  test('is recognized as the same report, without a doubt', () => {
    const { template, year, place, issuers, addressees, letterhead, imprint, note, dateOfIssue } = report;
    expect(again.report).toMatchObject({ template, year, place, issuers, addressees, dateOfIssue });
    expect([again.report.letterhead, again.report.imprint, again.report.note]).toEqual([
      letterhead,
      imprint,
      note,
    ]);
    expect(again.report.parts.map((part) => part.key)).toEqual(report.parts.map((part) => part.key));
    expect(again.notes).toEqual([]);
  });

  test('is composed again into the same document', () => {
    const { blocks } = composeDocument(again.report, template).document;
    expect(blocks.map(describeBlock)).toEqual(document.blocks.map(describeBlock));
  });
});

function describeBlock(block: Block): string {
  if (block.kind === 'heading') return `${block.label}${block.content.text} ${block.layout}`;
  return block.kind === 'paragraph' ? block.content.text : 'table';
}
