import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { findDraft, saveDraft } from '../../src/cli/commands/new/draft-files.js';
import { resumeFromPage } from '../../src/cli/commands/new/from-page/resume-from-page.js';
import { checkAnswer } from '../../src/cli/commands/new/question.js';
import {
  findPosition,
  recordAnswer,
  startState,
  type WizardState,
} from '../../src/cli/commands/new/state.js';
import { interview } from '../../src/cli/commands/new/steps/interview.js';
import { writeReportFile } from '../../src/cli/commands/new/write-report-file.js';
import { takeOverInterview } from '../../src/cli/commands/open/take-over-interview.js';
import type { Host } from '../../src/cli/host.js';
import { readReport } from '../../src/report/read-report.js';
import { answerInterview, answerWithExamples, createContext, levelNamed } from '../support/interview.js';
import { makeFolder } from '../support/run-cli.js';
import { silentHost } from '../support/silent-host.js';

let folder: string;
let host: Host;
beforeEach(() => {
  folder = makeFolder();
  host = silentHost(folder);
});

const place = '云岭县柳溪镇';
const context = createContext({ level: levelNamed('乡镇'), place });
const { state } = answerInterview(context, answerWithExamples);
const answered = (state: WizardState, id: string) => state.answers.find((answer) => answer.id === id)?.answer;
/** The first answer of a kind, the interview's figures and texts. */
const firstId = (pattern: RegExp) => state.answers.find(({ id }) => pattern.test(id))!.id;
const firstFigure = firstId(/^数据\/履职\//);
const firstText = firstId(/^成效\/[^/]+\/取舍$/).replace(/\/取舍$/, '');

const read = () => readFileSync(join(folder, 'report.yaml'), 'utf8');
const write = (text: string) => writeFileSync(join(folder, 'report.yaml'), text);
const readAs = (text: string) => readReport(text).value!.report;

/** Leaves the interview before a question, hands it to the page, changes the file there, and comes back. */
async function comeBack(until: string, change: (text: string) => string) {
  const answers = state.answers.slice(
    0,
    state.answers.findIndex(({ id }) => id === until),
  );
  const options = { level: 'township', place };
  saveDraft({ output: 'report.yaml', options, state: { ...startState, answers } }, host);
  await takeOverInterview(undefined, host);
  const changed = change(read());
  expect(changed).not.toBe(read());
  write(changed);
  const found = findDraft('report.yaml', host);
  if (found.kind !== 'draft') throw new Error(found.kind);
  return resumeFromPage(found.draft, { output: 'report.yaml', context, host })!;
}

/** Goes on with what is offered, else with the examples. */
function finish(start: WizardState) {
  let current = start;
  for (;;) {
    const { position } = findPosition(() => interview(context), current);
    if (position.kind === 'done') return position.result;
    const { question } = position;
    const offered = current.withdrawn[question.id];
    const isOffered = offered !== undefined && checkAnswer(question, offered) === undefined;
    current = recordAnswer(current, question, isOffered ? offered : answerWithExamples(question));
  }
}

/** The figure of an id in the file's own lines, and a text of the part that is written. */
const setFigure = (text: string, id: string, value: string) => {
  const [, group, name] = id.split('/');
  return text.replace(new RegExp(`(^  ${group}:\\n(?:    .*\\n)*?    ${name}: ).*`, 'm'), `$1${value}`);
};

describe('an interview that comes back from the page', () => {
  it('has the page’s figures and texts for its answers', async () => {
    const back = await comeBack('问题/主题', (text) =>
      setFigure(text, firstFigure, '9').replace(/正文: (全?.{4,30}?)[，。]/, '正文: 网页里改写的这一段，'),
    );
    expect(answered(back.state, firstFigure)).toBe('9');
    expect(back.state.answers.some(({ answer }) => String(answer).startsWith('网页里改写的这一段'))).toBe(
      true,
    );
    expect(back.lines.join('\n')).toMatch(/report\.yaml 在网页里改过2处。\n收回到回答里的.*数据“履职\..*”/);
    expect(back.state.answers.length).toBeGreaterThan(10);
  });

  it('is offered what the page has written under questions not yet asked', async () => {
    const back = await comeBack('问题/主题', (text) =>
      text.replace(
        /^问题:\n(?: .*\n)+/m,
        '问题:\n  - 标题: 执法力量不足\n    正文: 持证人员少。\n    原因: 主要原因是编制没有补足。\n',
      ),
    );
    expect(back.state.withdrawn).toMatchObject({
      '问题/自加1/标题': '执法力量不足',
      '问题/自加1/正文': '持证人员少。',
      '问题/自加1/原因': '主要原因是编制没有补足。',
    });
    const { report } = finish(back.state);
    expect(report.parts.find(({ key }) => key === 'problems')!.items).toEqual(
      expect.arrayContaining([expect.objectContaining({ title: '执法力量不足', body: '持证人员少。' })]),
    );
  });

  it('leaves in the file what no question asks, and joins it with the finished report', async () => {
    const back = await comeBack('问题/主题', (text) =>
      setFigure(text, firstFigure, '9').replace(/^成效:/m, '导语: 网页里写的导语。\n成效:'),
    );
    expect(back.lines.join('\n')).toMatch(/终端里没有这一题、留在文件里的（答完以后合在一起）：导语/);
    const finished = finish(back.state);
    const joined = back.join(finished);
    const report = readAs(joined.text!);
    expect(report.opening).toBe('网页里写的导语。');
    expect(report.parts.find(({ key }) => key === 'problems')).toEqual(
      finished.report.parts.find(({ key }) => key === 'problems'),
    );

    await writeReportFile(
      {
        output: 'report.yaml',
        interview: finished,
        joined: { text: joined.text!, from: back.text },
        context,
        force: false,
        backup: true,
      },
      host,
    );
    expect(readAs(read()).opening).toBe('网页里写的导语。');
    expect(readFileSync(join(folder, 'report.yaml.bak'), 'utf8')).toBe(back.text);
  });

  it('keeps every answer where a figure of the page breaks a relation, and names the figure', async () => {
    const back = await comeBack('下年打算/自加1/标题', (text) => setFigure(text, '数据/村居顾问/已聘', '99'));
    expect(answered(back.state, '数据/村居顾问/已聘')).not.toBe('99');
    expect(back.lines.join('\n')).toContain('留在文件里的（答完以后合在一起）：数据“村居顾问.已聘”');
    const joined = back.join(finish(back.state));
    expect(readAs(joined.text!).figures.村居顾问!.已聘).toMatchObject({ value: 99 });
  });

  it('says so where nothing was changed there', async () => {
    const back = await comeBack('问题/主题', (text) => `${text}# 存过\n`);
    expect(back.lines).toEqual(['report.yaml 交给网页以后没有改过。']);
  });

  it('loses nothing of a file that can no longer be read', async () => {
    const back = await comeBack('问题/主题', (text) => `${text}不认识的: 1\n`);
    expect(back.lines[0]).toContain('交给网页以后改得读不出来了，没有收回');
    expect(back.join(finish(back.state))).toEqual({ text: undefined, left: ['整份文件'] });
    expect(existsSync(join(folder, 'report.yaml'))).toBe(true);
  });

  it('names a text that both have written differently', async () => {
    const back = await comeBack('问题/主题', (text) =>
      text.replace(
        /^问题:\n(?: .*\n)+/m,
        '问题:\n  - 标题: 执法力量不足\n    正文: 持证人员少。\n    原因: 编制没有补足。\n',
      ),
    );
    const finished = answerInterview(context, answerWithExamples);
    expect(back.join(finished)).toEqual({ text: undefined, left: ['问题“执法力量不足”'] });
    expect(firstText).toMatch(/^成效\//);
  });
});
