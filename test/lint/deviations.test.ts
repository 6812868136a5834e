import { describe, expect, it } from 'vitest';
import type { ParagraphLayout } from '../../src/document/file-layout.js';
import { suppliedText } from '../../src/document/model.js';
import { collectDeviations, nameDeviating, prevailing } from '../../src/lint/deviations.js';
import type { RuleContext, TextRole, TextUnit } from '../../src/lint/rule.js';
import { heading } from '../writers/docx/sample-document.js';

type Span = ParagraphLayout['spans'][number];

const createUnit = (role: TextRole, from: number, to: number): TextUnit => ({
  role,
  text: '文'.repeat(to - from),
  content: { text: '文'.repeat(to - from), segments: [{ start: 0, end: to - from, from, to }] },
  trail: [],
});
const headingUnit = (level: 1 | 2, from: number, to: number) => ({
  ...createUnit('heading', from, to),
  heading: heading(level, '', '题'),
});
const createParagraph = (from: number, to: number, ...spans: Span[]): ParagraphLayout => ({
  from,
  to,
  lineSpacing: { kind: 'exact', value: 28 },
  spans,
});

/** Paragraphs of ten characters each, with a character between them. */
const paragraphs = [0, 11, 22, 33, 44, 55].map((from) => createParagraph(from, from + 10));
const contextOf = (units: TextUnit[]) =>
  ({ units, layout: { found: { paragraphs } } }) as unknown as RuleContext;

describe('the deviations of a file', () => {
  it('are gathered for each element, the most frequent first, each with its first text', () => {
    const units = [
      createUnit('title', 0, 10),
      headingUnit(1, 11, 20),
      createUnit('paragraph', 22, 32),
      createUnit('paragraph', 33, 43),
      createUnit('paragraph', 44, 54),
      headingUnit(2, 55, 60),
    ];
    const values = new Map(units.map((unit, at) => [unit, at < 3 ? '甲' : '乙']));
    const found = collectDeviations(contextOf(units), (unit) => values.get(unit));
    expect(found.map(({ element, value, count }) => `${element} ${value} ${count}`)).toEqual([
      'body 乙 2',
      'title 甲 1',
      'heading1 甲 1',
      'body 甲 1',
      'heading2 乙 1',
    ]);
    expect(found[0]!.unit).toBe(units[3]);
  });

  it('are judged by the paragraph in which a text stands', () => {
    const seen: [number, number][] = [];
    const units = [0, 9, 11, 25, 54, 55, 64].map((from) => createUnit('addressee', from, from + 1));
    collectDeviations(contextOf(units), (unit, { from }, element) => {
      expect(element).toBe('addressee');
      seen.push([unit.content.segments[0]!.from, from]);
      return undefined;
    });
    expect(seen).toEqual([
      [0, 0],
      [9, 0],
      [11, 11],
      [25, 22],
      [55, 55],
      [64, 55],
    ]);
  });

  it('are none where a text stands in no paragraph, in an attachment, nowhere, or is not compared', () => {
    const units = [
      createUnit('paragraph', 10, 11),
      createUnit('paragraph', 66, 70),
      { ...createUnit('paragraph', 0, 10), attachment: 0 },
      { ...createUnit('paragraph', 0, 10), content: suppliedText('文') },
      createUnit('cell', 0, 10),
      createUnit('signature', 0, 10),
    ];
    expect(collectDeviations(contextOf(units), () => '甲')).toEqual([]);
  });

  it('are none where no Word file was read', () => {
    const context = { units: [createUnit('title', 0, 10)] } as unknown as RuleContext;
    expect(collectDeviations(context, () => '甲')).toEqual([]);
  });

  it('are counted where there may be several', () => {
    expect(nameDeviating('标题', 'title', 1)).toBe('标题的');
    expect(nameDeviating('主送机关', 'addressee', 2)).toBe('主送机关的');
    expect(nameDeviating('正文', 'body', 12)).toBe('正文有12处');
  });
});

describe('the value that prevails in a text', () => {
  const size = (unit: TextUnit, ...spans: Span[]) =>
    prevailing(unit, createParagraph(0, 20, ...spans), (span) => span.size);

  it('is that of most of its characters, added up over its spans', () => {
    const unit = createUnit('paragraph', 0, 20);
    expect(size(unit, { from: 0, to: 6, size: 16 }, { from: 6, to: 20, size: 15 })).toBe(15);
    expect(
      size(unit, { from: 0, to: 6, size: 16 }, { from: 6, to: 14, size: 15 }, { from: 14, to: 20, size: 16 }),
    ).toBe(16);
  });

  it('counts the characters of the text alone, without what its paragraph has besides', () => {
    const unit = createUnit('heading', 8, 12);
    expect(
      size(unit, { from: 0, to: 9, size: 14 }, { from: 9, to: 11, size: 16 }, { from: 11, to: 20, size: 15 }),
    ).toBe(16);
    expect(size(unit, { from: 0, to: 8, size: 14 }, { from: 12, to: 20, size: 15 })).toBeUndefined();
  });

  it('is none where no span says any', () => {
    const unit = createUnit('paragraph', 0, 20);
    expect(size(unit, { from: 0, to: 20 })).toBeUndefined();
    expect(size(unit, { from: 0, to: 18 }, { from: 18, to: 20, size: 15 })).toBe(15);
    expect(size({ ...unit, content: suppliedText('文') }, { from: 0, to: 20, size: 15 })).toBeUndefined();
  });
});
