import { type Host, isDumb } from '../host.js';

/** Whether the terminal has colours; NO_COLOR and FORCE_COLOR decide over what it is. */
export function hasColour(host: Host): boolean {
  const { NO_COLOR, FORCE_COLOR } = host.environment;
  return FORCE_COLOR ? FORCE_COLOR !== '0' : host.stdout.isTTY === true && !NO_COLOR && !isDumb(host);
}
