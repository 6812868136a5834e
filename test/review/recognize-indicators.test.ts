import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../support/read-workbook.js';
import { makeFolder, runCli } from '../support/run-cli.js';

/** What the table puts side by side of reports with these words below 成效, by place and indicator. */
async function compare(
  texts: Record<string, string>,
): Promise<{ values: Record<string, string[]>; questions: string[] }> {
  const folder = makeFolder();
  mkdirSync(join(folder, '报送'));
  for (const [organ, words] of Object.entries(texts))
    writeFileSync(
      join(folder, '报送', `${organ}.txt`),
      `${organ}关于2025年度法治政府建设情况的报告\n临澜市人民政府：\n一、主要举措和成效\n${words}\n二、存在的不足和原因\n力量不足，原因是编制下沉慢。\n三、党政主要负责人履行第一责任人职责情况\n县委书记、县长带头述法。\n四、2026年主要安排\n2026年受理行政复议案件不超过20件。\n${organ}\n2026年2月11日\n`,
    );
  await runCli(folder, ['review', '报送', '-o', '审阅']);
  const [, ...rows] = readWorkbook(readFileSync(join(folder, '审阅', '汇总.xlsx'))).数据对照!;
  return {
    values: Object.fromEntries(rows.map(([name, , , , ...values]) => [name!, values])),
    questions: rows.flatMap((row) => (row[3] ? row[3].split('；') : [])),
  };
}

const valuesOf = async (words: string) => (await compare({ 云岭县人民政府: words })).values;

describe('an indicator of the catalogue', () => {
  it('is recognised where the sentence, or the one before, speaks of its group', async () => {
    expect(
      await valuesOf(
        '收到行政复议申请55件，受理46件，不予受理5件。连同上年结转5件，审结45件，其中直接纠错12件，纠错率为26.7%，同比下降3个百分点。新收一审行政诉讼案件33件，审结35件，败诉3件，败诉率8.6%，行政机关负责人出庭应诉率100%。',
      ),
    ).toEqual({
      '行政复议.收到': ['55'],
      '行政复议.受理': ['46'],
      '行政复议.不予受理': ['5'],
      '行政复议.上年结转': ['5'],
      '行政复议.审结': ['45'],
      '行政复议.纠错': ['12'],
      '行政复议.纠错率': ['26.7'],
      '行政应诉.新收': ['33'],
      '行政应诉.审结': ['35'],
      '行政应诉.败诉': ['3'],
      '行政应诉.败诉率': ['8.6'],
      '行政应诉.负责人出庭应诉率': ['100'],
    });
  });

  it.each([
    [
      'of another group that comes between',
      '受理行政复议案件46件，办理劳动仲裁案件，审结300件。',
      ['行政复议.受理'],
    ],
    ['of another year', '2024年受理行政复议案件46件。', []],
    ['with two values', '受理行政复议案件46件。全年受理行政复议案件47件。', []],
    ['that says more', '受理行政复议案件46件，审结重大案件3件。', ['行政复议.受理']],
    ['about as high', '行政复议纠错率近30%。', []],
  ])('is not taken from a number %s', async (_, words, names) => {
    expect(Object.keys(await valuesOf(words))).toEqual(names);
  });
});

describe('indicators side by side', () => {
  const counties = (values: number[], write: (value: number) => string) =>
    Object.fromEntries(values.map((value, at) => [`${'甲乙丙丁戊己庚'[at]}川县人民政府`, write(value)]));

  it('ask about ten times the median of the same kind of organ, and a tenth', async () => {
    const own = counties([40, 44, 50, 46, 480, 4], (value) => `受理行政复议案件${value}件。`);
    const { questions } = await compare({ ...own, 柳溪镇人民政府: '受理行政复议案件1件。' });
    expect(questions).toEqual([
      expect.stringMatching(/^己川县的“行政复议.受理”为4件，不到同级中位数45件的十分之一，.*请核实$/),
      expect.stringMatching(/^戊川县的“行政复议.受理”为480件，是同级中位数45件的10.7倍，.*请核实$/),
    ]);
  });

  it('ask about a rate that is 100% everywhere, and accuse nobody', async () => {
    const { questions } = await compare(
      counties([1, 2, 3, 4, 5], () => '行政应诉工作有序，负责人出庭应诉率100%。'),
    );
    expect(questions).toEqual([
      '“行政应诉.负责人出庭应诉率”写到的5份报告都是100%，统计口径是否一致、有没有漏计，请抽查核对',
    ]);
  });

  it('ask nothing of fewer than five', async () => {
    const { questions } = await compare(
      counties([40, 44, 50, 480], (value) => `受理行政复议案件${value}件。`),
    );
    expect(questions).toEqual([]);
  });
});
