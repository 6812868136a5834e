import { describe, expect, it } from 'vitest';
import { askChoice, askLine, askSelection, type Steps } from '../../../src/cli/commands/new/question.js';
import {
  findPosition,
  recordAnswer,
  startState,
  stepBack,
  type WizardState,
} from '../../../src/cli/commands/new/state.js';

const line = (id: string) =>
  askLine({ id, message: id, example: '', check: (text) => (text === '错' ? '不能写“错”' : undefined) });

/** Asks 甲; then, where it is 长, also 乙 and 丙. */
function* interview(): Steps<string> {
  const first = yield* line('甲');
  if (first !== '长') return first;
  const second = yield* askSelection({
    id: '乙',
    message: '乙',
    example: '',
    least: 0,
    choices: ['一', '二'].map((value) => ({ value, name: value, checked: true })),
  });
  const third = yield* askChoice({
    id: '丙',
    message: '丙',
    example: '',
    initial: '是',
    choices: [
      { value: '是', name: '是' },
      { value: '否', name: '否' },
    ],
  });
  return `${first}${second.join('')}${third}`;
}

function give(state: WizardState, answer: string | string[]): WizardState {
  const { position } = findPosition(interview, state);
  if (position.kind === 'done') throw new Error('done');
  return recordAnswer(state, position.question, answer);
}

const asked = (state: WizardState) => {
  const { position } = findPosition(interview, state);
  return position.kind === 'done' ? `完：${position.result}` : position.question.id;
};

describe('an interview', () => {
  it('follows from its answers alone', () => {
    expect(asked(startState)).toBe('甲');
    expect(asked(give(startState, '短'))).toBe('完：短');
    expect(asked(give(startState, '长'))).toBe('乙');
    expect(asked(give(give(give(startState, '长'), ['二']), '否'))).toBe('完：长二否');
  });

  it('goes back one answer at a time, and stays at the first', () => {
    const state = give(give(startState, '长'), ['二']);
    expect(asked(stepBack(state))).toBe('乙');
    expect(asked(stepBack(stepBack(stepBack(state))))).toBe('甲');
  });

  it('offers an answer again that was stepped back over', () => {
    const back = stepBack(stepBack(give(give(startState, '长'), ['二'])));
    const { position } = findPosition(interview, back);
    expect(position).toMatchObject({ question: { id: '甲', initial: '长' } });
    const { position: next } = findPosition(interview, give(back, '长'));
    expect(next).toMatchObject({ question: { choices: [{ checked: false }, { checked: true }] } });
  });

  it('drops answers that no longer fit, but offers them again', () => {
    const old: WizardState = {
      answers: [
        { id: '甲', answer: '长' },
        { id: '乙', answer: ['三'] },
        { id: '丙', answer: '否' },
      ],
      withdrawn: {},
    };
    const { position, state } = findPosition(interview, old);
    expect(position).toMatchObject({ kind: 'question', question: { id: '乙' } });
    expect(state).toEqual({ answers: [{ id: '甲', answer: '长' }], withdrawn: { 乙: ['三'], 丙: '否' } });
  });

  it('does not take an answer from a draft that its question refuses', () => {
    expect(asked({ answers: [{ id: '甲', answer: '错' }], withdrawn: {} })).toBe('甲');
  });
});
