import { describe, expect, it } from 'vitest';
import { compareIndicators } from '../../src/review/compare-indicators.js';
import { reviewText, writeReportText } from './support/review-text.js';

/** What is put side by side of reports with these words below 成效, by indicator, and what is asked of it. */
function compare(texts: Record<string, string>): {
  values: Record<string, (number | undefined)[]>;
  questions: string[];
} {
  const reports = Object.entries(texts).map(([organ, achievements]) =>
    reviewText(writeReportText({ organ, achievements, plans: '2026年受理行政复议案件不超过20件。' })),
  );
  const compared = compareIndicators(reports);
  return {
    values: Object.fromEntries(compared.map(({ name, values }) => [name, values])),
    questions: compared.flatMap(({ questions }) => questions),
  };
}

const valuesOf = (words: string) => compare({ 云岭县人民政府: words }).values;

describe('an indicator of the catalogue', () => {
  it('is recognised where the sentence, or the one before, speaks of its group', () => {
    expect(
      valuesOf(
        '收到行政复议申请55件，受理46件，不予受理5件。连同上年结转5件，审结45件，其中直接纠错12件，纠错率为26.7%，同比下降3个百分点。新收一审行政诉讼案件33件，审结35件，败诉3件，败诉率8.6%，行政机关负责人出庭应诉率100%。',
      ),
    ).toEqual({
      '行政复议.收到': [55],
      '行政复议.受理': [46],
      '行政复议.不予受理': [5],
      '行政复议.上年结转': [5],
      '行政复议.审结': [45],
      '行政复议.纠错': [12],
      '行政复议.纠错率': [26.7],
      '行政应诉.新收': [33],
      '行政应诉.审结': [35],
      '行政应诉.败诉': [3],
      '行政应诉.败诉率': [8.6],
      '行政应诉.负责人出庭应诉率': [100],
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
  ])('is not taken from a number %s', (_, words, names) => {
    expect(Object.keys(valuesOf(words))).toEqual(names);
  });
});

describe('indicators side by side', () => {
  const counties = (values: number[], write: (value: number) => string) =>
    Object.fromEntries(values.map((value, at) => [`${'甲乙丙丁戊己庚'[at]}川县人民政府`, write(value)]));

  it('ask about ten times the median of the same kind of organ, and a tenth', () => {
    const own = counties([40, 44, 50, 46, 480, 4], (value) => `受理行政复议案件${value}件。`);
    const { questions } = compare({ ...own, 柳溪镇人民政府: '受理行政复议案件1件。' });
    expect(questions).toEqual([
      expect.stringMatching(/^戊川县的“行政复议.受理”为480件，是同级中位数45件的10.7倍，.*请核实$/),
      expect.stringMatching(/^己川县的“行政复议.受理”为4件，不到同级中位数45件的十分之一，.*请核实$/),
    ]);
  });

  it('ask about a rate that is 100% everywhere, and accuse nobody', () => {
    const { questions } = compare(
      counties([1, 2, 3, 4, 5], () => '行政应诉工作有序，负责人出庭应诉率100%。'),
    );
    expect(questions).toEqual([
      '“行政应诉.负责人出庭应诉率”写到的5份报告都是100%，统计口径是否一致、有没有漏计，请抽查核对',
    ]);
  });

  it('ask nothing of fewer than five', () => {
    const { questions } = compare(counties([40, 44, 50, 480], (value) => `受理行政复议案件${value}件。`));
    expect(questions).toEqual([]);
  });
});
