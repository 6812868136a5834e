import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isReportText } from '../../report/is-report-text.js';
import { decodeText } from '../../text/file/decode-text.js';
import type { Host } from '../host.js';
import { InputError } from '../input-error.js';
import { expandFiles } from './expand-files.js';
import { noteInput } from './inputs.js';
import { readRegularFile } from './read-regular-file.js';

/**
 * The files to check: those named, the reports in the folders named, `-` for standard input;
 * where nothing is named report.yaml, else every report file of the current folder.
 */
export async function findReports(words: readonly string[], host: Host): Promise<string[]> {
  const files = await listNamed(words, host);
  for (const file of files) noteInput(file, host);
  return files;
}

async function listNamed(words: readonly string[], host: Host): Promise<string[]> {
  if (words.length === 0) {
    if (existsSync(resolve(host.folder, 'report.yaml'))) return ['report.yaml'];
    const found = listReports('.', host, false);
    if (found.length === 0)
      throw new InputError(
        '当前文件夹里没有报告文件（report.yaml），请写出要检查的文件，或者先用 lawreport new 起草',
      );
    return found;
  }
  const files: string[] = [];
  for (const word of words) {
    if (word === '-') files.push(word);
    else if (isFolder(word, host)) {
      const found = listReports(word, host, true);
      if (found.length === 0) throw new InputError('文件夹里没有报告文件（.yaml、.docx）', { file: word });
      files.push(...found);
    } else files.push(...(await expandFiles([word], host)));
  }
  return [...new Set(files)];
}

export function isFolder(word: string, host: Host): boolean {
  const path = resolve(host.folder, word);
  return existsSync(path) && statSync(path).isDirectory();
}

/**
 * The report files and Word files of a folder, by name; `deep` takes in the folders below. A Word file that is
 * named after a report file was rendered from it.
 */
export function listReports(folder: string, host: Host, deep: boolean): string[] {
  const entries = readdirSync(resolve(host.folder, folder), { withFileTypes: true });
  const names = new Set(entries.map(({ name }) => name));
  return entries
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = folder === '.' ? entry.name : join(folder, entry.name);
      if (entry.isDirectory())
        return deep && !/^(?:\.|node_modules$)/.test(entry.name) ? listReports(path, host, deep) : [];
      if (isWordName(entry.name))
        return ['.yaml', '.yml'].some((end) => names.has(entry.name.replace(/\.docx$/i, end))) ? [] : [path];
      return /\.ya?ml$/i.test(entry.name) && isReport(resolve(host.folder, path)) ? [path] : [];
    });
}

/** Word keeps a file `~$…` beside each that it has open. */
function isWordName(name: string): boolean {
  return /\.docx$/i.test(name) && !name.startsWith('~$');
}

function isReport(path: string): boolean {
  try {
    const bytes = readRegularFile(path);
    // A damaged report is one all the same, and has to be complained of.
    const text = decodeText(bytes).value?.text ?? new TextDecoder().decode(bytes);
    return isReportText(text.slice(0, 4000));
  } catch {
    return false;
  }
}
