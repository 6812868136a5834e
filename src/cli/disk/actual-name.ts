import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Host } from '../host.js';

/**
 * The name of a file as the disk has it. Files that come from a Mac may have their accents as characters of their
 * own, which nobody can type: a name that is the same otherwise is meant.
 */
export function actualName(file: string, host: Host): string {
  const path = resolve(host.folder, file);
  if (file === '-' || existsSync(path) || !existsSync(dirname(path))) return file;
  const typed = basename(path).normalize();
  const name = listNames(dirname(path)).find((candidate) => candidate.normalize() === typed);
  return name === undefined ? file : join(dirname(file), name);
}

function listNames(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
