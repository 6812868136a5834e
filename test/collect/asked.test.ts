import { describe, expect, it } from 'vitest';
import { packagedLibrary } from '../../src/cli/load/packaged.js';
import { listAsked } from '../../src/collect/asked.js';
import { readReport } from '../../src/report/read-report.js';

const catalogue = packagedLibrary();

function ask(lines: string) {
  const { value, findings } = readReport(
    `格式: lawreport/1\n模板: county\n年度: 2025\n地区: 云岭县\n发文机关: 云岭县人民政府\n${lines}\n`,
  );
  if (!value) throw new Error(JSON.stringify(findings));
  return listAsked(value.report, catalogue);
}

const unitsOf = (lines: string) => ask(lines).value!;
const figuresOf = (lines: string) => unitsOf(lines).flatMap(({ figures }) => figures);

describe('who is asked for what', () => {
  it('are the units of 报送单位 in their order, then the sources of figures', () => {
    const units = unitsOf(`报送单位:
  - { 单位: 县信访局, 指标: [信访.受理] }
  - { 单位: 县司法局, 指标: [行政复议.受理] }
数据:
  信访: { 受理: { 值: 46, 单位: 件, 来源: 县信访局 }, 办结: { 值: 45, 来源: 县委办、县信访局 } }
  行政复议: { 审结: { 值: 40, 来源: 县司法局 } }`);
    expect(units.map(({ unit, figures }) => `${unit} ${figures.map(({ id }) => id).join(' ')}`)).toEqual([
      '县信访局 信访.受理 信访.办结',
      '县司法局 行政复议.受理 行政复议.审结',
      '县委办 信访.办结',
    ]);
  });

  it('with a group are its figures in the report, and those of the catalogue that the report calls by no name', () => {
    const lines =
      '报送单位: [{ 单位: 县司法局, 指标: [行政复议] }]\n数据: { 行政复议: { 自报: 1, 审结: 2 } }\n成效: 一段。';
    const ids = figuresOf(lines).map(({ id }) => id);
    expect(ids.slice(0, 2)).toEqual(['行政复议.自报', '行政复议.审结']);
    expect(ids).toContain('行政复议.受理');
    expect(new Set(ids).size).toBe(ids.length);
    const [group] = Object.entries(catalogue.indicators).filter(([, { figures }]) =>
      Object.values(figures).some(({ aliases }) => aliases.length > 0),
    );
    const [name, { figures }] = group!;
    const [own, indicator] = Object.entries(figures).find(([, { aliases }]) => aliases.length > 0)!;
    const alias = indicator.aliases[0]!;
    const aliased = figuresOf(
      `报送单位: [{ 单位: 县司法局, 指标: [${name}] }]\n数据: { ${name}: { ${alias}: 1 } }`,
    ).map(({ id }) => id);
    expect(aliased).toContain(`${name}.${alias}`);
    expect(aliased).not.toContain(`${name}.${own}`);
  });

  it('stand group by group, in the order of the report and then of the catalogue', () => {
    const ids = figuresOf(
      '报送单位: [{ 单位: 县司法局, 指标: [法律援助.受理, 自报.乙, 行政复议.受理, 自报.甲, 行政复议.审结] }]\n数据: { 自报: { 甲: 1, 乙: 2 } }',
    ).map(({ id }) => id);
    expect(ids.slice(0, 2)).toEqual(['自报.乙', '自报.甲']);
    const order = Object.keys(catalogue.indicators);
    const groups = ids.slice(2).map((id) => id.split('.')[0]!);
    expect(groups).toEqual([...groups].sort((a, b) => order.indexOf(a) - order.indexOf(b)));
  });

  it('for topics are told by their id or their name', () => {
    const [topic, other] = catalogue.topics;
    const [unit] = unitsOf(`报送单位: [{ 单位: 县司法局, 材料: [${topic!.name}, ${other!.id}] }]`);
    expect(unit!.topics.map(({ id }) => id)).toEqual([topic!.id, other!.id]);
  });

  it('is refused where nobody knows the name, with the one that is meant', () => {
    const { value, findings } = ask(
      '报送单位: [{ 单位: 县司法局, 指标: [行政复义, 行政复议.受里, 行政复议.受理], 材料: [没有这个] }]',
    );
    expect(value).toBeUndefined();
    expect(findings.map(({ path, message }) => `${path} ${message.slice(0, 30)}`)).toEqual([
      '报送单位[0].指标[0] 没有“行政复义”，是否想写“行政复议”？',
      expect.stringContaining('报送单位[0].指标[1] 没有“行政复议.受里”，是否想写“行政复议'),
      expect.stringContaining('报送单位[0].材料[0] 没有“没有这个”'),
    ]);
  });
});

