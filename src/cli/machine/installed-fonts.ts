import { closeSync, type Dirent, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { homedir, platform } from 'node:os';
import { join } from 'node:path';
import type { Host } from '../host.js';

/**
 * Which of the fonts this machine lacks, by the family and full names in the fonts' own `name` tables
 * (OpenType 1.9, 'name'): the only place that holds the Chinese names. Reads a few hundred bytes of each file.
 */
export function findMissingFonts(wanted: readonly string[], host: Host): string[] {
  const missing = new Set(wanted.map(normalize));
  if (missing.size === 0) return [];
  for (const folder of fontFolders(host)) {
    for (const file of listFontFiles(folder, 0)) {
      for (const name of readFontNames(file)) missing.delete(normalize(name));
      if (missing.size === 0) return [];
    }
  }
  return wanted.filter((name) => missing.has(normalize(name)));
}

function normalize(name: string): string {
  return name.toLowerCase();
}

function fontFolders(host: Host): string[] {
  const { WINDIR, LOCALAPPDATA, XDG_DATA_HOME, LAWREPORT_FONTS } = host.environment;
  if (LAWREPORT_FONTS !== undefined) return [LAWREPORT_FONTS];
  const home = homedir();
  if (platform() === 'win32')
    return [
      join(WINDIR ?? 'C:\\Windows', 'Fonts'),
      ...(LOCALAPPDATA ? [join(LOCALAPPDATA, 'Microsoft', 'Windows', 'Fonts')] : []),
    ];
  if (platform() === 'darwin')
    return ['/System/Library/Fonts', '/Library/Fonts', join(home, 'Library', 'Fonts')];
  return [
    '/usr/share/fonts',
    '/usr/local/share/fonts',
    join(home, '.fonts'),
    join(XDG_DATA_HOME ?? join(home, '.local', 'share'), 'fonts'),
  ];
}

function listFontFiles(folder: string, depth: number): string[] {
  if (depth > 5) return [];
  try {
    return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
      const path = join(folder, entry.name);
      if (isFolder(entry, path)) return listFontFiles(path, depth + 1);
      return /\.(?:ttf|ttc|otf|otc)$/i.test(entry.name) ? [path] : [];
    });
  } catch {
    // A folder that is not there, or that we may not read, holds no font for us.
    return [];
  }
}

/** Folders of fonts are often linked, as TeX's are so that other programs find them. */
function isFolder(entry: Dirent, path: string): boolean {
  return entry.isSymbolicLink()
    ? statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
    : entry.isDirectory();
}

function readFontNames(file: string): string[] {
  let handle: number | undefined;
  try {
    handle = openSync(file, 'r');
    const read = (offset: number, length: number) => {
      const buffer = Buffer.alloc(length);
      return buffer.subarray(0, readSync(handle!, buffer, 0, length, offset));
    };
    const head = read(0, 12);
    const isCollection = head.toString('latin1', 0, 4) === 'ttcf';
    const count = isCollection ? Math.min(head.readUInt32BE(8), 64) : 1;
    const offsets = isCollection ? read(12, count * 4) : undefined;
    return Array.from({ length: count }, (_, index) => offsets?.readUInt32BE(index * 4) ?? 0).flatMap(
      (offset) => readNameTable(read, offset),
    );
  } catch {
    // A damaged font file names no font; the others still count.
    return [];
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}

type Read = (offset: number, length: number) => Buffer;

const familyName = 1;
const fullName = 4;
const typographicFamily = 16;

function readNameTable(read: Read, fontOffset: number): string[] {
  const tableCount = read(fontOffset + 4, 2).readUInt16BE(0);
  const directory = read(fontOffset + 12, tableCount * 16);
  for (let table = 0; table < tableCount; table++) {
    if (directory.toString('latin1', table * 16, table * 16 + 4) !== 'name') continue;
    const start = directory.readUInt32BE(table * 16 + 8);
    const names = read(start, Math.min(directory.readUInt32BE(table * 16 + 12), 1 << 20));
    return readNameRecords(names);
  }
  return [];
}

function readNameRecords(names: Buffer): string[] {
  const count = names.readUInt16BE(2);
  const storage = names.readUInt16BE(4);
  const found: string[] = [];
  for (let record = 0; record < count; record++) {
    const at = 6 + record * 12;
    const platformId = names.readUInt16BE(at);
    const nameId = names.readUInt16BE(at + 6);
    const isUnicode = platformId === 0 || platformId === 3;
    if (!isUnicode || ![familyName, fullName, typographicFamily].includes(nameId)) continue;
    const start = storage + names.readUInt16BE(at + 10);
    const bytes = Buffer.from(names.subarray(start, start + names.readUInt16BE(at + 8)));
    found.push(bytes.swap16().toString('utf16le'));
  }
  return found;
}
