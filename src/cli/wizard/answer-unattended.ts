import type { FigureName } from '../../template/guided-sentence.js';
import { formatPlaceholder } from '../../text/placeholder.js';
import { type Answer, checkAnswer, type Question } from './question.js';

/** What a script may say beforehand: figures, and the topics to write about. */
export type PreparedAnswers = {
  figures: Record<string, Record<string, string>>;
  /** Ids or names of topics; all that describe achievements and duties where absent. */
  topics?: string[];
};

/** Parts whose topics are claims that only the drafter can make: nothing is proposed for her. */
const undecidedParts = ['问题', '下年打算', '亮点'];

/** The answer to a question that nobody is there to answer: what was prepared, or a gap to fill. */
export function answerUnattended(question: Question, prepared: PreparedAnswers): Answer {
  const [section = '', key = ''] = question.id.split('/');
  switch (question.kind) {
    case 'choice':
      return question.id.endsWith('/要不要') ? '不写' : question.initial;
    case 'selection':
      return question.choices
        .filter(({ value, name }) =>
          prepared.topics
            ? prepared.topics.some((topic) => topic === value || topic === name)
            : !undecidedParts.includes(section),
        )
        .map(({ value }) => value);
    case 'text':
      return formatPlaceholder(question.message);
    case 'line': {
      if (section === '数据')
        return preparedFigure(prepared, { group: key, name: question.id.split('/')[2] ?? '' });
      if (question.initial !== undefined) return question.initial;
      return checkAnswer(question, '') === undefined
        ? ''
        : formatPlaceholder(section === '发文机关' ? section : '小标题');
    }
  }
}

function preparedFigure({ figures }: PreparedAnswers, { group, name }: FigureName): string {
  return figures[group]?.[name] ?? '';
}
