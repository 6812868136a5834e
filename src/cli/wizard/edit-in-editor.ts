import type { Host } from '../host.js';

/** The drafter's own editor for a long passage; undefined where none is set. */
export function hasEditor({ environment }: Host): boolean {
  return Boolean(environment.VISUAL || environment.EDITOR);
}

/** Opens the editor with the text in a temporary file, and gives back what was saved. */
export async function editInEditor(
  message: string,
  initial: string,
  host: Host,
): Promise<string | undefined> {
  const { default: inquirer } = await import('inquirer');
  const prompt = inquirer.createPromptModule({
    input: host.stdin as NodeJS.ReadStream,
    output: host.stdout as NodeJS.WriteStream,
  });
  try {
    const { text } = await prompt<{ text: string }>([
      {
        type: 'editor',
        name: 'text',
        message,
        default: initial,
        postfix: '.txt',
        waitForUserInput: false,
        theme: {
          prefix: '',
          style: { waitingMessage: () => '正在编辑器里修改，存盘并关闭编辑器后回到这里' },
        },
      },
    ]);
    return text.trimEnd();
  } catch (error) {
    if (error instanceof Error && error.name === 'ExitPromptError') return undefined;
    throw error;
  }
}
