import { linkSync, readFileSync, unlinkSync } from 'node:fs';
import { InputError } from '../input-error.js';
import { explainWriteFailure } from './explain-write-failure.js';
import { placeFile } from './place-file.js';

/**
 * Keeps the present bytes of a file under the first free of the names report.yaml.bak, report.yaml.bak2, …3, so that
 * no older backup is lost. A second link to the file is made where links exist: it takes no space, has the same mode
 * and holds what is about to be replaced, whoever wrote it last.
 */
export function keepBackup(path: string, file: string): { path: string; drop(): void } {
  for (let number = 1; ; number++) {
    const kept = `${path}.bak${number === 1 ? '' : number}`;
    try {
      duplicate(path, kept);
      return { path: kept, drop: () => unlinkSync(kept) };
    } catch (error) {
      if (codeOf(error) === 'EEXIST') continue;
      throw new InputError(`原来的文字不能另存：${explainWriteFailure(error)}`, { file });
    }
  }
}

/** What a message says of it, behind the name of the file that was written. */
export function formatKept(kept: string | undefined): string {
  return kept === undefined ? '' : `，原来的另存为 ${kept}`;
}

function duplicate(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw error;
    placeFile(to, readFileSync(from), { replace: false });
  }
}

function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException).code;
}
