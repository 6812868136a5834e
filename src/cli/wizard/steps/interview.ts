import type { Figures, Part, Report } from '../../../report/model.js';
import { fillWords } from '../../../template/words.js';
import type { Question, Steps } from '../question.js';
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
  for (const [index, part] of template.parts.entries()) {
    const heading = introducePart(basics, index);
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
  };
  return { report, basics };
}

/** Where the drafter is, and in two lines what the law asks of the part. */
function introducePart({ template, words, level }: Basics, index: number): string[] {
  const part = template.parts[index]!;
  const basis = part.basis ? [`  依据：${part.basis}`] : [];
  const excluded =
    part.key === 'achievements'
      ? level.duties.excluded.map((line) => `  注意：${fillWords(line, words)}`)
      : [];
  return [
    '',
    `第${index + 1}部分（共${template.parts.length}部分）　${fillWords(part.title, words)}`,
    ...part.guidance
      .trim()
      .split('\n')
      .map((line) => `  ${line}`),
    ...basis,
    ...excluded,
    '',
  ];
}

/** Puts lines above the first question of some steps. */
function* withIntro<T>(lines: string[], steps: Steps<T>): Steps<T> {
  let next = steps.next();
  let isFirst = true;
  while (!next.done) {
    const question: Question = isFirst
      ? { ...next.value, intro: [...lines, ...(next.value.intro ?? [])] }
      : next.value;
    isFirst = false;
    next = steps.next(yield question);
  }
  return next.value;
}
