import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readDraft } from '../../src/cli/commands/new/draft.js';
import { type Answer, checkAnswer, type Question } from '../../src/cli/commands/new/question.js';
import {
  findPosition,
  recordAnswer,
  startState,
  type WizardState,
} from '../../src/cli/commands/new/state.js';
import { interview } from '../../src/cli/commands/new/steps/interview.js';
import { takeOverInterview } from '../../src/cli/commands/open/take-over-interview.js';
import { readReport } from '../../src/report/read-report.js';
import { answerWithExamples, createContext, levelNamed } from '../support/interview.js';
import { makeFolder, runCli } from '../support/run-cli.js';
import { silentHost } from '../support/silent-host.js';
import { hasTmux, openTerminal, type Terminal } from '../support/terminal.js';

const bin = fileURLToPath(new URL('../../bin/lawreport.js', import.meta.url));

let folder: string;
let terminal: Terminal;
const start = (words: string[] = [], editor?: string) => {
  terminal = openTerminal([process.execPath, bin, 'new', ...words], folder, { editor });
};
const write = (name: string, content: string) => writeFileSync(join(folder, name), content);
const read = (name: string) => readFileSync(join(folder, name), 'utf8');
const drafts = () => readdirSync(join(folder, '.lawreport')).filter((name) => name.endsWith('.yaml'));

beforeEach(() => {
  folder = makeFolder();
});
afterEach(() => terminal.close());

/** Answers the questions in this order and no other: each is the beginning of a prompt, and what is typed. */
async function answer(...dialogue: [prompt: string, typed: string][]): Promise<void> {
  for (const [prompt, typed] of dialogue) {
    expect(lastLine(await terminal.nextPrompt())).toMatch(startingWith(prompt));
    terminal.enter(typed);
  }
}

/** The program proposes the year before the real one. */
const withoutClock = (transcript: string) =>
  transcript.replaceAll(
    new RegExp(`(?<=\\[|请写|例如)${new Date().getFullYear() - 1}(?=\\]|这样|$)`, 'gm'),
    '去年',
  );

