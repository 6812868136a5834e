import { endOnSignals } from '../disk/hold-report.js';
import type { ExitCode } from '../host.js';

/** What shells and schedulers expect of a process that a signal has ended: 128 and its number. */
const exitCodes = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const satisfies Record<string, ExitCode>;

export type SignalWatch = {
  /** The exit code for the signal that came; undefined while none has. */
  exitCode(): ExitCode | undefined;
  end(): void;
};

/**
 * Lets work end in good order when Ctrl-C, a scheduler or a closed terminal asks for it: `onSignal` is called at the
 * first signal, later ones change nothing, since what has been begun is finished soon.
 */
export function watchSignals(onSignal: () => void): SignalWatch {
  let exitCode: ExitCode | undefined;
  const listeners = Object.entries(exitCodes).map(([signal, code]) => {
    const listener = () => {
      if (exitCode === undefined) onSignal();
      exitCode ??= code;
    };
    process.on(signal, listener);
    return () => process.off(signal, listener);
  });
  const release = endOnSignals();
  const end = () => {
    release();
    for (const remove of listeners) remove();
  };
  return { exitCode: () => exitCode, end };
}
