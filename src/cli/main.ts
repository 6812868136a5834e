import { CommanderError } from 'commander';
import { commands } from './commands.js';
import { explainUsageError } from './explain-usage-error.js';
import { createProcessHost, type ExitCode, type Host } from './host.js';
import { InputError } from './input-error.js';
import { createProgram } from './program.js';

/** Runs one command line; the result is the exit code of the process. */
export async function main(words: readonly string[], host: Host = createProcessHost()): Promise<ExitCode> {
  let exitCode: ExitCode = 0;
  try {
    const program = await createProgram(words, host, (code) => {
      exitCode = code;
    });
    await program.parseAsync([...words], { from: 'user' });
    return exitCode;
  } catch (error) {
    return reportFailure(error, host);
  }
}

async function reportFailure(error: unknown, host: Host): Promise<ExitCode> {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0;
    host.stderr.write(`错误：${explainUsageError(error, Object.keys(commands))}\n`);
    return 2;
  }
  if (error instanceof InputError) {
    const { formatInputError } = await import('./format-input-error.js');
    host.stderr.write(formatInputError(error));
    return 2;
  }
  const { describeInternalError } = await import('./internal-error.js');
  host.stderr.write(describeInternalError(error, host));
  return 2;
}
