import type { Host } from '../host.js';

/** Asks before something is written; where nobody is there to be asked, the answer is no. */
export async function confirm(question: string, host: Host): Promise<boolean> {
  if (!isAttended(host)) return false;
  const { promptLine } = await import('./line/prompt-line.js');
  const line = await promptLine({ prompt: question, initial: '' }, host);
  return line.kind === 'line' && /^(?:是|y|yes)$/i.test(line.text.trim());
}

/** Somebody is there to be asked. */
export function isAttended({ stdin, stdout }: Host): boolean {
  return stdin.isTTY === true && stdout.isTTY === true;
}
