import { createInterface } from 'node:readline';
import type { Host } from '../../host.js';
import { showControls, streamOf } from '../../terminal/guard-output.js';

export type LineInput = { kind: 'line'; text: string } | { kind: 'interrupted' };

/** Lines that follow each other faster than anybody types were pasted together. */
const pasteGap = 20;

/**
 * Asks for one line with the editing keys of a shell; `initial` can be edited in place.
 * Pasted lines are one answer, with line breaks.
 *
 * This is Node's own line editor, not inquirer's `input`: inquirer counts UTF-16 units where a terminal counts
 * columns, so that the cursor — and with it a Chinese input method — stands in the wrong row once the text wraps.
 */
export function readLine(prompt: string, initial: string, host: Host): Promise<LineInput> {
  const editor = createInterface({
    input: host.stdin,
    output: streamOf(host.stdout),
    prompt: showControls(prompt),
    terminal: true,
    historySize: 0,
  });
  const lines: string[] = [];
  let isInterrupted = false;
  let timer: NodeJS.Timeout | undefined;
  return new Promise((resolve) => {
    editor.once('close', () => {
      clearTimeout(timer);
      const isAnswered = lines.length > 0 && !isInterrupted;
      resolve(isAnswered ? { kind: 'line', text: lines.join('\n') } : { kind: 'interrupted' });
    });
    editor.once('SIGINT', () => {
      isInterrupted = true;
      host.stdout.write('\n');
      editor.close();
    });
    editor.on('line', (line) => {
      lines.push(line);
      clearTimeout(timer);
      timer = setTimeout(() => {
        // What was pasted behind the last line break belongs to the answer too.
        if (editor.line !== '') {
          lines.push(editor.line);
          host.stdout.write('\n');
        }
        editor.close();
      }, pasteGap);
    });
    editor.prompt();
    // A control character would be taken for a key.
    if (initial !== '') editor.write(initial.replace(/\p{Cc}/gu, ' '));
  });
}
