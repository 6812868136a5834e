import { existsSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { type HeldReport, holdReport } from '../../disk/hold-report.js';
import type { ExitCode, Host } from '../../host.js';
import { show } from '../../terminal/show.js';
import { ask } from './ask.js';
import type { Draft } from './draft.js';
import {
  chooseDraft,
  draftFile,
  type FoundDraft,
  findDraft,
  makeFolder,
  removeDraft,
  saveDraft,
  setAside,
  usualOutput,
} from './draft-files.js';
import type { FromPage } from './from-page/resume-from-page.js';
import { loadContext } from './load-context.js';
import { keepOptions, type NewOptions } from './options.js';
import { runWizard } from './run-wizard.js';
import { startState, type WizardState } from './state.js';
import type { InterviewContext } from './steps/context.js';
import { interview } from './steps/interview.js';

/** `lawreport new` at a terminal. */
export async function startWizard(options: NewOptions, host: Host): Promise<ExitCode> {
  const output = options.resume ? chooseDraft(options.output, host) : await chooseOutput(options, host);
  if (output === undefined) return 2;
  if (options.from !== undefined && !options.resume) {
    const chosen = await chooseStart(host);
    if (chosen === undefined) return 2;
    if (chosen === '沿用')
      return (await import('./roll-forward.js')).rollForward(options.from, output, options, host);
  }
  makeFolder(output, host);
  return holdReport(output, { command: 'new', host }, (held) => interviewFor(output, held, options, host));
}

/** Last year's report is taken over whole, or only shown beside the questions. */
async function chooseStart(host: Host): Promise<string | undefined> {
  const asked = await ask(
    {
      kind: 'choice',
      id: '起草方式',
      message: '怎样用去年的报告',
      choices: [
        { value: '沿用', name: '沿用去年的结构和文字，改年份，数字留着待填' },
        { value: '提问', name: '一题一题重写，旁边提示去年的数' },
      ],
      initial: '沿用',
      example: '沿用去年的文字时，每一条都会提示还没有改过，定稿以前要逐条改或者核对。',
    },
    host,
  );
  return asked.kind === 'answer' ? String(asked.answer) : undefined;
}

/** The draft and the report are nobody else's as long as the interview lasts. */
async function interviewFor(
  output: string,
  held: HeldReport,
  options: NewOptions,
  host: Host,
): Promise<ExitCode> {
  const write = (line: string) => show(`${line}\n`, host.stdout);
  const found = findDraft(output, host);
  if (found.kind === 'damaged')
    write(`没有写完的草稿已经损坏，读不出来；原文件改名保存为 ${found.kept}，现在从头开始。`);
  const resumed = await decideOnDraft(found, output, options, host);
  if (resumed === 'interrupted') return 2;

  const kept = resumed?.options ?? keepOptions(options);
  const state = resumed?.state ?? startState;
  if (resumed) write(`接着写 ${output}，已有${state.answers.length}个回答。`);
  const context = await loadContext(kept, output, host);
  const fromPage = resumed && (await takeFromPage(resumed, { output, context, host }));
  if (fromPage) for (const line of fromPage.lines) write(line);
  else if (resumed && existsSync(resolve(host.folder, output)) && !options.force)
    write(`${output} 已经写出，在那里改过的不会丢：答完以后写到另一个文件。`);
  write('随时可以输入：? 看例子，< 返回上一步，Ctrl+C 存下并退出\n');
  const save = (next: WizardState) => {
    held.check();
    saveDraft({ output, options: kept, state: next, handedOver: fromPage?.text }, host);
  };
  if (fromPage) save(fromPage.state);
  const end = await runWizard(() => interview(context), fromPage?.state ?? state, { host, save });
  if (end.kind === 'interrupted') {
    save(end.state);
    write(
      `\n已存下${end.state.answers.length}个回答。接着写请输入：lawreport new --resume${output === usualOutput ? '' : ` -o ${output}`}`,
    );
    return 2;
  }
  const joined = fromPage?.join(end.result);
  if (joined?.text === undefined && joined)
    write(`网页里改的这些与新的回答合不到一起，留在 ${output} 里，请自己搬过去：${joined.left.join('、')}`);
  const file = joined?.text === undefined ? await chooseOutput({ ...options, output }, host) : output;
  if (file === undefined) return 2;
  const { writeReportFile } = await import('./write-report-file.js');
  const { templates } = kept;
  await writeReportFile(
    {
      output: file,
      interview: end.result,
      joined: joined?.text === undefined ? undefined : { text: joined.text, from: fromPage!.text },
      context,
      force: options.force ?? false,
      backup: options.backup,
      templates,
    },
    host,
  );
  removeDraft(output, host);
  return 0;
}

/** A file that exists is never overwritten; another name is offered. */
async function chooseOutput(options: NewOptions, host: Host): Promise<string | undefined> {
  const wanted = options.output ?? usualOutput;
  const exists = (file: string) => existsSync(resolve(host.folder, file));
  if (!exists(wanted) || options.force) return wanted;
  const asked = await ask(
    {
      kind: 'line',
      id: '文件',
      message: `${wanted} 已经存在，不会覆盖。另起一个文件名`,
      initial: freeName(wanted, exists),
      example: '例如：2025年报告.yaml。要覆盖原来的文件，请按 Ctrl+C 退出，加上 --force 再运行。',
      check: (name) => {
        if (exists(name)) return `“${name}”也已经存在，请换一个文件名`;
        return /^\.ya?ml$/i.test(extname(name)) ? undefined : '文件名要以.yaml结尾';
      },
    },
    host,
  );
  return asked.kind === 'answer' ? String(asked.answer) : undefined;
}

function freeName(file: string, exists: (file: string) => boolean): string {
  const extension = extname(file);
  const stem = join(dirname(file), basename(file, extension));
  for (let number = 2; ; number++)
    if (!exists(`${stem}-${number}${extension}`)) return `${stem}-${number}${extension}`;
}

/** What the page has changed since the interview was handed to it; loaded only for one that was. */
async function takeFromPage(
  resumed: Resumed,
  at: { output: string; context: InterviewContext; host: Host },
): Promise<FromPage | undefined> {
  if (resumed.handedOver === undefined) return undefined;
  return (await import('./from-page/resume-from-page.js')).resumeFromPage(resumed, at);
}

type Resumed = Pick<Draft, 'options' | 'state' | 'handedOver'>;

/** What to go on with: the draft found, or nothing. An old draft that is not wanted is kept under another name. */
async function decideOnDraft(
  found: FoundDraft,
  output: string,
  options: NewOptions,
  host: Host,
): Promise<Resumed | undefined | 'interrupted'> {
  if (found.kind !== 'draft') {
    if (options.resume && found.kind === 'none')
      show('没有找到没有写完的报告，现在从头开始。\n', host.stdout);
    return undefined;
  }
  if (options.resume) return found.draft;
  const asked = await ask(
    {
      kind: 'choice',
      id: '草稿',
      message: `${output} 上次没有写完，已有${found.draft.state.answers.length}个回答`,
      choices: [
        { value: '接着写', name: '接着写' },
        { value: '另写', name: '从头开始，上次的草稿另存' },
      ],
      initial: '接着写',
      example: '从头开始时，上次的草稿改名保存，不会丢。',
    },
    host,
  );
  if (asked.kind !== 'answer') return 'interrupted';
  if (asked.answer === '接着写') return found.draft;
  show(`上次的草稿改名保存为 ${setAside(draftFile(output), '另存', host)}\n`, host.stdout);
  return undefined;
}
