import type { Host } from '../../host.js';
import { show } from '../../terminal/show.js';
import { ask } from './ask.js';
import type { Question, Steps } from './question.js';
import { findPosition, recordAnswer, stepBack, type WizardState } from './state.js';

export type WizardEnd<T> =
  | { kind: 'done'; result: T; state: WizardState }
  | { kind: 'interrupted'; state: WizardState };

/** Asks until the interview is done; `save` is called after every answer and every step back. */
export async function runWizard<T>(
  steps: () => Steps<T>,
  start: WizardState,
  { host, save }: { host: Host; save: (state: WizardState) => void },
): Promise<WizardEnd<T>> {
  let given = start;
  for (;;) {
    const { position, state } = findPosition(steps, given);
    const lost = given.answers.length - state.answers.length;
    if (lost > 0) show(`有${lost}个回答与现在的模板对不上，请重新回答；原来的回答留作建议。\n`, host.stdout);
    if (position.kind === 'done') return { kind: 'done', result: position.result, state };
    introduce(position.question, host);
    const asked = await ask(position.question, host);
    if (asked.kind === 'interrupted') return { kind: 'interrupted', state };
    given = asked.kind === 'back' ? stepBack(state) : recordAnswer(state, position.question, asked.answer);
    if (asked.kind === 'back')
      show(state.answers.length === 0 ? '  已经是第一步\n' : '  ← 返回上一步\n', host.stdout);
    save(given);
  }
}

function introduce({ intro = [] }: Question, host: Host): void {
  for (const line of intro) show(`${line}\n`, host.stdout);
}
