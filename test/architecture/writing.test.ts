import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const src = fileURLToPath(new URL('../../src', import.meta.url));
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => name.replaceAll('\\', '/'));

/** Functions of node:fs that change nothing. */
const readingOnly =
  /^(?:accessSync|constants|existsSync|fstatSync|lstatSync|readdirSync|readFileSync|readSync|realpathSync|statSync|type \w+)$/;

/** Every other use, and why it writes no output of its own. */
const mayTouch: Record<string, string[]> = {
  // The one function that writes; everything else goes through it.
  'cli/disk/place-file.ts': [
    'closeSync',
    'fchmodSync',
    'fchownSync',
    'fsyncSync',
    'linkSync',
    'openSync',
    'renameSync',
    'unlinkSync',
    'writeSync',
  ],
  // A second name for bytes that are there.
  'cli/disk/keep-backup.ts': ['linkSync', 'unlinkSync'],
  // A lock is placed whole too; taking it over is a rename, giving it back a removal.
  'cli/disk/lock-file.ts': ['renameSync', 'unlinkSync'],
  // What killed runs left.
  'cli/disk/temporaries.ts': ['unlinkSync'],
  // Folders, and a draft that gets another name or is done with.
  'cli/commands/new/draft-files.ts': ['mkdirSync', 'renameSync', 'rmdirSync', 'rmSync'],
  // The folder of what is not saved yet, and what has been saved meanwhile.
  'cli/commands/open/unsaved.ts': ['mkdirSync', 'rmSync'],
  // The folder of the public edition.
  'cli/commands/publish/write-publication.ts': ['mkdirSync'],
  // The folder of the results.
  'cli/disk/output-folder.ts': ['mkdirSync'],
  // The folder of a user's own data, made when something is first put there.
  'cli/commands/knowledge/knowledge.ts': ['mkdirSync'],
  // A folder of its own among the system's temporary ones, for LibreOffice and for the editor.
  'cli/machine/run-libreoffice.ts': ['mkdtempSync', 'rmSync'],
  'cli/commands/new/edit-in-editor.ts': ['mkdtempSync', 'rmSync'],
  // What doctor wrote to see whether it may.
  'cli/commands/doctor/examine-machine.ts': ['rmSync'],
  // Open files to read them.
  'cli/disk/read-regular-file.ts': ['closeSync', 'openSync'],
  'cli/machine/installed-fonts.ts': ['closeSync', 'openSync'],
};

const uses = files.flatMap((file) => {
  const text = readFileSync(join(src, file), 'utf8');
  const named = [...text.matchAll(/import \{([^}]*)\} from 'node:fs'/g)].flatMap((match) =>
    match[1]!
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  );
  return named.filter((name) => !readingOnly.test(name)).map((name) => ({ file, name }));
});

describe('writing', () => {
  it('is done by one module; what others do to the file system is listed here', () => {
    expect(uses.filter(({ file, name }) => !mayTouch[file]?.includes(name))).toEqual([]);
  });

  it('is listed here only where it is done', () => {
    const listed = Object.entries(mayTouch).flatMap(([file, names]) => names.map((name) => ({ file, name })));
    expect(
      listed.filter(({ file, name }) => !uses.some((use) => use.file === file && use.name === name)),
    ).toEqual([]);
  });

  it('cannot come in by another door', () => {
    const doors =
      /node:fs\/promises|from 'fs'|import (?:\* as )?\w+ from 'node:fs'|import\('node:fs'\)|require\(/;
    expect(files.filter((file) => doors.test(readFileSync(join(src, file), 'utf8')))).toEqual([]);
  });
});
