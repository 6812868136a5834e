import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { readDocx } from '../../../src/readers/docx/read-docx.js';
import { readReport } from '../../../src/report/read-report.js';
import { readDocxText } from '../../support/read-docx-text.js';
import { type Run, runCli } from '../../support/run-cli.js';

/** A command line and the files of the folder in which it runs. */
export type Case = { files: Record<string, string | Uint8Array>; words: readonly string[] };

/** How the program took a case, and what is wrong with that; no problem where nothing is. */
export type Verdict = { exitCode?: number; problem?: string | undefined };

/** Runs a case in a folder, which is emptied first. */
export async function judgeCase({ files, words }: Case, folder: string): Promise<Verdict> {
  rmSync(folder, { recursive: true, force: true });
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  const run = await runCli(folder, words);
  return { exitCode: run.exitCode, problem: judgeRun(run, words, (name) => readOutput(join(folder, name))) };
}

type ReadOutput = (name: string) => Uint8Array | undefined;

function readOutput(path: string): Uint8Array | undefined {
  return existsSync(path) ? readFileSync(path) : undefined;
}

function judgeRun(
  { exitCode, stdout, stderr }: Run,
  words: readonly string[],
  read: ReadOutput,
): string | undefined {
  if (![0, 1, 2].includes(exitCode)) return `exit code ${exitCode}`;
  if (stderr.includes('程序内部出错')) return `internal error: ${stderr}`;
  if (exitCode === 2 && stderr === '') return 'exit code 2 without a word';
  if (/undefined|NaN|\[object/.test(stripNames(stdout + stderr)))
    return `a message speaks of undefined: ${stdout}${stderr}`;
  if (words.includes('json')) JSON.parse(stdout === '' ? '{}' : stdout);
  const output = words.find((word) => word.startsWith('out.'));
  const written = output === undefined ? undefined : read(output);
  if (exitCode === 2 && written) return `exit code 2, and ${output} is written`;
  const problem = written && (output!.endsWith('.docx') ? judgeWordFile(written) : judgeReport(written));
  if (written) return problem ?? (words[0] === 'render' ? findStrangeNumber(written) : undefined);
  const mustWrite = exitCode !== 2 && output !== undefined && words[0] !== 'lint';
  if (mustWrite) return `exit code ${exitCode} without ${output}`;
  return words.includes('--into') ? judgeReport(read('report.yaml')!) : undefined;
}

/** Words of the input may be quoted. */
function stripNames(shown: string): string {
  return shown.replace(/“[^”]*”|^ *(?:\d+)? *\|.*$/gm, '');
}

function judgeWordFile(bytes: Uint8Array): string | undefined {
  const { value, findings } = readDocx(bytes);
  const isBlank = !value && readDocxText(bytes).join('').trim() === '';
  return value || isBlank ? undefined : `unreadable: ${findings[0]?.message}`;
}

/** What we write of lengths and counts, names of fonts apart, is whole numbers; a copy of another's file keeps what that has. */
function findStrangeNumber(bytes: Uint8Array): string | undefined {
  const parts = unzipSync(bytes);
  const pattern =
    / w:(?!ascii|hAnsi|eastAsia|cs)\w+="(?:NaN|undefined|null|-?Infinity|\[object[^"]*|-?\d+\.\d+|-?\d{11,}|-?[\d.]+e[^"]*)"/;
  for (const name of ['word/document.xml', 'word/styles.xml']) {
    const strange = pattern.exec(strFromU8(parts[name]!));
    if (strange) return `${name} holds${strange[0]}`;
  }
  return undefined;
}

function judgeReport(bytes: Uint8Array): string | undefined {
  const { value, findings } = readReport(new TextDecoder().decode(bytes));
  return value ? undefined : `the report that was written is refused: ${findings[0]?.message}`;
}
