import type { Host } from '../host.js';

type Output = Host['stdout'];

/**
 * The terminal as a command may write to it: what texts and file names from elsewhere could tell it to do, such as
 * to clear the screen, to write over a line or to turn the direction of writing, is shown as `\u001b` instead.
 * In JSON that is the same text.
 */
export function guardOutput(output: Output): Output {
  const guarded = new Proxy(output, {
    get: (target, name) =>
      name === 'write'
        ? (text: string) => target.write(showControls(text))
        : Reflect.get(target, name, target),
  });
  streams.set(guarded, output);
  return guarded;
}

/** The terminal itself, for line editors and progress bars, which move its cursor. */
export function streamOf(output: Output): NodeJS.WriteStream {
  return (streams.get(output) ?? output) as unknown as NodeJS.WriteStream;
}

const streams = new WeakMap<Output, Output>();

/** A text with its control characters in sight; line breaks, tabs and the colours of our own reports stay. */
export function showControls(text: string): string {
  return text.replace(controls, (found) => (found.length > 1 ? found : escapeUnit(found)));
}

/** Colours, or a character of C0, DEL, C1, the separators of lines, or the marks of direction (Unicode 16, 23.2). */
const controls =
  /\u001b\[(?:2|4|22|24|3[1-69])m|\r(?!\n)|[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
