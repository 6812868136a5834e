import { accessSync, constants, existsSync, lstatSync, type Stats, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Host } from '../host.js';
import { InputError } from '../input-error.js';
import { alreadyThere, explainWriteFailure } from './explain-write-failure.js';
import { describeBadName } from './file-name.js';
import { findInput } from './inputs.js';
import { keepBackup } from './keep-backup.js';
import { describeUnfitName, type OutputKind } from './output-kinds.js';
import { placeFile } from './place-file.js';
import { readPresent } from './read-present.js';

export type WriteOptions = {
  /** What is written, which the name has to fit. */
  kind: OutputKind;
  /** The report that it is rendered from, into which somebody's edits can be taken back. */
  report?: string;
  /** The files, and folders, that it was made from: who may not read one of them may not read this. */
  from?: string | readonly string[];
  /** Replaces what another program, or somebody's hand, has made; never what this run reads. */
  force?: boolean;
  /** The report or text that the run has read is itself written anew: its caller holds it and keeps a backup. */
  rewrites?: boolean;
};

/** What becomes of the file that is there: replaced or not, and kept under another name or not. */
type Verdict = { replaces: boolean; keeps: boolean };

/**
 * Whether a file may be written, so that a command can say so before it works; the one place that decides. Refused are
 * a name that fits no file, or not this kind of file; a link; what is no file; whatever this run reads; a report, except
 * by a report; what somebody has made or edited, except with `force`, and then what we wrote and somebody has edited is
 * kept as a backup. What we wrote and nobody has touched is replaced.
 */
export function checkOutput(file: string, host: Host, options: WriteOptions): Verdict {
  const path = resolve(host.folder, file);
  refuseName(describeBadName(basename(path)), file);
  const status = lookAt(path, file);
  if (!status) {
    refuseName(describeUnfitName(basename(path), options.kind), file);
    if (!existsSync(dirname(path)))
      throw new InputError('要写到的文件夹不存在，请先建立文件夹，或者改写 -o 后面的路径', { file });
    return { replaces: false, keeps: false };
  }
  if (status.isSymbolicLink())
    throw new InputError('这是一个符号链接，没有写入；请写出它指向的文件，或者另写一个文件名', { file });
  if (status.isDirectory()) throw new InputError('这是一个文件夹，请写出文件名', { file });
  if (!status.isFile())
    throw new InputError('这不是普通的文件，是管道或者设备，没有写入；请另写一个文件名', { file });
  // What is written anew, a text too, keeps the name that it has.
  if (!options.rewrites) refuseName(describeUnfitName(basename(path), options.kind), file);
  const verdict = judgePresent(file, path, host, options);
  try {
    // A rename would replace a file that is marked as read-only.
    accessSync(path, constants.W_OK);
  } catch {
    throw new InputError('这个文件不让写，没有覆盖；请检查它是否只读', { file });
  }
  return verdict;
}

function refuseName(problem: string | undefined, file: string): void {
  if (problem !== undefined) throw new InputError(problem, { file });
}

function judgePresent(file: string, path: string, host: Host, options: WriteOptions): Verdict {
  const { kind, force = false, rewrites = false } = options;
  const input = rewrites ? undefined : findInput(path, host);
  if (input !== undefined)
    throw new InputError(
      `这正是要读的文件${input === file ? '' : `“${input}”`}，没有覆盖；请另写一个文件名`,
      { file },
    );
  // A report is kept by who saves it; drafts and copies are the program's own.
  if (kind === 'report' || kind === 'own') {
    if (!force) throw new InputError(alreadyThere, { file });
    return { replaces: true, keeps: false };
  }
  const present = readPresent(path);
  if (present.kind === 'report')
    throw new InputError('这是一份报告文件，没有用别的内容覆盖（加 --force 也不覆盖）；请另写一个文件名', {
      file,
    });
  if (present.kind === 'ours' && present.state === 'intact') return { replaces: true, keeps: false };
  const isEdited = present.kind === 'ours';
  if (!force) throw new InputError(isEdited ? explainEdited(file, options.report) : alreadyThere, { file });
  return { replaces: true, keeps: isEdited };
}

function explainEdited(file: string, report: string | undefined): string {
  const advice =
    report === undefined ? '请另写一个文件名' : `请先用 lawreport import ${file} --into ${report} 把改动写回`;
  return `写出以后有人改过，没有覆盖；${advice}；加 --force 才覆盖，改过的另存为 .bak`;
}

function lookAt(path: string, file: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch (error) {
    throw new InputError(explainWriteFailure(error), { file });
  }
}

/**
 * Writes a file whole or not at all, where `checkOutput` lets it; on failure the old file is as it was. The name under
 * which an edited file was kept, for `formatKept`; undefined where none was.
 */
export function writeWhole(
  file: string,
  content: string | Uint8Array,
  host: Host,
  options: WriteOptions,
): string | undefined {
  const { replaces, keeps } = checkOutput(file, host, options);
  const path = resolve(host.folder, file);
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const kept = keeps ? keepBackup(path, file) : undefined;
  try {
    placeFile(path, bytes, { replace: replaces, mode: modeLike(options.from ?? options.report, host) });
  } catch (error) {
    kept?.drop();
    throw new InputError(explainWriteFailure(error), { file });
  }
  return kept && join(dirname(file), basename(kept.path));
}

/** Who may read and write all of the files and folders; a link stands for what it leads to. */
function modeLike(files: string | readonly string[] | undefined, host: Host): number | undefined {
  const modes = [files ?? []].flat().flatMap((file) => {
    const status = file === '-' ? undefined : statSync(resolve(host.folder, file), { throwIfNoEntry: false });
    return status?.isFile() || status?.isDirectory() ? [status.mode & 0o666] : [];
  });
  // What was made can be made again, also from what is marked as read-only.
  return modes.length === 0 ? undefined : modes.reduce((all, mode) => all & mode) | 0o600;
}
