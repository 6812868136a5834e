import { fileURLToPath } from 'node:url';
import { type Answer, checkAnswer, type Question } from '../../src/cli/commands/new/question.js';
import {
  findPosition,
  recordAnswer,
  startState,
  type WizardState,
} from '../../src/cli/commands/new/state.js';
import type { GivenBasics, InterviewContext } from '../../src/cli/commands/new/steps/context.js';
import { type Interview, interview } from '../../src/cli/commands/new/steps/interview.js';
import { packagedLibrary, packagedTemplates } from '../../src/cli/load/packaged.js';

export const templateFolder = fileURLToPath(new URL('../../templates/', import.meta.url));

export const library = packagedLibrary();
export const templates = Object.values(packagedTemplates());

export function createContext(
  given: GivenBasics = {},
  more: Partial<InterviewContext> = {},
): InterviewContext {
  return { library, templates, today: { year: 2026, month: 2, day: 20 }, given, ...more };
}

export const levelNamed = (name: string) => library.levels.find((level) => level.name === name)!;
export const templateNamed = (id: string) => templates.find((template) => template.id === id)!;

/** Answers an interview until it is done; an answer that its question refuses is a failure. */
export function answerInterview(
  context: InterviewContext,
  answer: (question: Question) => Answer,
): Interview & { state: WizardState } {
  let state = startState;
  for (;;) {
    const { position } = findPosition(() => interview(context), state);
    if (position.kind === 'done') return { ...position.result, state };
    const { question } = position;
    const given = answer(question);
    if (question.id.endsWith('/不合') && given === '重填') throw new Error(question.intro!.join(''));
    const problem = checkAnswer(question, given);
    if (problem) throw new Error(`${question.id}: ${JSON.stringify(given)}: ${problem}`);
    state = recordAnswer(state, question, given);
  }
}

/** Fills a template: every topic, every figure with its example, every proposal kept. */
export function answerWithExamples(question: Question): Answer {
  if (question.kind === 'selection') return question.choices.map(({ value }) => value);
  if (question.kind === 'choice') return question.id.endsWith('/取舍') ? '照用' : question.initial;
  if (question.kind === 'text') throw new Error(`no example for ${question.id}`);
  if (question.id.startsWith('数据/')) return exampleFigure(question.id);
  if (question.id.includes('/自加')) return '';
  if (question.id === '主送机关' || question.id === '发文机关')
    return question.initial ?? /例如：([^。]+)/u.exec(question.example)![1]!;
  if (question.id === '成文日期') return '2026-02-20';
  return question.initial!;
}

function exampleFigure(id: string): string {
  const [, group = '', name = ''] = id.split('/');
  return String(library.indicators[group]!.figures[name]!.example);
}
