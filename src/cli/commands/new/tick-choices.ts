import { emitKeypressEvents, type Key } from 'node:readline';
import type { Host } from '../../host.js';
import { showControls, streamOf } from '../../terminal/guard-output.js';
import { fitLines } from '../../terminal/show.js';
import type { SelectionChoice } from './question.js';

export type Ticked = { kind: 'ticked'; values: string[] } | { kind: 'back' } | { kind: 'interrupted' };

type Selection = { message: string; choices: readonly SelectionChoice[]; least: number };

/** Keys that leave the list: what a keyboard or a Chinese input method may send for <. */
const backKeys = ['<', '《', '＜'];

/** A list to tick with the space bar: inquirer's checkbox, loaded when the first list is reached. */
export async function tickChoices({ message, choices, least }: Selection, host: Host): Promise<Ticked> {
  const { default: inquirer } = await import('inquirer');
  // Node's decoder of keys serves the first interface that asks for one; inquirer makes one for each question.
  emitKeypressEvents(host.stdin);
  const leaving = new AbortController();
  const leave = (kind: 'back' | 'interrupted') => leaving.abort(kind);
  const onKey = (text: string | undefined, key: Key | undefined) => {
    if (key?.name === 'escape' || backKeys.includes(text ?? '')) leave('back');
    if (key?.ctrl && key.name === 'd') leave('interrupted');
  };
  const onEnd = () => leave('interrupted');
  host.stdin.on('keypress', onKey).once('end', onEnd);
  const prompt = inquirer.createPromptModule({
    input: host.stdin as NodeJS.ReadStream,
    output: streamOf(host.stdout),
    signal: leaving.signal,
  });
  try {
    const { values } = await prompt<{ values: string[] }>([
      {
        type: 'checkbox',
        name: 'values',
        message: showControls(message),
        choices: listChoices(choices, inquirer.Separator),
        pageSize: pageSize(host),
        loop: false,
        validate: (chosen: readonly unknown[]) => chosen.length >= least || `至少要选${least}项`,
        theme: createTheme(host),
      },
    ]);
    return { kind: 'ticked', values };
  } catch (error) {
    if (leaving.signal.aborted) return { kind: leaving.signal.reason as 'back' | 'interrupted' };
    if (error instanceof Error && error.name === 'ExitPromptError') return { kind: 'interrupted' };
    throw error;
  } finally {
    host.stdin.off('keypress', onKey).off('end', onEnd);
  }
}

function createTheme({ stdout }: Host) {
  return {
    prefix: '',
    icon: { checked: '[√]', unchecked: '[ ]', cursor: '>' },
    style: {
      keysHelpTip: () => fitLines('↑↓移动　空格选或不选　a全选　i反选　回车确定　< 返回', stdout),
      renderSelectedChoices: (chosen: readonly unknown[]) =>
        chosen.length > 0 ? `选了${chosen.length}项` : '一项也没有选',
    },
  };
}

function listChoices<S>(choices: readonly SelectionChoice[], Separator: new (text: string) => S) {
  return choices.flatMap((choice, index) => {
    const { value, name, checked, section, hint } = choice;
    const starts = section !== undefined && section !== choices[index - 1]?.section;
    return [
      ...(starts ? [new Separator(`— ${showControls(section)}`)] : []),
      {
        value,
        name: showControls(name),
        checked,
        description: hint === undefined ? undefined : showControls(hint),
      },
    ];
  });
}

/** Leaves room for the lines that introduce the part and for the hint below the list. */
function pageSize({ stdout }: Host): number {
  const rows = (streamOf(stdout) as Partial<NodeJS.WriteStream>).rows ?? 24;
  return Math.max(5, Math.min(18, rows - 12));
}
