import { wrapLine } from '../../text/wrap-line.js';
import type { Host } from '../host.js';

/** Prints a text for people; on a terminal its lines are broken where the terminal ends, between words. */
export function show(text: string, output: Host['stdout']): void {
  output.write(fitLines(text, output));
}

/** A text as `show` would print it. */
export function fitLines(text: string, output: Host['stdout']): string {
  const columns = terminalColumns(output);
  if (columns === undefined) return text;
  const lines = text.split('\n');
  return lines.map((line) => wrapLine(line, columns)).join('\n');
}

/**
 * One less than the terminal has, since the console of Windows goes to the next row as soon as the last column is
 * written, and no less than words need; a terminal that does not know its size says 0. Undefined where the output goes to
 * a file or another program, which wants its lines whole.
 */
export function terminalColumns({ isTTY, columns }: Host['stdout']): number | undefined {
  return isTTY ? Math.max((columns || 80) - 1, 20) : undefined;
}
