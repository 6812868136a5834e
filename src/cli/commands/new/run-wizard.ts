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
    introduce(position.question, { number: state.answers.length + 1, left: position.left }, host);
    const asked = await ask(position.question, host);
    if (asked.kind === 'interrupted') return { kind: 'interrupted', state };
    given = asked.kind === 'back' ? stepBack(state) : recordAnswer(state, position.question, asked.answer);
    if (asked.kind === 'back')
      show(state.answers.length === 0 ? '  已经是第一步\n' : '  ← 返回上一步\n', host.stdout);
    save(given);
  }
}

type Progress = { number: number; left: number | undefined };

function introduce({ intro = [] }: Question, progress: Progress, host: Host): void {
  for (const line of [...intro, formatProgress(progress)]) show(`${line}\n`, host.stdout);
}

/** 第12题，共约60题; the total depends on answers still to come. */
function formatProgress({ number, left }: Progress): string {
  return left === undefined ? `第${number}题` : `第${number}题，共约${roughly(number + left)}题`;
}

function roughly(count: number): number {
  return count < 20 ? count : Math.round(count / 5) * 5;
}