const lastLine = (screen: string) => screen.split('\n').at(-1)!;
const startingWith = (prompt: string) => new RegExp(`^${prompt.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);

/**
 * Answers the real program with what the pure interview asks at each point:
 * a question that the terminal does not show, or another one that it shows, is a failure.
 */
async function follow(
  state: WizardState,
  choose: (question: Question) => Answer,
  until?: (question: Question) => boolean,
) {
  for (;;) {
    const { position } = findPosition(() => interview(createContext()), state);
    if (position.kind === 'done' || until?.(position.question)) return state;
    const { question } = position;
    const screen = await terminal.nextPrompt();
    const given = choose(question);
    expect(checkAnswer(question, given)).toBeUndefined();
    if (question.kind === 'selection') {
      expect(screen).toContain(question.message);
      if ((given as string[]).length === question.choices.length) terminal.press('a');
      else
        tick(
          question.choices.map(({ value }) => value),
          given as string[],
        );
      terminal.enter('');
    } else {
      expect(lastLine(screen)).toMatch(startingWith(question.message));
      terminal.enter(type(question, given as string));
    }
    state = recordAnswer(state, question, given);
  }
}

/** None is ticked before. */
function tick(values: string[], wanted: string[]): void {
  for (const [index, value] of values.entries()) {
    if (index > 0) terminal.press('Down');
    if (wanted.includes(value)) terminal.press('Space');
  }
}

function type(question: Question, given: string): string {
  if (question.kind === 'choice')
    return String(question.choices.findIndex(({ value }) => value === given) + 1);
  // The year that the program proposes depends on its clock.
  return question.kind === 'line' && given === question.initial && question.id !== '年度' ? '' : given;
}

/** Few topics, so that a run takes seconds; of the shortcomings two. */
const few =
  (level: string, template: string) =>
  (question: Question): Answer => {
    if (question.kind === 'selection') {
      const wanted = [
        'reconsideration',
        'respondent',
        'law-publicity',
        'weak-enforcement-teams',
        'publicity-effect',
        'plan-publicity',
        'highlight-mediation',
      ];
      return question.choices.map(({ value }) => value).filter((value) => wanted.includes(value));
    }
    if (question.id === '级别') return level;
    if (question.id === '模板') return template;
    if (question.id === '年度') return '2025';
    if (question.id === '地区') return levelNamed(level).placeExample;
    return answerWithExamples(question);
  };

const townshipBasics =
  '--level 乡镇 --place 云岭县柳溪镇 --year 2025 --to 云岭县人民政府 --date 2026-02-20'.split(' ');

describe.skipIf(!hasTmux)('lawreport new at a terminal', () => {
  it.each([
    ['县', 'county'],
    ['市辖区', 'district'],
    ['县', 'joint'],
    ['乡镇', 'township'],
    ['街道', 'subdistrict'],
    ['部门', 'department'],
  ])(
    'leads %s by the template %s from the first question to a Word file that lints clean',
    async (level, template) => {
      start();
      await follow(startState, few(level, template));
      const { exitCode, transcript } = await terminal.end();
      expect(exitCode).toBe(0);
      expect(transcript).toContain('已写出 report.yaml');
      expect(transcript).toContain('接下来：');
      expect(readdirSync(folder).sort()).toEqual(['report.schema.json', 'report.yaml']);
      expect(await runCli(folder, ['lint', '--fail-on', 'warning'])).toMatchObject({ exitCode: 0 });
      expect(await runCli(folder, ['render', '--fonts', 'open', '--final'])).toMatchObject({
        exitCode: 0,
        stderr: '',
      });
      expect(existsSync(join(folder, 'report.docx'))).toBe(true);
    },
  );

  it('loses nothing when it is killed halfway', async () => {
    start();
    const choose = few('市辖区', 'district');
    const state = await follow(
      startState,
      choose,
      (question) => question.id === '问题/publicity-effect/标题',
    );
    await terminal.nextPrompt();
    await terminal.kill();
    terminal.close();
    expect(existsSync(join(folder, 'report.yaml'))).toBe(false);
    expect(drafts()).toEqual(['draft-report.yaml']);

    start(['--resume']);
    await follow(state, choose);
    expect((await terminal.end()).exitCode).toBe(0);
    const { report } = readReport(read('report.yaml')).value!;
    expect(report.figures.行政复议).toMatchObject({ 受理: { value: 46 }, 审结: { value: 45 } });
    expect(report.parts.map(({ key }) => key)).toEqual(['achievements', 'problems', 'leadership', 'plans']);
    expect(existsSync(join(folder, '.lawreport'))).toBe(false);
  });

  it('goes on with what the page has changed meanwhile, in the same file', async () => {
    start();
    const choose = few('乡镇', 'township');
    await follow(startState, choose, ({ id }) => id === '问题/主题');
    await terminal.nextPrompt();
    terminal.press('C-c');
    expect((await terminal.end()).exitCode).toBe(2);
    terminal.close();

    await takeOverInterview(undefined, silentHost(folder));
    const edited = read('report.yaml')
      .replace('党委研究: 3', '党委研究: 5')
      .replace(/^数据:/m, '导语: 网页里写的导语。\n数据:');
    write('report.yaml', edited);
    start(['--resume']);
    await terminal.waitFor('在网页里改过');
    const { state } = readDraft(read('.lawreport/draft-report.yaml'))!;
    await follow(state, choose);
    const { exitCode, transcript } = await terminal.end();
    expect(exitCode).toBe(0);
    expect(transcript).toContain('数据“履职.党委研究”');
    expect(transcript).toContain('已写出 report.yaml，原来的另存为 report.yaml.bak');
    const { report } = readReport(read('report.yaml')).value!;
    expect(report.opening).toBe('网页里写的导语。');
    expect(report.figures.履职!.党委研究).toMatchObject({ value: 5 });
    expect(report.parts.find(({ key }) => key === 'plans')!.items.length).toBeGreaterThan(0);
    expect(read('report.yaml.bak')).toBe(edited);
  });

  it('steps back with < and 返回, offers the old answer again, and corrects it', async () => {
    start(['--level', 'county', '--template', 'county']);
    await answer(
      ['地区全称：', '云岭县'],
      ['报告哪一年的情况', '2024'],
      ['发文机关全称 [云岭县人民政府]：', '<'],
      ['报告哪一年的情况 [2024]：', '返回'],
      ['地区全称 [云岭县]：', '清溪县'],
      ['报告哪一年的情况 [2024]：', '2025'],
      ['发文机关全称 [清溪县人民政府]：', ''],
      ['主送机关（', '0'],
      ['成文日期（', ''],
    );
    expect(await terminal.nextPrompt()).toContain('[ ] 学习贯彻习近平法治思想');
    terminal.press('<');
    await answer(['成文日期（', '2026-2-20']);
    expect(await terminal.nextPrompt()).toContain('第1部分（共4部分，');
    terminal.press('C-c');
    const { exitCode, transcript } = await terminal.end();
    expect(exitCode).toBe(2);
    expect(transcript).toContain('已存下5个回答。接着写请输入：lawreport new --resume');
    expect(read('.lawreport/draft-report.yaml')).toContain('{ 问: "地区", 答: "清溪县" }');
  });

  it('refuses nonsense with a reason and asks again, and shows an example for ?', async () => {
    start();
    await answer(
      ['级别', '?'],
      ['级别', '省'],
      ['级别', '县'],
      ['用哪个模板 [1]：', '3'],
      ['用哪个模板 [1]：', ''],
      ['地区全称：', '云岭2县'],
      ['地区全称：', '滨河区'],
      ['地区全称：', '云岭县'],
      ['报告哪一年的情况', '25'],
      ['报告哪一年的情况', '1998'],
      ['报告哪一年的情况', '2999'],
      ['报告哪一年的情况', '2025'],
      ['发文机关全称', '政府'],
      ['发文机关全称', ''],
      ['主送机关（', '0'],
      ['成文日期（', '2026-02-30'],
      ['成文日期（', '2025-03-01'],
      ['成文日期（', '2026-02-20'],
    );
    await terminal.nextPrompt();
    tick(Array.from({ length: 25 }, (_, index) => (index === 14 ? 'reconsideration' : '')).slice(0, 15), [
      'reconsideration',
    ]);
    terminal.enter('');
    await answer(
      ['行政复议·上年结转（件）：', '3'],
      ['行政复议·受理（件）：', '四十六'],
      ['行政复议·受理（件）：', '4万件'],
      ['行政复议·受理（件）：', '４６件'],
      ['行政复议·审结（件）：', '50'],
      ['“审结”怎么办 [1]：', ''],
      ['行政复议·审结（件）：', '45'],
      ['行政复议·纠错（件）：', '?'],
      ['行政复议·纠错（件）：', '-'],
      ['行政复议·调解和解（件）：', ''],
    );
    expect(lastLine(await terminal.nextPrompt())).toBe('正文怎么写 [1]：');
    terminal.press('C-c');
    const { transcript } = await terminal.end();
    await expect(`${withoutClock(transcript)}\n`).toMatchFileSnapshot('golden/new-refusals.txt');
  });

  it('keeps figures linked to a passage that is edited', async () => {
    start(townshipBasics);
    await answer(['发文机关全称', '']);
    await terminal.nextPrompt();
    terminal.press('a');
    terminal.enter('');
    await answer(['履职·党委研究（次）：', '3'], ['正文怎么写 [1]：', '3']);
    await terminal.waitFor('修改正文：');
    terminal.press('C-e');
    terminal.enter('由书记主持。');
    await answer(['履职·政府研究（次）：', '4']);
    const draft = read('.lawreport/draft-report.yaml');
    expect(draft).toContain('专题研究法治建设3次。由书记主持。');
  });

  it('takes pasted paragraphs as one passage, and refuses them where one line is wanted', async () => {
    start(townshipBasics);
    await terminal.nextPrompt();
    terminal.paste('云岭县\n柳溪镇人民政府\n');
    await terminal.waitFor('× 这里只能写一行，请删去换行');
    await answer(['发文机关全称', '']);
    await terminal.nextPrompt();
    terminal.press('a');
    terminal.enter('');
    await answer(['履职·党委研究（次）：', '3'], ['正文怎么写 [1]：', '4'], ['正文：', '']);
    await terminal.nextPrompt();
    terminal.paste('第一段。\n第二段。\n第三段');
    await terminal.waitFor('第三段');
    terminal.enter('');
    await answer(['履职·政府研究（次）：', '4']);
    const { answers } = readDraft(read('.lawreport/draft-report.yaml'))!.state;
    expect(answers.find(({ id }) => id === '负责人履职/party-leader/正文')!.answer).toBe(
      '第一段。\n第二段。\n第三段',
    );
  });

  it('says so when the templates have changed since the draft', async () => {
    start(['--level', '县', '--template', 'county']);
    await answer(['地区全称：', '云岭县']);
    await terminal.nextPrompt();
    await terminal.kill();
    terminal.close();
    const draft = read('.lawreport/draft-report.yaml');
    write('.lawreport/draft-report.yaml', draft.replace('云岭县', '云岭市'));
    start(['--resume']);
    expect(await terminal.nextPrompt()).toMatch(
      /有1个回答与现在的模板对不上，请重新回答；原来的回答留作建议。\n第1题，共约\d+题\n地区全称 \[云岭市\]：$/,
    );
  });

  it('opens the drafter’s editor for a long passage, and takes what she saved', async () => {
    write(
      'editor.mjs',
      "import { appendFileSync } from 'node:fs';\nappendFileSync(process.argv[2], '\\n另起一段。');\n",
    );
    start(
      [
        '--level',
        '乡镇',
        '--place',
        '云岭县柳溪镇',
        '--year',
        '2025',
        '--to',
        '云岭县人民政府',
        '--date',
        '2026-02-20',
      ],
      `${process.execPath} ${join(folder, 'editor.mjs')}`,
    );
    await answer(['发文机关全称', '']);
    await terminal.nextPrompt();
    terminal.press('a');
    terminal.enter('');
    await answer(['履职·党委研究（次）：', '3'], ['正文怎么写 [1]：', '3']);
    await answer(['履职·政府研究（次）：', '4']);
    const { answers } = readDraft(read('.lawreport/draft-report.yaml'))!.state;
    expect(answers.find(({ id }) => id === '负责人履职/party-leader/正文')!.answer).toMatch(
      /研究法治建设3次。\n另起一段。$/,
    );
  });

  it('does not overwrite a report, but offers another name', async () => {
    writeFileSync(join(folder, 'report.yaml'), '旧报告');
    start();
    await answer(['report.yaml 已经存在，不会覆盖。另起一个文件名 [report-2.yaml]：', '今年.txt']);
    await answer(['report.yaml 已经存在', '今年.yaml'], ['级别', '县'], ['用哪个模板', '']);
    await terminal.nextPrompt();
    terminal.press('C-c');
    expect((await terminal.end()).transcript).toContain('接着写请输入：lawreport new --resume -o 今年.yaml');
    expect(read('report.yaml')).toBe('旧报告');
    expect(drafts()).toEqual(['draft-今年.yaml']);
  });

  it('keeps a damaged draft under another name, says so and starts afresh', async () => {
    start(['--level', '县', '--template', 'county']);
    await answer(['地区全称：', '云岭县']);
    await terminal.nextPrompt();
    await terminal.kill();
    terminal.close();
    const damaged = read('.lawreport/draft-report.yaml').slice(0, 120);
    writeFileSync(join(folder, '.lawreport', 'draft-report.yaml'), damaged);

    start(['--resume']);
    expect(await terminal.nextPrompt()).toContain(
      '没有写完的草稿已经损坏，读不出来；原文件改名保存为 .lawreport/draft-report.损坏1.yaml',
    );
    expect(read('.lawreport/draft-report.损坏1.yaml')).toBe(damaged);
  });

  it('asks what to do with a draft that was not asked for', async () => {
    start(['--level', '县', '--template', 'county']);
    await answer(['地区全称：', '云岭县']);
    await terminal.nextPrompt();
    await terminal.kill();
    terminal.close();

    start();
    await answer(['report.yaml 上次没有写完，已有1个回答 [1]：', '2'], ['级别', '乡镇']);
    await terminal.nextPrompt();
    expect(drafts().sort()).toEqual(['draft-report.yaml', 'draft-report.另存1.yaml']);
    expect(read('.lawreport/draft-report.另存1.yaml')).toContain('云岭县');
  });

  it('shows last year’s figures beside the prompts and takes over its organs', async () => {
    writeFileSync(
      join(folder, '去年.yaml'),
      '格式: lawreport/1\n模板: county\n年度: 2024\n地区: 云岭县\n发文机关: 云岭县人民政府\n主送机关: 青川市人民政府\n数据:\n  学法: { 会议学法: 8 }\n  行政复议: { 受理: 46, 审结: 45 }\n成效: 无\n问题: 无\n负责人履职: 无\n下年打算: 无\n',
    );
    start(['--from', '去年.yaml', '--template', 'county', '--year', '2025', '--date', '2026-02-20']);
    await answer(
      ['怎样用去年的报告 [1]：', '2'],
      ['地区全称 [云岭县]：', ''],
      ['发文机关全称 [云岭县人民政府]：', ''],
      ['主送机关（几个用顿号隔开；不写主送就输入 0） [青川市人民政府]：', ''],
    );
    const screen = await terminal.nextPrompt();
    expect(screen).toContain('[√] 学习贯彻习近平法治思想');
    expect(screen).toContain('[ ] 统筹部署和法治督察');
    terminal.enter('');
    await answer(
      ['学法·会议学法（次）（去年是8次）：', '-'],
      ['学法·专题讲座（期）：', '-'],
      ['学法·培训（期）：', '-'],
      ['正文怎么写 [1]：', ''],
      ['行政复议·上年结转（件）：', '0'],
      ['行政复议·受理（件）（去年是46件）：', '51'],
    );
  });
});
