import { formatPlaceholder } from '../../../text/gaps/placeholder.js';
import { type Answer, checkAnswer, type Question } from './question.js';

/** What a script may say beforehand: figures, and the topics to write about. */
export type PreparedAnswers = {
  figures: Record<string, Record<string, string>>;
  /** Why a figure breaks a relation that usually holds: 口径. */
  reasons: Record<string, Record<string, string>>;
  /** Ids of topics; all that describe achievements and duties where absent. */
  topics?: string[];
};

/** Parts whose topics are claims that only the drafter can make: nothing is proposed for her. */
const undecidedParts = ['问题', '下年打算', '亮点'];

/** The answer to a question that nobody is there to answer: what was prepared, or a gap to fill. */
export function answerUnattended(question: Question, prepared: PreparedAnswers): Answer {
  const [section = '', group = '', name = ''] = question.id.split('/');
  const isUndecided = undecidedParts.includes(section) && !prepared.topics?.includes(group);
  switch (question.kind) {
    case 'choice':
      if (question.id.endsWith('/要不要')) return '不写';
      if (question.id.endsWith('/不合')) return '照填';
      return isUndecided ? '自写' : question.initial;
    case 'selection':
      return question.choices
        .map(({ value }) => value)
        .filter((value) => prepared.topics?.includes(value) ?? !isUndecided);
    case 'text':
      return formatPlaceholder(question.message);
    case 'line':
      if (section === '数据')
        return (question.id.endsWith('/口径') ? prepared.reasons : prepared.figures)[group]?.[name] ?? '';
      return question.initial !== undefined && !isUndecided ? question.initial : leaveGap(question);
  }
}

/** An empty line where that will do. */
function leaveGap(question: Extract<Question, { kind: 'line' }>): string {
  if (question.initial === undefined && checkAnswer(question, '') === undefined) return '';
  return formatPlaceholder(question.message.replace(/^写一个|（.*$/gsu, '').replace('全称', ''));
}
