import { displayWidth } from '../../../text/characters.js';
import type { Host } from '../../host.js';
import { promptLine } from '../../terminal/line/prompt-line.js';
import { show } from '../../terminal/show.js';
import { editInEditor, findEditor } from './edit-in-editor.js';
import { type Answer, checkAnswer, type Question } from './question.js';
import { tickChoices } from './tick-choices.js';

/** An answer that its question accepts, a step back, or the wish to stop here. */
export type Asked = { kind: 'answer'; answer: Answer } | { kind: 'back' } | { kind: 'interrupted' };

/** Puts one question to the person at the terminal until the answer can be taken. */
export async function ask(question: Question, host: Host): Promise<Asked> {
  const write = (line: string) => show(`${line}\n`, host.stdout);
  let typed: string | undefined;
  for (;;) {
    const input = await takeInput(question, typed, host);
    if (input.kind === 'interrupted' || input.kind === 'back') return input;
    if (input.kind === 'help') {
      for (const line of question.example.split('\n')) write(`  ${line}`);
      continue;
    }
    const problem = isPastedLines(question, input.answer)
      ? '这里只能写一行，请删去换行'
      : checkAnswer(question, input.answer);
    if (problem === undefined) return input;
    write(`  × ${problem}`);
    typed = question.kind === 'text' && typeof input.answer === 'string' ? input.answer : undefined;
  }
}

function isPastedLines({ kind }: Question, answer: Answer): boolean {
  return kind !== 'text' && typeof answer === 'string' && answer.includes('\n');
}

type Input = Asked | { kind: 'help' };

async function takeInput(question: Question, typed: string | undefined, host: Host): Promise<Input> {
  switch (question.kind) {
    case 'selection': {
      const ticked = await tickChoices(question, host);
      return ticked.kind === 'ticked' ? { kind: 'answer', answer: ticked.values } : ticked;
    }
    case 'choice': {
      for (const [index, { name }] of question.choices.entries())
        show(`  ${index + 1}  ${name}\n`, host.stdout);
      const usual = question.choices.findIndex((choice) => choice.value === question.initial) + 1;
      const input = await takeLine(`${question.message} [${usual}]：`, '', host);
      if (input.kind !== 'answer') return input;
      const given = input.answer === '' ? String(usual) : String(input.answer);
      const chosen =
        question.choices[Number(given) - 1] ??
        question.choices.find(({ value, name }) => given === value || given === name);
      return { kind: 'answer', answer: chosen?.value ?? given };
    }
    case 'text': {
      const initial = typed ?? question.initial;
      const editor = isShort(initial, host) ? undefined : findEditor(host);
      if (editor) {
        show(`${question.message}：正在编辑器里修改，存盘并关闭编辑器后回到这里\n`, host.stdout);
        const text = await editInEditor(editor, initial, host);
        if (text !== undefined) return { kind: 'answer', answer: text };
        show('  × 编辑器没有正常结束，其中的修改没有采用，请在这里写\n', host.stdout);
      }
      return takeLine(`${question.message}：`, initial, host);
    }
    case 'line': {
      const { message, note, initial } = question;
      const prompt = `${message}${note ? `（${note}）` : ''}${initial ? ` [${initial}]` : ''}：`;
      const input = await takeLine(prompt, '', host);
      if (input.kind === 'answer' && input.answer === '' && question.initial !== undefined)
        return { kind: 'answer', answer: question.initial };
      return input;
    }
  }
}

const backWords = ['<', '＜', '《', '返回', '返回上一步'];
const helpWords = ['?', '？'];

async function takeLine(prompt: string, initial: string, host: Host): Promise<Input> {
  const line = await promptLine({ prompt, initial }, host);
  if (line.kind === 'interrupted') return line;
  const text = line.text.trim();
  if (backWords.includes(text)) return { kind: 'back' };
  if (helpWords.includes(text)) return { kind: 'help' };
  return { kind: 'answer', answer: text };
}

/** Two lines of the terminal can be edited in place; longer texts are better seen in an editor. */
function isShort(text: string, host: Host): boolean {
  return !text.includes('\n') && displayWidth(text) <= 2 * (host.stdout.columns || 80);
}
