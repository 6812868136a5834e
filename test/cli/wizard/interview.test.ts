import { describe, expect, it } from 'vitest';
import type { LastYear } from '../../../src/cli/commands/new/last-year.js';
import type { Answer, Question } from '../../../src/cli/commands/new/question.js';
import { levelQuestion } from '../../../src/cli/commands/new/steps/level-question.js';
import {
  answerInterview,
  answerWithExamples,
  createContext,
  levelNamed,
  templateNamed,
} from '../../support/interview.js';

const county = { level: levelNamed('县'), template: templateNamed('county'), place: '云岭县', year: 2025 };

/** Answers by the id of the question; lists that are not named stay empty, everything else is taken as proposed. */
function run(answers: Record<string, Answer>, lastYear?: Partial<LastYear>) {
  const asked: Question[] = [];
  const complete = lastYear && {
    template: 'county',
    place: '云岭县',
    issuers: ['云岭县人民政府'],
    addressees: [],
    partOrder: [],
    headings: [],
    figures: {},
    ...lastYear,
  };
  const { report } = answerInterview(
    createContext(county, complete && { lastYear: complete }),
    (question) => {
      asked.push(question);
      if (Object.hasOwn(answers, question.id)) return answers[question.id]!;
      if (question.kind === 'selection')
        return question.id === '成效/主题'
          ? ['reconsideration']
          : question.id === '问题/主题'
            ? ['publicity-effect']
            : [];
      return answerWithExamples(question);
    },
  );
  const part = (key: string) => report.parts.find((candidate) => candidate.key === key)!;
  return { report, part, asked: asked.map(({ id }) => id), questions: asked };
}

