import { InputError } from '../../input-error.js';
import { answerUnattended, type PreparedAnswers } from './answer-unattended.js';
import { checkAnswer, type Question } from './question.js';
import { findPosition, recordAnswer, type WizardState } from './state.js';
import type { InterviewContext } from './steps/context.js';
import { type Interview, interview } from './steps/interview.js';

type Beforehand = {
  prepared: PreparedAnswers;
  /** Where they were written. */
  file?: string;
};

/** The end of an interview that nobody answers any more: with what was prepared, and gaps. */
export function answerRest(
  context: InterviewContext,
  start: WizardState,
  { prepared, file }: Beforehand,
): Interview {
  let state = start;
  for (;;) {
    const { position } = findPosition(() => interview(context), state);
    if (position.kind === 'done') return position.result;
    refuseBroken(position.question, prepared, file);
    const answer = answerUnattended(position.question, prepared);
    const problem = checkAnswer(position.question, answer);
    if (problem !== undefined)
      throw new InputError(`“${position.question.id}”不能用：${problem}`, file === undefined ? {} : { file });
    state = recordAnswer(state, position.question, answer);
  }
}

/** Nobody is there to correct a figure that breaks a relation: it stands only with a reason. */
function refuseBroken(
  { id, intro = [] }: Question,
  { reasons }: PreparedAnswers,
  file: string | undefined,
): void {
  if (!id.endsWith('/不合')) return;
  const [, group = '', name = ''] = id.split('/');
  if (reasons[group]?.[name] === undefined)
    throw new InputError(
      `“数据/${group}/${name}”不能用：${intro
        .join('')
        .trim()
        .replace(/，通常不会这样.*$/su, '')}；数没有错就写成 { 值: …, 口径: 原因 }`,
      file === undefined ? {} : { file },
    );
}
