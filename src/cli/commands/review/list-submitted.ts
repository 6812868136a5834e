import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
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

const otherEndings = ['txt', 'md', 'doc', 'wps', 'rtf', 'odt', 'pdf'];

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
