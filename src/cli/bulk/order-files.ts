import { resolve } from 'node:path';
import type { Host } from '../host.js';

/**
 * Each file once, in the order in which a folder is walked: folder by folder, names by their characters' codes.
 * It depends neither on the machine's language nor on the order in which the files were named, so that shares of
 * one list fit together wherever they are taken.
 */
export function orderFiles(files: readonly string[], host: Host): string[] {
  const byPath = new Map<string, string>();
  for (const file of [...files].sort(compareFiles)) {
    const path = file === '-' ? file : resolve(host.folder, file);
    if (!byPath.has(path)) byPath.set(path, file);
  }
  return [...byPath.values()];
}

export function compareFiles(a: string, b: string): number {
  const [left, right] = [a.split(separators), b.split(separators)];
  const at = left.findIndex((name, index) => name !== right[index]);
  if (at < 0) return left.length - right.length;
  return right[at] !== undefined && left[at]! < right[at] ? -1 : 1;
}

const separators = /[\\/]/;
