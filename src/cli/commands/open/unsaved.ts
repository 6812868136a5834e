import { existsSync, lstatSync, mkdirSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { readRegularFile } from '../../disk/read-regular-file.js';
import { writeWhole } from '../../disk/write-whole.js';
import type { Host } from '../../host.js';
import { InputError } from '../../input-error.js';

/** What the page has changed and nobody has saved. */
export type Unsaved = { text: string; savedText?: string };

/**
 * Beside the report, since the storage of a browser belongs to an address, and the next run has another one:
 * `.lawreport/open-report.yaml.json`.
 */
export function createUnsaved(file: string, host: Host) {
  const folder = join(dirname(file), '.lawreport');
  const name = join(folder, `open-${basename(file)}.json`);
  const path = resolve(host.folder, name);
  const isLink = () => existsSync(dirname(path)) && lstatSync(dirname(path)).isSymbolicLink();
  return {
    read: (): Unsaved | null => {
      if (isLink() || !existsSync(path)) return null;
      try {
        const value = JSON.parse(new TextDecoder().decode(readRegularFile(path))) as Unsaved;
        return typeof value.text === 'string' ? value : null;
      } catch {
        return null;
      }
    },
    keep: ({ text, savedText }: Record<string, unknown>): { kept: boolean } => {
      if (isLink()) return { kept: false };
      if (typeof text !== 'string') {
        rmSync(path, { force: true });
        return { kept: true };
      }
      try {
        mkdirSync(dirname(path), { recursive: true });
        writeWhole(name, JSON.stringify({ text, savedText }), host, { kind: 'own', force: true });
        return { kept: true };
      } catch (error) {
        if (!(error instanceof InputError) && (error as NodeJS.ErrnoException).code === undefined)
          throw error;
        return { kept: false };
      }
    },
  };
}
