/** What the wizard asks, as a value: the terminal layer shows it, a test answers it. */
export type Question = {
  /** Stands for the question in a draft: `成效/行政复议/受理`. */
  id: string;
  /** Shown above the question when it is reached. */
  intro?: string[];
  message: string;
  /** Shown for `?`. */
  example: string;
} & (LineQuestion | TextQuestion | ChoiceQuestion | SelectionQuestion);

type LineQuestion = {
  kind: 'line';
  /** Taken for an empty line. */
  initial?: string;
  /** Shown beside the question, and never taken for the answer: 去年是46件. */
  note?: string;
  /** One Chinese sentence where the answer cannot be taken. */
  check(answer: string): string | undefined;
};

/** A passage that the drafter edits, starting from `initial`. */
type TextQuestion = { kind: 'text'; initial: string; check(answer: string): string | undefined };

type ChoiceQuestion = { kind: 'choice'; choices: Choice[]; initial: string };
type SelectionQuestion = { kind: 'selection'; choices: SelectionChoice[]; least: number };

type Choice = { value: string; name: string };
export type SelectionChoice = Choice & { checked: boolean; section?: string; hint?: string };

/** A line or a passage; for a selection the values chosen. */
export type Answer = string | string[];

/** A part of the interview: yields questions, is given the answers, returns what they amount to. */
export type Steps<T> = Generator<Question, T, Answer>;

export function* askLine(question: Omit<Extract<Question, { kind: 'line' }>, 'kind'>): Steps<string> {
  return (yield { kind: 'line', ...question }) as string;
}

export function* askText(question: Omit<Extract<Question, { kind: 'text' }>, 'kind'>): Steps<string> {
  return (yield { kind: 'text', ...question }) as string;
}

export function* askChoice(question: Omit<Extract<Question, { kind: 'choice' }>, 'kind'>): Steps<string> {
  return (yield { kind: 'choice', ...question }) as string;
}

export function* askSelection(
  question: Omit<Extract<Question, { kind: 'selection' }>, 'kind'>,
): Steps<string[]> {
  return (yield { kind: 'selection', ...question }) as string[];
}

/** Puts lines above the first question of some steps. */
export function* withIntro<T>(lines: string[], steps: Steps<T>): Steps<T> {
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

/** What is wrong with an answer; undefined where it can be taken. */
export function checkAnswer(question: Question, answer: Answer): string | undefined {
  if (question.kind === 'selection') {
    const values = question.choices.map((choice) => choice.value);
    if (!Array.isArray(answer) || answer.some((value) => !values.includes(value)))
      return '请从列出的内容里选';
    return answer.length < question.least ? `至少要选${question.least}项` : undefined;
  }
  if (typeof answer !== 'string') return '请写一行文字';
  if (question.kind === 'choice')
    return question.choices.some((choice) => choice.value === answer) ? undefined : '请从列出的内容里选';
  return question.check(answer);
}
