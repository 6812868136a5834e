import { existsSync, readdirSync, statSync } from 'node:fs';
import { extname, join, relative, resolve } from 'node:path';
import { gridsOfDocument } from '../../../collect/document-grids.js';
import type { Grid } from '../../../collect/grid.js';
import { type Expected, readReturn } from '../../../collect/read-return.js';
import type { Return } from '../../../collect/return.js';
import { gridsOfWorkbook } from '../../../collect/workbook-grids.js';
import { readWorkbook } from '../../../ooxml/spreadsheet/read-workbook.js';
import { orderFiles } from '../../bulk/order-files.js';
import { noteInput } from '../../disk/inputs.js';
import type { Host } from '../../host.js';
import { InputError, unusable } from '../../input-error.js';
import { loadDocument } from '../../load/load-document.js';
import { readInputBytes } from '../../load/read-input.js';
import { createProgress } from '../../terminal/progress.js';

export type LoadedReturns = {
  returns: Return[];
  /** Files that no return could be read from, with the reason. */
  unread: { file: string; reason: string }[];
};

/** Reads every return of a folder, and of the folders below; one that cannot be read stops none of the others. */
export async function loadReturns(
  folder: string,
  expected: Expected | undefined,
  host: Host,
): Promise<LoadedReturns> {
  const files = orderFiles(listFiles(folder, host), host);
  if (files.length === 0) throw new InputError('文件夹里没有收回的表（.xlsx、.docx）', { file: folder });
  const loaded: LoadedReturns = { returns: [], unread: [] };
  const progress = await createProgress(files.length, host);
  for (const file of files) {
    const name = relative(folder, file);
    try {
      noteInput(file, host);
      loaded.returns.push(readReturn(name, await loadGrids(file, host), expected));
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      const reason =
        error.message === '' ? error.findings.map(({ message }) => message).join('；') : error.message;
      loaded.unread.push({ file: name, reason });
    }
    progress.advance();
  }
  progress.stop();
  return loaded;
}

async function loadGrids(file: string, host: Host): Promise<Grid[]> {
  const ending = extname(file).toLowerCase();
  if (ending === '.docx') return gridsOfDocument((await loadDocument(file, host)).document);
  if (!['.xlsx', '.xlsm'].includes(ending))
    throw new InputError(
      `不是.xlsx或者.docx文件，没有读；${advice[ending] ?? '是报送表的，请填在发下去的表里'}`,
    );
  const { value, findings } = readWorkbook(readInputBytes(file, host));
  if (!value) throw unusable({ file, findings });
  return gridsOfWorkbook(value);
}

const savedAnew = '请用WPS或者Excel打开，另存为.xlsx';
const advice: Record<string, string> = {
  '.xls': savedAnew,
  '.et': savedAnew,
  '.ods': savedAnew,
  '.csv': savedAnew,
  '.doc': '请用WPS或者Word打开，另存为.docx',
  '.wps': '请用WPS或者Word打开，另存为.docx',
};

/** What is no return but lies there for a reason: what programs leave behind, and what we write ourselves. */
const passedOver = /^(?:[.~]|Thumbs\.db$|desktop\.ini$)|\.(?:bak\d*|tmp|lock)$/i;

function listFiles(folder: string, host: Host): string[] {
  const path = resolve(host.folder, folder);
  if (!existsSync(path)) throw new InputError('没有这个文件夹，请检查名称', { file: folder });
  if (!statSync(path).isDirectory()) throw new InputError('请写收回的表所在的文件夹', { file: folder });
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) => {
    if (passedOver.test(entry.name)) return [];
    const inner = join(folder, entry.name);
    if (entry.isDirectory()) return listFiles(inner, host);
    return entry.isFile() ? [inner] : [];
  });
}
