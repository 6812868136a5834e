import { CommanderError } from 'commander';
import { commands } from './commands.js';
import { explainMistypedWords } from './explain-mistyped-words.js';
import { explainUsageError } from './explain-usage-error.js';
import { guardProcess } from './guard-process.js';
import { createProcessHost, type ExitCode, type Host } from './host.js';
import { InputError } from './input-error.js';
import { createProgram } from './program.js';
import { guardOutput } from './terminal/guard-output.js';
import { show } from './terminal/show.js';

/** Runs one command line, of this process where no `host` stands in for it; the result is its exit code. */
export async function main(words: readonly string[], given?: Host): Promise<ExitCode> {
  const outer = given ?? openProcess();
  if (!outer) return 2;
  // What is not used is not opened: standard input takes its time.
  const host: Host = Object.assign(Object.create(outer), {
    stdout: guardOutput(outer.stdout),
    stderr: guardOutput(outer.stderr),
  });
  const report = (error: unknown) => reportFailure(error, words, host);
  if (!given) guardProcess(host, report);
  let exitCode: ExitCode = 0;
  try {
    const mistake = explainMistypedWords(words, host);
    if (mistake !== undefined) throw new InputError(mistake);
    if (!given && words.some((word) => Object.hasOwn(commands, word)))
      (await import('./machine/optimising.js')).deferOptimising();
    const program = await createProgram(words, host, (code) => {
      exitCode = code;
    });
    await program.parseAsync([...words], { from: 'user' });
    return exitCode;
  } catch (error) {
    return report(error);
  }
}

/** Nothing can be looked up where the folder that the shell stands in has been removed. */
function openProcess(): Host | undefined {
  try {
    return createProcessHost();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    show('错误：当前文件夹已经不在了，请先换到别的文件夹，再运行一次\n', process.stderr);
    return undefined;
  }
}

async function reportFailure(error: unknown, words: readonly string[], host: Host): Promise<ExitCode> {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0;
    show(`错误：${explainUsageError(error, Object.keys(commands))}\n`, host.stderr);
    return 2;
  }
  if (error instanceof InputError) {
    const { formatInputError } = await import('./terminal/format-input-error.js');
    host.stderr.write(formatInputError(error, host.stderr));
    return 2;
  }
  const { describeInternalError } = await import('./internal-error.js');
  host.stderr.write(describeInternalError(error, { isDebugged: isDebugged(words) }));
  return 2;
}

/** Asked of the words themselves, since the program may fail before commander has read them. */
function isDebugged(words: readonly string[]): boolean {
  const end = words.indexOf('--');
  return (end < 0 ? words : words.slice(0, end)).includes('--debug');
}
