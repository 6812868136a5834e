import type { Host } from './host.js';

/** Whether the terminal has colours; NO_COLOR and FORCE_COLOR decide over what it is. */
export function hasColour({ environment, stdout }: Host): boolean {
  const { NO_COLOR, FORCE_COLOR } = environment;
  return FORCE_COLOR ? FORCE_COLOR !== '0' : stdout.isTTY === true && !NO_COLOR;
}
