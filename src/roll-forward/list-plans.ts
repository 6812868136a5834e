import { speaksOf } from '../document/part-content.js';
import type { Content, Item, Part, Report } from '../report/model.js';
import { findTargets, listTargets } from './find-targets.js';

/** 下一步工作打算, 2026年工作安排: below it, years are to come and numbers are targets. */
export function isHeadOfPlan(title: string | undefined, year: number): boolean {
  if (title === undefined) return false;
  return (
    /下一?步|下一?阶段|今后|明年|下一?年|打算/.test(title) ||
    (title.includes(`${year + 1}年`) && /安排|计划|思路|任务|目标|重点/.test(title))
  );
}

/** What a part says, a line each: the titles of its items, or the sentences of a part that is one text. */
export function listHeadings({ parts }: Report, key: Part['key']): string[] {
  return parts
    .filter((part) => part.key === key)
    .flatMap(({ items, opening = '' }) =>
      items.length > 0
        ? items.map(({ title, body = '' }) => title ?? /^[^。；\n]{0,60}/u.exec(body)![0])
        : opening.split(/(?<=[。；])/u).filter((sentence) => sentence.trim().length > 6),
    )
    .map(onOneLine);
}

/** Numbers that last year's report set out to reach, each in its clause: of its plan, and wherever it says 力争 or 确保. */
export function listAims({ parts, year }: Report): string[] {
  const aims = parts.flatMap((part) => {
    const isPlan = part.key === 'plans';
    const own = textsOf([part.opening, ...(part.contents ?? []), part.closing], isPlan, year);
    return [...own, ...part.items.flatMap((item) => ofItem(item, isPlan, year))];
  });
  return [...new Set(aims)].map(onOneLine);
}

function ofItem({ title, body, contents = [], cause, items }: Item, inPlan: boolean, year: number): string[] {
  const isPlan = inPlan || isHeadOfPlan(title, year);
  return [
    ...textsOf([body, ...contents, cause], isPlan, year),
    ...items.flatMap((item) => ofItem(item, isPlan, year)),
  ];
}

function textsOf(texts: readonly (Content | undefined)[], isPlan: boolean, year: number): string[] {
  return texts
    .filter((text) => typeof text === 'string')
    .flatMap((text) => text.split('\n'))
    .flatMap((paragraph) =>
      isPlan || speaksOf('plans', paragraph, year)
        ? listTargets(paragraph)
        : findTargets(paragraph).flatMap(({ start, end }) => listTargets(paragraph.slice(start, end))),
    );
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
