import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** Whether this machine has tmux, which stands in for the drafter's terminal. */
export const hasTmux = spawnSync('tmux', ['-V']).status === 0;

if (!hasTmux && process.env.CI === 'true') throw new Error('the tests of the wizard need tmux');
if (!hasTmux) console.warn('skipped: tmux not found');

export type Terminal = {
  /** Waits until the program asks something below the line where it asked last; the whole screen. */
  nextPrompt(): Promise<string>;
  /** Types a line and presses Enter. */
  enter(text: string): void;
  /** Pastes a text: with marks around it where the program has asked for them, or as if typed at once. */
  paste(text: string, how?: 'marked' | 'bare'): void;
  /** Presses keys by tmux's names: `Space`, `Down`, `C-c`. */
  press(...keys: string[]): void;
  /** Waits until a text is on the screen, or the screen is as wanted; its rows. */
  waitFor(text: string | ((rows: string[]) => boolean)): Promise<string[]>;
  /** Ends the program as a power cut would. */
  kill(): Promise<void>;
  /** Waits until the program has ended by itself; its exit code and everything that it has shown. */
  end(): Promise<{ exitCode: number; transcript: string }>;
  /** Where the cursor stands: row and column, from 0. */
  cursor(): { row: number; column: number };
  /** Whether the terminal breaks long lines, as it does unless a program has told it otherwise. */
  wraps(): boolean;
  close(): void;
};

/** Longer than any machine needs: what is waited for is a text, never a time. */
const longest = 60_000;
let count = 0;

type TerminalOptions = { editor?: string; columns?: number; rows?: number };

/** Runs a program in a pseudo-terminal of 100 × 50 characters, or another size. */
export function openTerminal(
  command: readonly string[],
  folder: string,
  { editor = '', columns = 100, rows = 50 }: TerminalOptions = {},
): Terminal {
  const name = `lawreport-test-${process.pid}-${++count}`;
  const tmux = (...words: string[]) =>
    execFileSync('tmux', ['-u', '-L', name, ...words], { encoding: 'utf8' });
  const quoted = command.map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(' ');
  // Ctrl-C ends the program, not the shell that tells its exit code.
  const script = `trap : INT; ${quoted}; echo "[exit $?]"; read -r _`;
  const variables = ['LANG=C.UTF-8', `EDITOR=${editor}`, 'VISUAL=', 'NO_COLOR=1'].flatMap((entry) => [
    '-e',
    entry,
  ]);
  tmux(
    '-f',
    '/dev/null',
    'new-session',
    '-d',
    '-x',
    String(columns),
    '-y',
    String(rows),
    '-c',
    folder,
    ...variables,
    'sh',
    '-c',
    script,
  );
  tmux('set-option', '-g', 'history-limit', '20000');

  let last = { line: -1, isList: false };
  const look = () => {
    const [position, ...lines] = tmux(
      'display-message',
      '-p',
      '#{history_size} #{cursor_y}',
      ';',
      'capture-pane',
      '-p',
    ).split('\n');
    const [history, row] = position!.split(' ').map(Number) as [number, number];
    return { line: history + row, row, screen: lines };
  };
  const transcript = () => tmux('capture-pane', '-p', '-J', '-S', '-').trimEnd();
  const waitFor = async <T>(find: () => T | undefined): Promise<T> => {
    for (const start = Date.now(); Date.now() - start < longest; await pause(15)) {
      const found = find();
      if (found !== undefined) return found;
    }
    throw new Error(`nothing came of waiting; the terminal shows:\n${transcript()}`);
  };

  return {
    nextPrompt: () =>
      waitFor(() => {
        const { line, row, screen } = look();
        const asking = screen[row]?.trimEnd() ?? '';
        const isList = asking.startsWith('↑↓');
        // A list that was answered shrinks to one line, so that the next prompt may stand above its end.
        const isNew = (isList || asking.endsWith('：')) && (last.isList ? !isList : line > last.line);
        if (!isNew) {
          if (screen.some((text) => exitLine.test(text)))
            throw new Error(`the program has ended:\n${transcript()}`);
          return undefined;
        }
        last = { line, isList };
        return screen
          .slice(0, row + 1)
          .join('\n')
          .trimEnd();
      }),
    enter: (text) => {
      if (text !== '') tmux('send-keys', '-l', '--', text);
      tmux('send-keys', 'Enter');
    },
    paste: (text, how = 'bare') =>
      void tmux('set-buffer', '--', text, ';', 'paste-buffer', ...(how === 'marked' ? ['-p', '-r'] : [])),
    press: (...keys) => void tmux('send-keys', ...keys),
    waitFor: (wanted) =>
      waitFor(() => {
        const rows = look().screen.map((row) => row.trimEnd());
        const isThere = typeof wanted === 'string' ? rows.join('\n').includes(wanted) : wanted(rows);
        return isThere ? rows : undefined;
      }),
    kill: async () => {
      const shell = tmux('display-message', '-p', '#{pane_pid}').trim();
      const children = readFileSync(join('/proc', shell, 'task', shell, 'children'), 'utf8').trim();
      process.kill(Number(children), 'SIGKILL');
      await waitFor(() => (look().screen.some((text) => exitLine.test(text)) ? true : undefined));
    },
    end: async () => {
      const exit = await waitFor(() => exitLine.exec(look().screen.join('\n')) ?? undefined);
      return { exitCode: Number(exit[1]), transcript: transcript().replace(exitLine, '').trimEnd() };
    },
    cursor: () => {
      const [row, column] = tmux('display-message', '-p', '#{cursor_y} #{cursor_x}').split(' ').map(Number);
      return { row: row!, column: column! };
    },
    wraps: () => tmux('display-message', '-p', '#{wrap_flag}').trim() === '1',
    close: () => void spawnSync('tmux', ['-L', name, 'kill-server']),
  };
}

const exitLine = /^\[exit (\d+)\]$/m;
