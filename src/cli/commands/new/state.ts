import { type Answer, checkAnswer, type Question, type Steps } from './question.js';

/** How far an interview has come; everything else follows from the answers. */
export type WizardState = {
  /** In the order in which they were given. */
  answers: GivenAnswer[];
  /** Answers that were stepped back over, offered again when their question returns. */
  withdrawn: Record<string, Answer>;
};

export type GivenAnswer = { id: string; answer: Answer };

/** Where an interview stands: a question to ask, or its result. */
export type Position<T> =
  | {
      kind: 'question';
      question: Question;
      /** How many more are likely to come, after this one; absent before the template is known. */
      left?: number;
    }
  | { kind: 'done'; result: T };

export const startState: WizardState = { answers: [], withdrawn: {} };

/**
 * Replays the answers. An answer that no longer fits its question — a template was changed meanwhile — is
 * dropped together with those after it, and `state` says what is left.
 */
export function findPosition<T>(
  steps: () => Steps<T>,
  given: WizardState,
): { position: Position<T>; state: WizardState } {
  const interview = steps();
  let next = interview.next();
  for (const [index, { id, answer }] of given.answers.entries()) {
    if (next.done || next.value.id !== id || checkAnswer(next.value, answer) !== undefined) {
      if (next.done) break;
      const state = withdraw(given, index);
      const question = offer(next.value, state);
      return { position: { kind: 'question', question, left: countLeft(interview, next.value) }, state };
    }
    next = interview.next(answer);
  }
  const position: Position<T> = next.done
    ? { kind: 'done', result: next.value }
    : { kind: 'question', question: offer(next.value, given), left: countLeft(interview, next.value) };
  return { position, state: given };
}

/** Questions that decide which others there are. */
const decisive = ['级别', '模板'];
/** No interview is longer; what runs on beyond it is none. */
const most = 2000;

/** Goes on with the likely answers; the generator is not used afterwards. */
function countLeft<T>(interview: Steps<T>, question: Question): number | undefined {
  if (decisive.includes(question.id)) return undefined;
  let left = 0;
  let next = interview.next(guessAnswer(question));
  for (; !next.done && left < most; left++) next = interview.next(guessAnswer(next.value));
  return left;
}

/** What is usually answered, as far as it tells what else is asked: of a list, what is ticked, or a third of it. */
function guessAnswer(question: Question): Answer {
  switch (question.kind) {
    case 'selection': {
      const values = question.choices.map(({ value }) => value);
      const ticked = question.choices.filter(({ checked }) => checked).map(({ value }) => value);
      return ticked.length > 0 ? ticked : values.slice(0, Math.ceil(values.length / 3));
    }
    case 'text':
      return '待填';
    default:
      return question.initial ?? '';
  }
}

export function recordAnswer(state: WizardState, question: Question, answer: Answer): WizardState {
  const { [question.id]: _, ...withdrawn } = state.withdrawn;
  return { answers: [...state.answers, { id: question.id, answer }], withdrawn };
}

/** The state before the last answer; the same where there is none. */
export function stepBack(state: WizardState): WizardState {
  return state.answers.length === 0 ? state : withdraw(state, state.answers.length - 1);
}

function withdraw({ answers, withdrawn }: WizardState, from: number): WizardState {
  const dropped = answers.slice(from).map(({ id, answer }) => [id, answer] as const);
  return { answers: answers.slice(0, from), withdrawn: { ...withdrawn, ...Object.fromEntries(dropped) } };
}

/** The question with the answer that was given to it before. */
function offer(question: Question, { withdrawn }: WizardState): Question {
  const before = Object.hasOwn(withdrawn, question.id) ? withdrawn[question.id] : undefined;
  if (before === undefined) return question;
  if (question.kind === 'selection')
    return Array.isArray(before)
      ? {
          ...question,
          choices: question.choices.map((choice) => ({ ...choice, checked: before.includes(choice.value) })),
        }
      : question;
  if (
    typeof before !== 'string' ||
    (question.kind === 'choice' && checkAnswer(question, before) !== undefined)
  )
    return question;
  return { ...question, initial: before };
}
