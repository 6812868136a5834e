import type { Command } from 'commander';
import type { ExitCode, Host } from './host.js';

/** Defines the arguments and options of one command; `finish` takes the exit code of its work. */
export type DefineCommand = (command: Command, host: Host, finish: (code: ExitCode) => void) => void;
