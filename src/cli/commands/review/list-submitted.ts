import { readdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { orderFiles } from '../../bulk/order-files.js';
import { expandFiles } from '../../disk/expand-files.js';
import { isFolder, listReports } from '../../disk/find-reports.js';
import { noteInput } from '../../disk/inputs.js';
import type { Host } from '../../host.js';
import { InputError } from '../../input-error.js';

/**
 * What was submitted: in a folder every report, text, and file of a kind that no reader opens, so that nobody's report is
 * passed over in silence. Of files that differ in their ending only, the one that can best be read stands for all.
 */
export async function listSubmitted(words: readonly string[], host: Host): Promise<string[]> {
  const files: string[] = [];
  for (const word of words) {
    if (!isFolder(word, host)) files.push(...(await expandFiles([word], host)));
    else {
      const found = listFolder(word, host);
      if (found.length === 0) throw new InputError('文件夹里没有报告（.docx、.txt、.yaml）', { file: word });
      for (const file of found) noteInput(file, host);
      files.push(...found);
    }
  }
  return orderFiles(files, host);
}

function listFolder(folder: string, host: Host): string[] {
  const reports = listReports(folder, host, true);
  const taken = new Set(reports.map(stem));
  const others = listOthers(folder, host)
    .sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
    .filter((file) => {
      const isNew = !taken.has(stem(file));
      taken.add(stem(file));
      return isNew;
    });
  return [...reports, ...others];
}

const otherEndings = [
  ...['txt', 'md', 'doc', 'wps', 'docm', 'rtf', 'odt', 'pdf', 'ofd', 'ceb'],
  ...['html', 'htm', 'mht', 'zip', 'rar', '7z'],
];

/**
 * What else lies in the folders, tables and pictures mostly, which are no reports: it is told that nobody looked at them.
 * Settings and what computers leave behind are not worth a word.
 */
export function listPassedOver(words: readonly string[], files: readonly string[], host: Host): string[] {
  const taken = new Set(files.map(stem));
  return words
    .filter((word) => isFolder(word, host))
    .flatMap((word) =>
      readdirSync(resolve(host.folder, word), { withFileTypes: true, recursive: true }).flatMap((entry) => {
        const isFile = entry.isFile() || entry.isSymbolicLink();
        if (!isFile || notWorthAWord.test(entry.name)) return [];
        const path = join(word, relative(resolve(host.folder, word), join(entry.parentPath, entry.name)));
        return taken.has(stem(path)) ? [] : [path];
      }),
    )
    .sort();
}

const notWorthAWord = /^[.~]|^(?:thumbs\.db|desktop\.ini)$|\.(?:ya?ml|json|csv|bak\d*|lock|tmp|lnk)$/i;

function listOthers(folder: string, host: Host): string[] {
  return readdirSync(resolve(host.folder, folder), { withFileTypes: true }).flatMap((entry) => {
    if (/^(?:\.|~\$|node_modules$)/.test(entry.name)) return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return listOthers(path, host);
    return entry.isFile() && rank(entry.name) >= 0 ? [path] : [];
  });
}

function rank(file: string): number {
  return otherEndings.indexOf(/\.(\w+)$/.exec(file)?.[1]?.toLowerCase() ?? '');
}

function stem(file: string): string {
  return file.replace(/\.\w+$/, '');
}
