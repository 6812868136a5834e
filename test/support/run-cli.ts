import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { main } from '../../src/cli/main.js';

export type Run = { exitCode: number; stdout: string; stderr: string };

/** Runs one command line in `folder`, with the clock at 20 February 2026 and no terminal. */
export async function runCli(
  folder: string,
  words: readonly string[],
  stdin = '',
  environment: Record<string, string> = {},
): Promise<Run> {
  const output = { stdout: '', stderr: '' };
  const exitCode = await main(words, {
    folder,
    stdin: Readable.from([stdin]),
    stdout: { write: (text) => (output.stdout += text) },
    stderr: { write: (text) => (output.stderr += text) },
    environment: { PATH: process.env.PATH, LAWREPORT_FONTS: join(folder, 'no-fonts'), ...environment },
    today: () => ({ year: 2026, month: 2, day: 20 }),
  });
  return { exitCode, ...output };
}

export function makeFolder(): string {
  return mkdtempSync(join(tmpdir(), 'lawreport-'));
}
