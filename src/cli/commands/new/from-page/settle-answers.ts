import { InputError } from '../../../input-error.js';
import { findPosition, stepBack, type WizardState } from '../state.js';
import type { InterviewContext } from '../steps/context.js';
import { interview } from '../steps/interview.js';

/** A report needs the answers of its first page; a figure that was about to be corrected is left open. */
export function settleAnswers(context: InterviewContext, state: WizardState): WizardState {
  const { position, state: fitting } = findPosition(() => interview(context), state);
  if (position.kind === 'done') return fitting;
  const { id, message } = position.question;
  if (!id.includes('/') && id !== '成文日期')
    throw new InputError(`终端里才答到“${message}”，请先用 lawreport new --resume 答完前面几题`);
  return /\/(?:不合|口径)$/.test(id) ? settleAnswers(context, stepBack(fitting)) : fitting;
}
