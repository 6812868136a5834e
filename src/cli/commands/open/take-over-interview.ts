import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { holdReport } from '../../disk/hold-report.js';
import { saveReport } from '../../disk/save-report.js';
import { writeEditorSchema } from '../../disk/write-editor-schema.js';
import type { Host } from '../../host.js';
import { InputError } from '../../input-error.js';
import { answerRest } from '../new/answer-rest.js';
import { chooseDraft, findDraft, saveDraft } from '../new/draft-files.js';
import { formatInterview } from '../new/format-interview.js';
import { settleAnswers } from '../new/from-page/settle-answers.js';
import { loadContext } from '../new/load-context.js';

type TakenOver = { file: string; note: string };

/**
 * Writes a report of what was answered in the terminal, with gaps where nothing was, so that the page can go on. The
 * answers stay: the interview can be gone on with too.
 */
export async function takeOverInterview(named: string | undefined, host: Host): Promise<TakenOver> {
  const file = chooseDraft(named, host);
  if (existsSync(resolve(host.folder, file)))
    return { file, note: `${file} 已经写出，直接打开；终端里的回答没有再写进去` };
  const found = findDraft(file, host);
  if (found.kind === 'none') throw new InputError('没有找到终端里没有答完的报告，请先运行 lawreport new');
  if (found.kind === 'damaged')
    throw new InputError(`没有写完的草稿已经损坏，读不出来；原文件改名保存为 ${found.kept}`);
  const { options, state } = found.draft;
  const context = await loadContext(options, file, host);
  const text = formatInterview(answerRest(context, settleAnswers(context, state), { prepared: nothing }));
  await holdReport(file, { command: 'open', host }, () => {
    saveReport(file, text, host, { force: false, backup: true });
    saveDraft({ ...found.draft, handedOver: text }, host);
  });
  writeEditorSchema(file, host);
  const count = state.answers.length;
  return {
    file,
    note: `已用终端里的${count}个回答写出 ${file}，没有答的标了【待填】；要回终端接着答：lawreport new --resume，网页里改过的会收回来`,
  };
}

/** No topic is chosen for her: she chooses in the page. */
const nothing = { figures: {}, reasons: {}, topics: [] };
