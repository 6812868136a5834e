import type { ParagraphLayout } from '../document/file-layout.js';
import type { LayoutElement } from '../layout/layout-standard.js';
import type { HeadingUnit, RuleContext, TextUnit } from './rule.js';

/** Texts of one element that deviate in the same way; a file has it in dozens of places or in one. */
export type Deviation = { element: LayoutElement; value: string; unit: TextUnit; count: number };

type Judge = (unit: TextUnit, paragraph: ParagraphLayout, element: LayoutElement) => string | undefined;

/**
 * Asks of every text that the standard speaks of whether it deviates (`judge` names the value found), and gathers
 * equal answers, the most frequent first.
 */
export function collectDeviations({ units, layout }: RuleContext, judge: Judge): Deviation[] {
  if (!layout) return [];
  const paragraphs = layout.found.paragraphs;
  const found = new Map<string, Deviation>();
  for (const unit of units) {
    const element = layoutElement(unit);
    const offset = unit.content.segments[0]?.from;
    // An attachment may be laid out in its own way.
    if (!element || offset === undefined || unit.attachment !== undefined) continue;
    const paragraph = paragraphAt(paragraphs, offset);
    const value = paragraph && judge(unit, paragraph, element);
    if (value === undefined) continue;
    const key = `${element} ${value}`;
    const known = found.get(key);
    if (known) known.count++;
    else found.set(key, { element, value, unit, count: 1 });
  }
  return [...found.values()].sort((a, b) => b.count - a.count);
}

/** `正文有12处`; of the title and the addressees there is one: `标题的`. */
export function nameDeviating(name: string, element: LayoutElement, count: number): string {
  return element === 'title' || element === 'addressee' ? `${name}的` : `${name}有${count}处`;
}

function paragraphAt(paragraphs: readonly ParagraphLayout[], offset: number): ParagraphLayout | undefined {
  let low = 0;
  let high = paragraphs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (paragraphs[middle]!.from <= offset) low = middle;
    else high = middle - 1;
  }
  const paragraph = paragraphs[low];
  return paragraph && paragraph.from <= offset && offset < paragraph.to ? paragraph : undefined;
}

/** The value that most characters of a text have; the words of a heading on their own, without its paragraph. */
export function prevailing<T extends string | number>(
  unit: TextUnit,
  { spans }: ParagraphLayout,
  read: (span: ParagraphLayout['spans'][number]) => T | undefined,
): T | undefined {
  const weights = new Map<T, number>();
  const from = unit.content.segments[0]?.from ?? 0;
  const to = unit.content.segments.at(-1)?.to ?? 0;
  for (const span of spans) {
    const weight = Math.min(to, span.to) - Math.max(from, span.from);
    const value = read(span);
    if (weight > 0 && value !== undefined) weights.set(value, (weights.get(value) ?? 0) + weight);
  }
  return [...weights].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** The element of the standard that a text is; undefined for texts that are not compared. */
function layoutElement(unit: TextUnit): LayoutElement | undefined {
  if (unit.role === 'title' || unit.role === 'addressee') return unit.role;
  if (unit.role === 'paragraph') return 'body';
  return isHeading(unit) ? `heading${unit.heading.level}` : undefined;
}

function isHeading(unit: TextUnit): unit is HeadingUnit {
  return unit.role === 'heading';
}