describe('the interview', () => {
  it('asks every figure of a chosen topic, and writes it under 数据', () => {
    const { report, asked } = run({});
    expect(asked.filter((id) => id.startsWith('数据/行政复议'))).toEqual([
      '数据/行政复议/上年结转',
      '数据/行政复议/受理',
      '数据/行政复议/审结',
      '数据/行政复议/纠错',
      '数据/行政复议/调解和解',
    ]);
    expect(report.figures.行政复议?.受理).toEqual({ text: '46', value: 46, form: 'plain' });
  });

  it('does not ask on in a clause of which one figure is not written', () => {
    const { report, asked, part } = run({ '成效/主题': ['emergency'], '数据/应急管理/演练': '不写' });
    expect(asked).not.toContain('数据/应急管理/参演');
    expect(Object.keys(report.figures.应急管理!)).toEqual(['预案']);
    expect(part('achievements').items[0]!.items[0]!.body).toMatch(/件。$/);
  });

  it('does not ask for a part of what is not written', () => {
    const { report, asked } = run({ '成效/主题': ['enforcement-officers'], '数据/执法人员/在岗': '-' });
    expect(asked).not.toContain('数据/执法人员/持证');
    expect(Object.keys(report.figures.执法人员!)).toEqual(['培训', '培训人次']);
  });

  it('keeps no figure of a topic that is not written about after all', () => {
    const { report } = run({
      '成效/reconsideration/取舍': '不写',
      '成效/自加1/标题': '依法办事',
      '成效/自加1/正文': '依法办事。',
    });
    expect(report.figures).not.toHaveProperty('行政复议');
  });

  it('refuses a figure that disagrees with one given before', () => {
    expect(() => run({ '数据/行政复议/上年结转': '0', '数据/行政复议/审结': '47' })).toThrow(
      '“审结”（47）不能大于“受理 + 上年结转”（46 + 0 = 46）',
    );
  });

  it('lets a figure that breaks a relation stand with a reason, which is kept as its 口径', () => {
    const { report } = run({
      '数据/行政复议/上年结转': '0',
      '数据/行政复议/审结': '47',
      '数据/行政复议/审结/不合': '照填',
      '数据/行政复议/审结/口径': '含上级指定办理的1件',
    });
    expect(report.figures.行政复议?.审结).toEqual({
      text: '47',
      value: 47,
      scope: '含上级指定办理的1件',
      form: 'full',
    });
  });

  it.each([
    ['１２００', '1200'],
    ['1,200', '1200'],
    ['1，200件', '1200'],
    [' 46 件 ', '46'],
    ['46起', '46'],
  ])('takes the figure %j as it is pasted', (pasted, text) => {
    const { report } = run({ '数据/行政复议/上年结转': '2000', '数据/行政复议/受理': pasted });
    expect(report.figures.行政复议?.受理).toMatchObject({ text, value: Number(text) });
  });

  it.each(['3万件', '46人次', '12,00', '046', '四十六'])('takes %j for no count of cases', (written) => {
    expect(() => run({ '数据/行政复议/受理': written })).toThrow('不是以件计的数');
  });

  it('ticks nothing and takes nothing for confirmed that the drafter has not said', () => {
    const { questions, part } = run({
      '成效/reconsideration/取舍': '待核',
      '负责人履职/party-leader/取舍': '待核',
    });
    for (const question of questions)
      if (question.kind === 'selection')
        expect(question.choices.filter(({ checked }) => checked)).toEqual([]);
      else if (question.id.endsWith('/取舍') && question.kind === 'choice')
        expect(question.initial).toBe('待核');
    const { body } = part('achievements').items[0]!.items[0]!;
    expect(body).toMatch(/【待核：[^】]+】。/);
    expect(body).toContain('，审结{{行政复议.审结}}件');
    for (const clause of body!.split(/[，。]/u).filter((words) => words !== ''))
      expect(/\{\{/.test(clause) || body!.indexOf(clause) < body!.indexOf('】'), clause).toBe(true);
  });

  it('places an item of the drafter’s own under the section that she names', () => {
    const asked = run({ '成效/自加1/标题': '夜间执法', '成效/自加1/正文': '开展夜间执法。' }).questions.find(
      ({ id }) => id === '成效/自加1/位置',
    )!;
    const sections = asked.kind === 'choice' ? asked.choices.map(({ value }) => value) : [];
    expect(sections[0]).toBe('单独');
    const section = sections.at(-1)!;
    const { part } = run({
      '成效/自加1/标题': '夜间执法',
      '成效/自加1/正文': '开展夜间执法。',
      '成效/自加1/位置': section,
    });
    expect(part('achievements').items.at(-1)).toMatchObject({
      title: section,
      items: [{ title: '夜间执法', body: '开展夜间执法。' }],
    });
  });

  it('keeps a passage linked to its figures when it is edited', () => {
    const { part, questions } = run({
      '成效/reconsideration/取舍': '修改',
      '成效/reconsideration/正文': '全年受理行政复议案件46件，审结45件，没有积案',
    });
    const edited = questions.find(({ id }) => id === '成效/reconsideration/正文')!;
    expect(edited.kind === 'text' && edited.initial).toContain('全年受理行政复议案件46件');
    expect(part('achievements').items[0]!.items[0]!.body).toBe(
      '全年受理行政复议案件{{行政复议.受理}}件，审结{{行政复议.审结}}件，没有积案。',
    );
  });

  it('has a cause with every shortcoming, and a measure against it in the plan', () => {
    const { part } = run({
      '问题/自加1/标题': '乡镇执法人员不足',
      '问题/自加1/正文': '持证人员只有12名',
      '问题/自加1/原因': '编制没有下沉',
    });
    expect(part('problems').items.map(({ title, cause }) => [title, cause])).toEqual([
      ['法治宣传教育针对性不强', expect.stringMatching(/^主要原因是/)],
      ['乡镇执法人员不足', '主要原因是编制没有下沉。'],
    ]);
    expect(part('plans').items.map(({ title }) => title)).toEqual([
      '增强法治宣传教育实效',
      '着力解决乡镇执法人员不足的问题',
    ]);
  });

  it('asks for both leaders without being told', () => {
    expect(
      run({})
        .part('leadership')
        .items.map(({ title }) => title),
    ).toEqual(['县委主要负责人履行职责情况', '县政府主要负责人履行职责情况']);
  });

  it('wants a shortcoming of the drafter’s own where she ticks none', () => {
    expect(() => run({ '问题/主题': [] })).toThrow('至少要有一个不足，请写小标题');
  });

  it('leaves a topic out that the drafter decides not to write', () => {
    const { part } = run({
      '问题/publicity-effect/正文/取舍': '不写',
      '问题/自加1/标题': '力量不足',
      '问题/自加1/正文': '人少。',
      '问题/自加1/原因': '原因是编制少。',
    });
    expect(part('problems').items.map(({ title, cause }) => [title, cause])).toEqual([
      ['力量不足', '原因是编制少。'],
    ]);
  });

  it.each([
    ['一、执法力量不足', '小标题不写序号'],
    ['（1）执法力量不足', '小标题不写序号'],
    ['2.执法力量不足', '小标题不写序号'],
    ['长'.repeat(61), '小标题太长了'],
    ['见{{行政复议.受案}}', '数据里没有“行政复议.受案”'],
    ['坏\u0007字', '控制字符'],
  ])('refuses the heading %j', (title, message) => {
    expect(() => run({ '成效/自加1/标题': title })).toThrow(message);
  });

  it('keeps last year’s order of parts, and shows its figures', () => {
    const { report, questions } = run(
      {},
      {
        partOrder: ['leadership', 'achievements', 'problems', 'plans'],
        figures: { 行政复议: { 受理: '40' } },
      },
    );
    expect(report.parts.map(({ key }) => key)).toEqual(['leadership', 'achievements', 'problems', 'plans']);
    expect(questions.find(({ id }) => id === '数据/行政复议/受理')).toMatchObject({ note: '去年是40件' });
    const topics = questions.find(({ id }) => id === '成效/主题')!;
    expect(
      topics.kind === 'selection' && topics.choices.filter(({ checked }) => checked).map(({ name }) => name),
    ).toEqual(['行政复议']);
  });

  it('offers a topic only for the years that it suits', () => {
    const offered = (year: number) => {
      const context = createContext(
        { ...county, year, dateOfIssue: `${year + 1}-02-20` },
        { today: { year: year + 1, month: 2, day: 20 } },
      );
      let names: string[] = [];
      answerInterview(context, (question) => {
        if (question.kind !== 'selection') return answerWithExamples(question);
        if (question.id === '成效/主题') names = question.choices.map(({ name }) => name);
        return question.choices.slice(0, 1).map(({ value }) => value);
      });
      return names;
    };
    expect(offered(2025)).not.toContain('行政执法监督');
    expect(offered(2026)).toContain('行政执法监督');
    expect(offered(2022)).not.toContain('规范涉企行政检查');
  });
});

describe('the question of the level', () => {
  it('tells an empty answer from an unknown one', () => {
    const question = levelQuestion([levelNamed('县'), levelNamed('部门')]);
    if (question.kind !== 'line') throw new Error('not asked on a line');
    expect(question.check?.('')).toBe('级别不能空着，可以写：县（county）、部门（department）');
    expect(question.check?.('省')).toBe('没有“省”这个级别，可以写：县（county）、部门（department）');
    expect(question.check?.('2')).toBeUndefined();
  });
});
