import {
  closeSync,
  fchmodSync,
  fchownSync,
  fsyncSync,
  linkSync,
  openSync,
  renameSync,
  type Stats,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { nameTemporary, sweepTemporaries } from './temporaries.js';

/**
 * Puts bytes at an absolute path, all of them or none: a temporary file in the same folder, flushed, then renamed.
 * A file that is replaced hands on its mode, and its owner as far as the user may. Without `replace` a file that
 * is there is an EEXIST, also where it came up a moment ago. Throws Node's own errors; the temporary file is gone then.
 */
export function placeFile(path: string, bytes: Uint8Array, { replace, mode }: PlaceOptions): void {
  const folder = dirname(path);
  const present = replace ? statSync(path, { throwIfNoEntry: false }) : undefined;
  const temporary = join(folder, nameTemporary());
  const handle = openSync(temporary, 'wx', present ? present.mode & 0o777 : (mode ?? 0o666));
  try {
    if (!present && mode !== undefined) takeMode(handle, mode);
    fill(handle, bytes, present);
    if (replace) renamePatiently(temporary, path);
    else moveIntoGap(temporary, path);
  } catch (error) {
    unlinkIfPossible(temporary);
    throw error;
  }
  flushFolder(folder);
  sweepTemporaries(folder, path);
}

export type PlaceOptions = {
  replace: boolean;
  /** Who may read and write a file that is new, whatever the mask of the user says; that of the mask where absent. */
  mode?: number;
};

function takeMode(handle: number, mode: number): void {
  try {
    fchmodSync(handle, mode);
  } catch {
    // Not every file system has modes.
  }
}

function fill(handle: number, bytes: Uint8Array, like: Stats | undefined): void {
  try {
    if (like) takeAfter(handle, like);
    let written = 0;
    while (written < bytes.length) written += writeSync(handle, bytes, written);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** The owner first, since a change of owner resets the mode. Neither is worth losing the text for. */
function takeAfter(handle: number, { uid, gid, mode }: Stats): void {
  for (const take of [() => fchownSync(handle, uid, gid), () => fchmodSync(handle, mode & 0o7777)])
    try {
      take();
    } catch {
      // Not everybody may give a file away, and not every file system has modes.
    }
}

/** Milliseconds. On Windows a virus scanner or an indexer may have a file open for a moment. */
const patience = [20, 80, 300, 600];

function renamePatiently(from: string, to: string): void {
  for (const wait of [...patience, undefined])
    try {
      renameSync(from, to);
      return;
    } catch (error) {
      if (wait === undefined || !['EPERM', 'EACCES', 'EBUSY'].includes(codeOf(error) ?? '')) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, wait);
    }
}

/** A link cannot replace a file as a rename does. Where there are no links (USB sticks), the name is taken first. */
function moveIntoGap(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw error;
    closeSync(openSync(to, 'wx'));
    try {
      renamePatiently(from, to);
    } catch (failure) {
      unlinkIfPossible(to);
      throw failure;
    }
    return;
  }
  unlinkIfPossible(from);
}

/** So that the new name outlives a power cut. Windows cannot open a folder, some network shares cannot flush one. */
function flushFolder(folder: string): void {
  try {
    const handle = openSync(folder, 'r');
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch {
    // The file itself has been flushed.
  }
}

function unlinkIfPossible(path: string): void {
  try {
    unlinkSync(path);
  } catch {
    // A later run sweeps it.
  }
}

function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException).code;
}
