import { existsSync, lstatSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { explainWriteFailure } from '../../disk/explain-write-failure.js';
import { writeWhole } from '../../disk/write-whole.js';
import type { Host } from '../../host.js';
import { InputError } from '../../input-error.js';
import { readInputBytes } from '../../load/read-input.js';
import { type Draft, formatDraft, readDraft } from './draft.js';

const folderName = '.lawreport';

/** The report that is written where nobody names another. */
export const usualOutput = 'report.yaml';

/** The unfinished report that is meant where none is named. */
export function chooseDraft(named: string | undefined, host: Host): string {
  if (named !== undefined) return named;
  const drafts = listDrafts(host);
  if (drafts.includes(usualOutput) || drafts.length === 0) return usualOutput;
  if (drafts.length === 1) return drafts[0]!;
  throw new InputError(`没有写完的报告有几份，请写明接着写哪一份：${drafts.join('、')}`);
}

/** `.lawreport/draft-report.yaml`, beside the report that is being written. */
export function draftFile(output: string): string {
  return join(dirname(output), folderName, `draft-${basename(output, extname(output))}.yaml`);
}

/** The folder of a report that is about to be written may have to be made first. */
export function makeFolder(output: string, host: Host): void {
  const folder = dirname(output);
  try {
    mkdirSync(resolve(host.folder, folder), { recursive: true });
  } catch (error) {
    throw new InputError(explainWriteFailure(error), { file: folder });
  }
}

/** Saved after every answer: the file on the disk is always the last whole one. */
export function saveDraft(draft: Draft, host: Host): void {
  const file = draftFile(draft.output);
  makeFolder(file, host);
  refuseLink(dirname(file), host);
  writeWhole(file, formatDraft(draft), host, { kind: 'own', force: true, rewrites: true });
}

/** A folder of drafts that came with files from elsewhere may be a link to any other folder. */
function refuseLink(folder: string, host: Host): void {
  if (lstatSync(resolve(host.folder, folder)).isSymbolicLink())
    throw new InputError('存草稿的文件夹是一个符号链接，没有使用；请删去这个链接', { file: folder });
}

export type FoundDraft =
  | { kind: 'draft'; draft: Draft }
  | { kind: 'damaged'; kept: string }
  | { kind: 'none' };

/** A damaged draft is kept under another name, so that nothing of it is lost. */
export function findDraft(output: string, host: Host): FoundDraft {
  const file = draftFile(output);
  const path = resolve(host.folder, file);
  if (!existsSync(path)) return { kind: 'none' };
  refuseLink(dirname(file), host);
  const draft = readDraft(new TextDecoder().decode(readInputBytes(file, host)));
  return draft
    ? { kind: 'draft', draft: { ...draft, output } }
    : { kind: 'damaged', kept: setAside(file, '损坏', host) };
}

/** Gives a draft another name that is free; the new name. */
export function setAside(file: string, why: string, host: Host): string {
  for (let number = 1; ; number++) {
    const kept = file.replace(/\.yaml$/, `.${why}${number}.yaml`);
    if (existsSync(resolve(host.folder, kept))) continue;
    renameSync(resolve(host.folder, file), resolve(host.folder, kept));
    return kept;
  }
}

/** Reports with an unfinished draft in the current folder. */
function listDrafts(host: Host): string[] {
  const folder = resolve(host.folder, folderName);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .flatMap((name) => /^draft-([^.]+)\.yaml$/.exec(name)?.[1] ?? [])
    .map((name) => `${name}.yaml`)
    .sort();
}

export function removeDraft(output: string, host: Host): void {
  const path = resolve(host.folder, draftFile(output));
  rmSync(path, { force: true });
  if (existsSync(dirname(path)) && readdirSync(dirname(path)).length === 0) rmdirSync(dirname(path));
}
