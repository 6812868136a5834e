import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { diffArrays } from 'diff';
import { publicEdition } from '../../../document/public-edition.js';
import { decodeText } from '../../../text/file/decode-text.js';
import { collectMetadata } from '../../../writers/publication/publication-metadata.js';
import { writeMetadataTable } from '../../../writers/publication/write-metadata-table.js';
import { writePublicText } from '../../../writers/publication/write-public-text.js';
import { readRegularFile } from '../../disk/read-regular-file.js';
import type { ExitCode, Host } from '../../host.js';
import { InputError, unusable } from '../../input-error.js';
import { type LoadedDocument, loadDocument } from '../../load/load-document.js';
import { show } from '../../terminal/show.js';
import { readMetadataTable } from './read-metadata-table.js';
import { readPageText } from './read-page-text.js';

/** Whether what was published is still the text of the report; white space and masks (×) do not count. */
export async function checkPublished(folder: string, loaded: LoadedDocument, host: Host): Promise<ExitCode> {
  refuseOtherThanFolder(folder, host);
  const isThere = (name: string) => existsSync(resolve(host.folder, folder, name));
  if (!Object.keys(readers).some(isThere))
    throw new InputError(`文件夹里没有${Object.keys(readers).join('、')}，没有可以核对的文字`, {
      file: folder,
    });
  const wanted = toParagraphs(writePublicText(publicEdition(loaded.document)));
  let isEqual = true;
  const report = (file: string, what: string, differences: readonly Difference[]) => {
    const isSameText = differences.length === 0;
    if (!isSameText) isEqual = false;
    const verdict = isSameText ? '相同' : `有${differences.length}${what === '文字' ? '段' : '项'}不同：`;
    show(`${file} 的${what}与 ${loaded.file} ${verdict}\n`, host.stdout);
    show(formatDifferences(differences), host.stdout);
  };
  for (const name of publicNames) {
    const file = join(folder, name);
    if (!isThere(name)) {
      isEqual = false;
      show(`${file} 不在文件夹里，没有核对\n`, host.stdout);
    } else if (name === metadataName) report(file, '内容', compareMetadata(file, loaded, host));
    else report(file, '文字', compare(wanted, toParagraphs(await readers[name]!(file, host))));
  }
  return isEqual ? 0 : 1;
}

function refuseOtherThanFolder(folder: string, host: Host): void {
  const path = resolve(host.folder, folder);
  if (!existsSync(path)) throw new InputError('没有这个文件夹，请写出公开文件所在的文件夹', { file: folder });
  if (!statSync(path).isDirectory())
    throw new InputError('这是一个文件，请写出公开文件所在的文件夹', { file: folder });
}

const readers: Record<string, (file: string, host: Host) => string | Promise<string>> = {
  '报告.html': (file, host) => readPageText(new TextDecoder().decode(readBytes(file, host))),
  '报告.txt': readText,
  '报告.docx': async (file, host) =>
    writePublicText(publicEdition((await loadDocument(file, host)).document)),
};
const metadataName = '元数据.csv';
const publicNames = [...Object.keys(readers), metadataName];

/** What the report does not say, a website has filled in. */
function compareMetadata(file: string, { document, report }: LoadedDocument, host: Host): Difference[] {
  const metadata = collectMetadata(document, report?.publication, host.today());
  const found = readMetadataTable(readText(file, host));
  return [...readMetadataTable(writeMetadataTable(metadata))].flatMap(([name, value]) => {
    const shown = found.get(name) ?? '';
    if (value === '' || isSame(value, shown)) return [];
    return [{ wanted: `${name} ${value}`, found: found.has(name) ? `${name} ${shown}` : '' }];
  });
}

function readText(file: string, host: Host): string {
  const { value, findings } = decodeText(readBytes(file, host));
  if (!value) throw unusable({ file, findings });
  return value.text;
}

function readBytes(file: string, host: Host): Uint8Array {
  return readRegularFile(resolve(host.folder, file));
}

function toParagraphs(text: string): string[] {
  return text
    .split(/\r\n|[\r\n]/)
    .map((line) => line.replace(/[\s\ufeff]+/g, ''))
    .filter((line) => line !== '');
}

type Difference = { wanted: string; found: string };

/** Paragraphs of the two texts that have no equal; where a text was set in other paragraphs, it is the same text. */
function compare(wanted: readonly string[], found: readonly string[]): Difference[] {
  if (isSame(wanted.join(''), found.join(''))) return [];
  const differences: Difference[] = [];
  let open: Difference | undefined;
  for (const { value, added, removed } of diffArrays([...wanted], [...found], { comparator: isSame })) {
    if (!added && !removed) {
      open = undefined;
      continue;
    }
    if (!open) {
      open = { wanted: '', found: '' };
      differences.push(open);
    }
    open[removed ? 'wanted' : 'found'] += value.join('');
  }
  return differences;
}

/** A mask stands for one character that the report shows and the public does not. */
function isSame(wanted: string, found: string): boolean {
  if (wanted === found) return true;
  if (wanted.length !== found.length || !found.includes('×')) return false;
  for (let at = 0; at < found.length; at++) if (found[at] !== '×' && found[at] !== wanted[at]) return false;
  return true;
}

function formatDifferences(differences: readonly Difference[]): string {
  const shown = differences.slice(0, mostShown).map(({ wanted, found }) => {
    const [ours, theirs] = excerpt(wanted, found);
    return `  报告：${ours}\n  公开：${theirs}\n`;
  });
  const rest = differences.length - shown.length;
  return shown.join('') + (rest > 0 ? `  还有${rest}段没有列出\n` : '');
}

const mostShown = 10;

/** Both from a little before the first character that differs. */
function excerpt(wanted: string, found: string): [string, string] {
  let at = 0;
  while (at < wanted.length && wanted[at] === found[at]) at++;
  const from = Math.max(0, at - 10);
  const cut = (text: string) => {
    if (text === '') return '（没有）';
    const end = from + 40;
    return `${from > 0 ? '…' : ''}${text.slice(from, end)}${text.length > end ? '…' : ''}`;
  };
  return [cut(wanted), cut(found)];
}
