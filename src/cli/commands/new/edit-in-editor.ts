import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeWhole } from '../../disk/write-whole.js';
import type { Host } from '../../host.js';
import { readInputBytes, readInputText } from '../../load/read-input.js';
import { findProgram } from '../../machine/find-program.js';

/** The drafter's own editor for a long passage, with its arguments; undefined where none is set that can be found. */
export function findEditor(host: Host): { program: string; words: string[] } | undefined {
  const command = host.environment.VISUAL || host.environment.EDITOR || '';
  const [name = '', ...words] = existsSync(command) ? [command] : splitCommand(command);
  const program = name === '' ? undefined : findProgram(name, host);
  return program === undefined ? undefined : { program, words };
}

/** `"C:\Program Files\editor.exe" --wait`: blanks part words, except in quotation marks. */
function splitCommand(command: string): string[] {
  return [...command.matchAll(/"([^"]*)"|'([^']*)'|[^\s"']+/g)].map(
    ([word, double, single]) => double ?? single ?? word,
  );
}

/** Opens the editor with the text in a temporary file, and gives back what was saved; undefined where it failed. */
export async function editInEditor(
  { program, words }: { program: string; words: readonly string[] },
  initial: string,
  host: Host,
): Promise<string | undefined> {
  const folder = mkdtempSync(join(tmpdir(), 'lawreport-'));
  try {
    const file = join(folder, '正文.txt');
    writeWhole(file, initial, host, { kind: 'own' });
    if ((await run(program, [...words, file])) !== 0) return undefined;
    return isBlank(readInputBytes(file, host)) ? '' : readInputText(file, host).trimEnd();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** An editor may have left a file that is no text to `readInputText`. */
function isBlank(bytes: Uint8Array): boolean {
  return new TextDecoder().decode(bytes).trim() === '';
}

function run(program: string, words: readonly string[]): Promise<number | null> {
  return new Promise((resolve) => {
    const editor = spawn(program, words, { stdio: 'inherit', shell: false });
    editor.once('error', () => resolve(null));
    editor.once('exit', resolve);
  });
}
