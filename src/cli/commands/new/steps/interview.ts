import type { Figures, Part, Report } from '../../../../report/model.js';
import { partNames } from '../../../../report/part-names.js';
import type { Template, TemplatePart } from '../../../../template/model.js';
import { fillWords } from '../../../../template/words.js';
import type { LastYear } from '../last-year.js';
import { type Steps, withIntro } from '../question.js';
import { askBasics } from './ask-basics.js';
import { askPart, type Shortcoming } from './ask-part.js';
import type { Basics, InterviewContext } from './context.js';

export type Interview = { report: Report; basics: Basics };

/** The whole conversation: first the basics, then part by part in the template's order. */
export function* interview(context: InterviewContext): Steps<Interview> {
  const basics = yield* askBasics(context);
  const { template, place, year, issuers, addressees, dateOfIssue } = basics;
  const figures: Figures = {};
  const parts: Part[] = [];
  let shortcomings: Shortcoming[] = [];
  const ordered = orderParts(template, context.lastYear);
  for (const [index, part] of ordered.entries()) {
    const heading = introducePart(part, describePlace(ordered, index), basics);
    const asked = yield* withIntro(heading, askPart({ part, basics, context, figures }, shortcomings));
    if (asked.part) parts.push(asked.part);
    if (part.key === 'problems') shortcomings = asked.shortcomings;
  }
  const report: Report = {
    template: template.id,
    year,
    place,
    issuers,
    dateOfIssue,
    addressees,
    sealed: true,
    figures,
    parts,
    attachments: [],
    layout: context.lastYear?.layout,
  };
  return { report, basics };
}

/** 第1部分（共4部分，后面还有：…）. */
function describePlace(ordered: readonly TemplatePart[], index: number): string {
  const rest = ordered.slice(index + 1).map(({ key }) => partNames[key]);
  const left = rest.length > 0 ? `后面还有：${rest.join('、')}` : '最后一部分';
  return `第${index + 1}部分（共${ordered.length}部分，${left}）`;
}

/** Last year's order where its report had the same parts. */
function orderParts({ parts }: Template, lastYear: LastYear | undefined): TemplatePart[] {
  const order = lastYear?.partOrder ?? [];
  if (!parts.every((part) => !part.required || order.includes(part.key))) return parts;
  const place = (part: TemplatePart) => (order.includes(part.key) ? order.indexOf(part.key) : parts.length);
  return parts.toSorted((a, b) => place(a) - place(b));
}

/** Where the drafter is, and in two lines what the law asks of the part. */
function introducePart(part: TemplatePart, place: string, { words, level }: Basics): string[] {
  const basis = part.basis ? [`  依据：${part.basis}`] : [];
  const excluded =
    part.key === 'achievements'
      ? level.duties.excluded.map((line) => `  注意：${fillWords(line, words)}`)
      : [];
  return [
    '',
    `━━ ${place}　${fillWords(part.title, words)}`,
    ...part.guidance
      .trim()
      .split('\n')
      .map((line) => `  ${line}`),
    ...basis,
    ...excluded,
    '',
  ];
}
