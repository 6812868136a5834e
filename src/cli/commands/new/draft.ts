import { readYaml } from '../../../data/read-yaml.js';
import type { Answer } from './question.js';
import type { GivenAnswer, WizardState } from './state.js';

/** What is kept of an unfinished interview. */
export type Draft = {
  /** The report file that is being written. */
  output: string;
  /** Options of the command line, by their long names. */
  options: Record<string, string>;
  state: WizardState;
  /** The text of the report file that was written for the page (`lawreport open --resume`). */
  handedOver?: string;
};

const format = 'lawreport-draft/1';

/** The draft as YAML; every value is a JSON text, which YAML reads the same. */
export function formatDraft({ output, options, state, handedOver }: Draft): string {
  const withdrawn = Object.entries(state.withdrawn).map(([id, answer]) => ({ id, answer }));
  return [
    '# lawreport new 还没有写完的草稿。接着写请用 lawreport new --resume；报告写出后，这个文件自动删除。',
    `格式: ${format}`,
    `报告: ${JSON.stringify(output)}`,
    '选项:',
    ...(Object.keys(options).length === 0 ? ['  {}'] : []),
    ...Object.entries(options).map(([name, value]) => `  ${name}: ${JSON.stringify(value)}`),
    ...formatAnswers('回答', state.answers),
    ...formatAnswers('退回', withdrawn),
    ...(handedOver === undefined ? [] : [`交给网页: ${JSON.stringify(handedOver)}`]),
    '',
  ].join('\n');
}

function formatAnswers(key: string, answers: readonly GivenAnswer[]): string[] {
  if (answers.length === 0) return [`${key}: []`];
  return [
    `${key}:`,
    ...answers.map(({ id, answer }) => `  - { 问: ${JSON.stringify(id)}, 答: ${JSON.stringify(answer)} }`),
  ];
}

/** Reads a draft; undefined where the file is damaged. */
export function readDraft(text: string): Draft | undefined {
  const value = readYaml(text).value?.value as Record<string, unknown> | undefined;
  if (value?.格式 !== format || typeof value.报告 !== 'string') return undefined;
  const [answers, withdrawn] = [readAnswers(value.回答), readAnswers(value.退回)];
  const options = value.选项;
  if (!answers || !withdrawn || !isTextRecord(options)) return undefined;
  return {
    output: value.报告,
    options,
    handedOver: typeof value.交给网页 === 'string' ? value.交给网页 : undefined,
    state: { answers, withdrawn: Object.fromEntries(withdrawn.map(({ id, answer }) => [id, answer])) },
  };
}

function readAnswers(value: unknown): GivenAnswer[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const answers = value.map((entry: unknown) => {
    const { 问: id, 答: answer } = (entry ?? {}) as Record<string, unknown>;
    return typeof id === 'string' && isAnswer(answer) ? { id, answer } : undefined;
  });
  return answers.every((answer) => answer !== undefined) ? answers : undefined;
}

function isAnswer(value: unknown): value is Answer {
  return (
    typeof value === 'string' || (Array.isArray(value) && value.every((entry) => typeof entry === 'string'))
  );
}

function isTextRecord(value: unknown): value is Record<string, string> {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every((entry) => typeof entry === 'string')
  );
}
