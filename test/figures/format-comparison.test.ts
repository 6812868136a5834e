import { describe, expect, it } from 'vitest';
import type { YearComparison } from '../../src/figures/compare-years.js';
import {
  comparisonCells,
  formatChange,
  formatComparison,
  formatComparisonCsv,
  formatComparisonJson,
} from '../../src/figures/format-comparison.js';

const comparisons: YearComparison[] = [
  { item: '受理案件', unit: '件', thisYear: 46.5, lastYear: 40, change: 16.25, note: '' },
  {
    item: '办结案件',
    unit: '件',
    thisYear: 0.1,
    lastYear: 0.3,
    change: -66.67,
    note: '下降超过50%，请说明原因',
  },
  { item: '出庭', unit: '次', thisYear: 3, lastYear: 0, note: '去年是0，请说明原因' },
];

it('shows this year beside last year, and how many ask for a reason', () => {
  expect(formatComparison(comparisons)).toBe(
    [
      '数据项    单位  今年  去年  增减  增减%  提示',
      '受理案件  件    46.5    40  +6.5  +16.3',
      '办结案件  件     0.1   0.3  -0.2  -66.7  下降超过50%，请说明原因',
      '出庭      次       3     0    +3         去年是0，请说明原因',
      '',
      '共对比3个数，2个需要说明或者核对',
      '',
    ].join('\n'),
  );
  expect(formatComparison([])).toMatch(/^没有找到两年都有的数.*\n$/);
});

it('gives spreadsheets and programs the same', () => {
  expect(formatComparisonCsv(comparisons)).toContain('受理案件,件,46.5,40,');
  expect(JSON.parse(formatComparisonJson('报告.yaml', comparisons))).toEqual({
    version: 1,
    file: '报告.yaml',
    comparisons,
  });
  expect(comparisonCells({ ...comparisons[0]!, thisYear: 40, change: 0 }).slice(4)).toEqual(['0', '0', '']);
});

describe('a change in per cent', () => {
  it.each([
    [15, '+15'],
    [-15.04, '-15'],
    [0, '0'],
    [0.004, '+0.004'],
    [-0.04, '-0.04'],
    [99.99, '+99.99'],
    [-99.996, '-99.996'],
    [100, '+100'],
    [100.04, '+100.04'],
    [0.00000001, '+0'],
  ])('of %f is written %s', (change, written) => {
    expect(formatChange(change)).toBe(written);
  });
});
