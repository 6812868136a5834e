import { describe, expect, test } from 'vitest';
import { packagedLevels } from '../../src/cli/load/packaged.js';
import type { Block } from '../../src/document/model.js';
import { recognizeReport } from '../../src/readers/recognize-report.js';
import { readText } from '../../src/readers/text/read-text.js';
import { summarizeReading } from '../../src/readers/text/summarize-reading.js';
import { readReport } from '../../src/report/read-report.js';
import { writeReport } from '../../src/report/write-report.js';
import { composeDocument } from '../../src/template/compose-document.js';
import type { Template } from '../../src/template/model.js';
import { consumeReport } from './support/consume-report.js';
import { formatReportOutline } from './support/format-report-outline.js';
import { requireSamples, samples } from './support/samples.js';

requireSamples();

const wide: Record<string, string> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '(': '（',
  ')': '）',
  '?': '？',
  '!': '！',
};

describe.each(samples)('sample $number', ({ number, text }) => {
  const reading = readText(text);
  const { report, notes } = recognizeReport(reading, { levels: packagedLevels(), assumedYear: 2025 });
  const summary = summarizeReading(reading);

  test('has the structure that a reader sees in it', async () => {
    await expect(formatReportOutline(report)).toMatchFileSnapshot(`golden/sample-${number}.outline.txt`);
  });

  test('keeps every character of its body, in order', async () => {
    const removed = new Set(reading.furniture.map((line) => line.line));
    const lines = text.split('\n').filter((_, index) => !removed.has(index + 1));
    let body = lines.join('').replace(/\s/g, '');
    for (const end of [
      ...(report.dateOfIssue?.startsWith('【') ? [] : [reading.document.dateOfIssue?.text ?? '']),
      ...report.issuers.toReversed(),
    ])
      if (body.endsWith(end)) body = body.slice(0, body.length - end.length);

    const widened = [...body].map((char) => wide[char] ?? char).join('');
    const plain = (words: string) => [...words].map((char) => wide[char] ?? char).join('');
    const consumed = consumeReport(widened, mapTexts(report, plain));
    expect(consumed.missing).toBeUndefined();

    const account = [
      `保留 ${consumed.kept}字`,
      `序号 ${consumed.numbers}字`,
      ...summary.normalized.map(({ name, count }) => `${name} ${count}处`),
      `移除 ${summary.removed.length}行 ${summary.removedCharacters}字：第${summary.removed.map((line) => line.line).join('、')}行`,
      ...notes.map((note) => `提示 ${note.rule}`),
    ];
    console.log(`sample ${number}: ${account.slice(0, -notes.length || undefined).join('，')}`);
    await expect(`${account.join('\n')}\n`).toMatchFileSnapshot(`golden/sample-${number}.account.txt`);
  });

  test('is composed again into the headings and paragraphs that were read', () => {
    const { document } = composeDocument(report, plainTemplate);
    const typed = reading.document.blocks.map(describeBlock);
    expect(document.blocks.map(describeBlock)).toEqual(typed);
  });

  test('has the same structure with its half-width punctuation kept', () => {
    const kept = recognizeReport(readText(text, { keepPunctuation: true }), {
      levels: packagedLevels(),
      assumedYear: 2025,
    });
    expect(formatReportOutline(kept.report)).toBe(formatReportOutline(report));
  });

  test('changes nothing but punctuation', () => {
    for (const { kind, from, to } of reading.normalizations)
      if (kind === 'punctuation') expect(wide[from]).toBe(to);
  });

  test('is written as a report file that reads back the same', () => {
    const again = readReport(writeReport(report));
    expect(again.findings).toEqual([]);
    expect(writeReport(again.value!.report)).toBe(writeReport(report));
  });
});

/** A template that adds no words of its own. */
const plainTemplate: Template = {
  id: 'plain',
  name: '',
  levels: [],
  joint: false,
  modelledOn: '',
  style: '',
  title: '',
  opening: '',
  headings: { level2: 'ownLine', level3: 'ownLine', level4: 'ownLine', level3Numbering: 'restart' },
  parts: [],
};

function describeBlock(block: Block): string {
  if (block.kind === 'heading') return `${block.label}${block.content.text} ${block.layout}`;
  return block.kind === 'paragraph' ? block.content.text : '';
}

function mapTexts<T>(value: T, change: (words: string) => string): T {
  if (typeof value === 'string') return change(value) as T;
  if (Array.isArray(value)) return value.map((entry) => mapTexts(entry, change)) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, mapTexts(entry, change)])) as T;
}