describe('a figure that is asked for', () => {
  const figure = (entry: string, more = '') =>
    figuresOf(`数据: { 行政复议: { 受理: { 来源: 县司法局, ${entry} } } }\n${more}`)[0]!;

  it('has the unit, the meaning and the values that the report gives, else those of the catalogue', () => {
    const listed = catalogue.indicators.行政复议!.figures.受理!;
    expect(figure('值: 46, 单位: 起, 口径: 含上年结转, 去年: 40')).toEqual({
      id: '行政复议.受理',
      measure: '起',
      meaning: ['含上年结转', listed.meaning].filter((text) => text !== undefined).join('；'),
      lastYear: 40,
      held: '46',
    });
    expect(figure('值: 待填')).toEqual({
      id: '行政复议.受理',
      measure: listed.unit,
      meaning: listed.meaning ?? '',
      lastYear: undefined,
      held: undefined,
    });
  });

  it('is bounded by another of the same unit where the catalogue says so', () => {
    const pairs = Object.entries(catalogue.indicators).flatMap(([group, { identities }]) =>
      identities
        .filter(({ left, relation, right }) => left.length === 1 && right.length === 1 && relation === '<=')
        .map(({ left, right }) => [`${group}.${left[0]!.name}`, `${group}.${right[0]!.name}`] as const),
    );
    expect(pairs.length).toBeGreaterThan(0);
    const most = new Map<string, string>(pairs.toReversed());
    for (const [less, more] of most) {
      const both = figuresOf(`报送单位: [{ 单位: 县司法局, 指标: [${less}, ${more}] }]`);
      expect(both.find(({ id }) => id === less)!.most).toBe(more);
      const [alone] = figuresOf(`报送单位: [{ 单位: 县司法局, 指标: [${less}] }]`);
      expect(alone!.most).toBeUndefined();
    }
    const all = figuresOf(
      `报送单位: [{ 单位: 县司法局, 指标: [${Object.keys(catalogue.indicators).join(', ')}] }]`,
    );
    for (const { id, most: bound } of all) expect(bound !== undefined, id).toBe(most.has(id));
  });
});

describe('a figure that no catalogue explains', () => {
  const meaning = (lines: string) =>
    figuresOf(`数据: { 自报: { 甲: { 值: 46, 来源: 县司法局 }, 乙: { 值: 4, 来源: 县委办 } } }\n${lines}`)[0]!
      .meaning;

  it.each([
    ['导语: 全年办理{{自报.甲}}件。', '全年办理＿＿件'],
    ['成效: 全年推进，办理{{自报.甲}}件；其中{{自报.乙}}件。', '办理＿＿件'],
    ['成效: 办理{{自报.乙}}件和{{自报.甲}}起，后面。', '办理…件和＿＿起'],
    ['成效: 各类：办理{{自报.甲}}件', '办理＿＿件'],
    ['成效: { 导语: 无。, 结语: "办理{{自报.甲}}件。" }', '办理＿＿件'],
    ['成效: [{ 标题: 执法, 正文: "办理{{自报.甲}}件。" }]', '办理＿＿件'],
    ['成效: [{ 标题: 执法, 要点: [{ 正文: "办理{{自报.甲}}件。" }] }]', '办理＿＿件'],
    ['成效: [{ 标题: 执法, 内容: ["办理{{自报.甲}}件。"] }]', '办理＿＿件'],
    ['成效: { 内容: ["办理{{自报.甲}}件。"] }', '办理＿＿件'],
    ['内容: ["办理{{自报.甲}}件。"]\n成效: 无。', '办理＿＿件'],
    ['成效: 无。\n结语: 办理{{自报.甲}}件。', '办理＿＿件'],
    ['问题: [{ 标题: 执法, 正文: 无。, 原因: "只有{{自报.甲}}人。" }]', '只有＿＿人'],
    ['附件: [{ 标题: 表, 正文: "办理{{自报.甲}}件。" }]', '办理＿＿件'],
    ['附件: [{ 标题: 表, 内容: ["办理{{自报.甲}}件。"] }]', '办理＿＿件'],
  ])('is told by the clause that prints it: %s', (lines, clause) => {
    expect(meaning(lines)).toBe(`用在“${clause}”`);
  });

  it.each([
    ['成效: 一段。', 'it is printed nowhere'],
    ['成效: 占{{占比 自报.甲 自报.乙}}。', 'it is only reckoned with'],
    [`成效: ${'办理'.repeat(30)}{{自报.甲}}件。`, 'the clause is too long'],
  ])('has nothing said of it in %s: %s', (lines) => {
    expect(meaning(lines)).toBe('');
  });
});
