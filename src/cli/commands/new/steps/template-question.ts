import type { Question } from '../question.js';

type NamedTemplate = { id: string; name: string; modelledOn: string };

/** Which of a level's templates; it needs nothing but their names, so that it can be asked at once. */
export function templateQuestion(fitting: readonly NamedTemplate[], usual: NamedTemplate): Question {
  const ordered = [usual, ...fitting.filter((template) => template !== usual)];
  return {
    kind: 'choice',
    id: '模板',
    message: '用哪个模板',
    choices: ordered.map(({ id, name }) => ({ value: id, name: `${name}（${id}）` })),
    initial: usual.id,
    example: fitting.map(({ id, modelledOn }) => `${id}：${modelledOn}`).join('\n'),
  };
}
