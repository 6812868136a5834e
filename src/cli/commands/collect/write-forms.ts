import { join } from 'node:path';
import type { AskedUnit } from '../../../collect/asked.js';
import { plain } from '../../../collect/grid.js';
import { type EarlierValues, recallValues, writeForm } from '../../../collect/write-form.js';
import { parseDate } from '../../../text/calendar-date.js';
import { formatKept } from '../../disk/keep-backup.js';
import { makeOutputFolder } from '../../disk/output-folder.js';
import { writeWhole } from '../../disk/write-whole.js';
import type { ExitCode, Host } from '../../host.js';
import { InputError } from '../../input-error.js';
import { loadDocument, refuseFaulty } from '../../load/load-document.js';
import { createProgress } from '../../terminal/progress.js';
import { show } from '../../terminal/show.js';
import type { CollectOptions } from './collect-options.js';
import { type Collection, loadCollection } from './load-collection.js';

/** Writes a form for each unit. One that somebody has filled in already stays, and is told; the others are written. */
export async function writeForms(file: string, options: CollectOptions, host: Host): Promise<ExitCode> {
  const { output, due, lastYear, unit: only, force } = options;
  if (output === undefined) throw new InputError('报送表写到哪个文件夹，请加 -o 收数/');
  const collection = loadCollection(file, options, host);
  const asked = chooseUnits(collection, only);
  const earlier = lastYear === undefined ? {} : await loadEarlier(lastYear, collection, options, host);
  const occasion = { year: collection.report.year, due: due === undefined ? undefined : parseDate(due) };
  makeOutputFolder(output, [], host);
  const progress = await createProgress(asked.length, host);
  let written = 0;
  for (const unit of asked) {
    const form = writeForm(unit, occasion, earlier);
    const name = join(output, form.name);
    try {
      const kept = writeWhole(name, form.bytes, host, { kind: 'xlsx', from: file, force });
      progress.print('stdout', kept === undefined ? '' : `已写出 ${name}${formatKept(kept)}\n`);
      written++;
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      progress.print('stderr', `没有写出 ${name}：${error.message}\n`);
    }
    progress.advance();
  }
  progress.stop();
  show(formatWritten(asked, written, output, due), host.stdout);
  return written === asked.length ? 0 : 2;
}

function chooseUnits({ file, asked }: Collection, only: readonly string[] | undefined): AskedUnit[] {
  if (asked.length === 0)
    throw new InputError(
      '报告里没有写请谁报什么：在“数据”里给各个数写上来源，或者用 lawreport collect plan 提出“报送单位”的名单',
      { file },
    );
  for (const name of only ?? [])
    if (!asked.some(({ unit }) => plain(unit) === plain(name)))
      throw new InputError(`没有请“${name}”报什么，可以写：${asked.map(({ unit }) => unit).join('、')}`, {
        file,
      });
  return only ? asked.filter(({ unit }) => only.some((name) => plain(name) === plain(unit))) : asked;
}

/** Last year's values, where the report does not have them under 去年: by name, or from the sentences of a Word file. */
async function loadEarlier(
  file: string,
  { library }: Collection,
  { templates }: CollectOptions,
  host: Host,
): Promise<EarlierValues> {
  const { document, ...loaded } = refuseFaulty(await loadDocument(file, host, { templates }));
  return recallValues({ document, report: loaded.kind === 'report' ? loaded.report : undefined }, library);
}

function formatWritten(
  asked: readonly AskedUnit[],
  written: number,
  output: string,
  due: string | undefined,
): string {
  const figures = asked.reduce((sum, unit) => sum + unit.figures.length, 0);
  const topics = asked.reduce((sum, unit) => sum + unit.topics.length, 0);
  return [
    `已写出${written}个单位的报送表，在 ${output}：${figures}个数、${topics}段材料${due === undefined ? '；没有写截止日期，要写请加 --due' : `，截止${due}`}`,
    `收回以后：lawreport collect status ${output} 看收齐没有，lawreport collect read ${output} --into 报告 收进报告`,
    '',
  ].join('\n');
}
