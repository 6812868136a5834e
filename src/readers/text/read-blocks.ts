import type { Block, Level } from '../../document/model.js';
import { isPartHeading } from '../../document/part-headings.js';
import { sliceSourced } from '../../document/sourced-text.js';
import { type Label, type LabelKind, parseLabel } from './parse-label.js';
import type { ReadingLog } from './reading.js';
import { type Following, splitHeading } from './split-heading.js';
import { type Line, takeMark } from './split-lines.js';

/** Turns the lines of the report proper into headings and paragraphs. */
export function readBlocks(lines: readonly Line[], log: ReadingLog): Block[] {
  const labels = lines.map((line) => parseLabel(line.content.text));
  const levels = chooseLevels(lines, labels);
  const outlined = chooseOutlineLevels(lines, labels, levels);
  const level = (index: number): Level | undefined => {
    const label = labels[index];
    return label ? levels[label.kind] : outlined(index);
  };
  const barePartHeadings = !lines.some((_, index) => level(index) === 1);

  return lines.flatMap((line, index): Block[] => {
    const label = labels[index];
    const own = level(index);
    if (line.table) return [line.table];
    if (label && own) {
      const content = takeMark(line.content, label.text.length, log);
      const { length, layout } =
        isHeadingByStyle(line) || (own === 1 && isSlippedHeading(content.text))
          ? ({ length: content.text.length, layout: 'ownLine' } as const)
          : splitHeading(content.text, classifyFollowing(lines, index + 1, own, level));
      const heading: Block = {
        kind: 'heading',
        level: own,
        label: label.text,
        content: sliceSourced(content, 0, length),
        layout,
      };
      const body = sliceSourced(content, length);
      return body.text === '' ? [heading] : [heading, { kind: 'paragraph', content: body }];
    }
    if (own || (barePartHeadings && isPartHeading(line.content.text)))
      return [{ kind: 'heading', level: own ?? 1, label: '', content: line.content, layout: 'ownLine' }];
    return [{ kind: 'paragraph', content: line.content }];
  });
}

/**
 * The order of GB/T 9704-2012, 7.3.3, is 一、（一）1.（1）; 第一部分 and 第一节 stand above it and move it down,
 * ① stands in for （1） where that is not used. What does not fit into four levels stays text.
 */
function chooseLevels(
  lines: readonly Line[],
  labels: readonly (Label | undefined)[],
): Partial<Record<LabelKind, Level>> {
  const used = new Set(labels.map((label) => label?.kind));
  const divided = lines.some(
    (line, index) => labels[index]?.kind === 'division' && line.content.text.length <= 40,
  );
  const order: LabelKind[] = [
    'numeral',
    'bracketNumeral',
    'digit',
    used.has('bracketDigit') ? 'bracketDigit' : 'circled',
  ];
  if (used.has('section')) order.unshift('section');
  if (divided) order.unshift('division');
  return Object.fromEntries(order.slice(0, 4).map((kind, index) => [kind, (index + 1) as Level]));
}

/** 二、存在的问题、: the name of a part, and a mark that slipped in behind it. */
function isSlippedHeading(text: string): boolean {
  return /[、，；,;]$/.test(text) && isPartHeading(text.slice(0, -1));
}

/** A heading's style on a whole sentence, or on a paragraph that a heading opens, is no proof. */
function isHeadingByStyle({ outline, content }: Line): boolean {
  return outline !== undefined && content.text.length <= 60 && !/[。！？；]/.test(content.text);
}

/**
 * The levels of headings that have no number. An outline level that numbered headings share has theirs;
 * the others follow in their own order, since a first one is often spent on the title.
 */
function chooseOutlineLevels(
  lines: readonly Line[],
  labels: readonly (Label | undefined)[],
  levels: Partial<Record<LabelKind, Level>>,
): (index: number) => Level | undefined {
  const known = new Map<number, Level>();
  const used = new Set<number>();
  for (const [index, line] of lines.entries()) {
    if (line.outline === undefined || !isHeadingByStyle(line)) continue;
    used.add(line.outline);
    const label = labels[index];
    const level = label && levels[label.kind];
    if (level && !known.has(line.outline)) known.set(line.outline, level);
  }
  const order = [...used].sort((a, b) => a - b);
  return (index) => {
    const line = lines[index]!;
    if (line.outline === undefined || !isHeadingByStyle(line)) return undefined;
    const rank = order.indexOf(line.outline) + 1;
    return known.get(line.outline) ?? (rank <= 4 ? (rank as Level) : undefined);
  };
}

function classifyFollowing(
  lines: readonly Line[],
  index: number,
  own: Level,
  level: (index: number) => Level | undefined,
): Following {
  if (index >= lines.length || lines[index]!.table) return 'other';
  const next = level(index);
  if (next === undefined) return 'paragraph';
  return next > own ? 'deeper' : 'other';
}
