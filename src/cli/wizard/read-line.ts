import { createInterface } from 'node:readline';
import type { Host } from '../host.js';

export type LineInput = { kind: 'line'; text: string } | { kind: 'interrupted' };

/**
 * Asks for one line with the editing keys of a shell; `initial` can be edited in place.
 *
 * This is Node's own line editor, not inquirer's `input`: inquirer counts UTF-16 units where a terminal counts
 * columns, so that the cursor — and with it a Chinese input method — stands in the wrong row once the text wraps.
 */
export function readLine(prompt: string, initial: string, host: Host): Promise<LineInput> {
  const editor = createInterface({
    input: host.stdin,
    output: host.stdout as NodeJS.WritableStream,
    terminal: true,
    historySize: 0,
  });
  return new Promise((resolve) => {
    let result: LineInput = { kind: 'interrupted' };
    editor.once('close', () => resolve(result));
    editor.once('SIGINT', () => {
      host.stdout.write('\n');
      editor.close();
    });
    editor.question(prompt, (text) => {
      result = { kind: 'line', text };
      editor.close();
    });
    if (initial !== '') editor.write(initial);
  });
}
