import { describe, expect, it } from 'vitest';
import { toLabel } from '../../src/report/collection-schema.js';
import { isReportText } from '../../src/report/is-report-text.js';
import { composeJsonSchema } from '../../src/report/report-json-schema.js';
import { unitsOf } from '../../src/report/source-units.js';

type Schema = { description?: string; properties?: Record<string, Schema>; $ref?: string };

describe('the schema that editors use', () => {
  const schema = composeJsonSchema() as Schema & { $id: string; $defs: Record<string, Schema> };

  it('describes every key of a report in Chinese', () => {
    expect(schema.$id).toBe('https://lawreport.invalid/report.schema.json');
    const described = Object.entries({ 报告: schema, ...schema.$defs }).flatMap(([place, { properties }]) =>
      Object.entries(properties ?? {}).map(([key, { description }]) => ({ key, place, description })),
    );
    expect(described.length).toBeGreaterThan(60);
    expect(described.filter(({ description }) => !/\p{Script=Han}/u.test(description ?? ''))).toEqual([]);
  });
});

describe('a text that says itself that it is a report', () => {
  it.each(['格式: lawreport/1\n', '# 说明\n格式:  "lawreport/1"\n', "年度: 2025\n格式: 'lawreport/2'"])(
    'is %j',
    (text) => expect(isReportText(text)).toBe(true),
  );

  it.each(['年度: 2025\n', '正文: 格式: lawreport/1\n', '格式: county\n', ''])('is not %j', (text) =>
    expect(isReportText(text)).toBe(false),
  );
});

describe('the units that collecting speaks of', () => {
  it('are told apart where a source names several', () => {
    expect(unitsOf('县司法局、县公安局，县信访局; 县法院')).toEqual([
      '县司法局',
      '县公安局',
      '县信访局',
      '县法院',
    ]);
    expect(unitsOf(' ')).toEqual([]);
  });

  it('become keys without what means something to YAML or within a path', () => {
    expect(toLabel('县公安局 (终稿)')).toBe('县公安局终稿');
    expect(toLabel('“一网通办”专班')).toBe('“一网通办”专班');
    expect(toLabel('局'.repeat(80))).toBe('局'.repeat(60));
    expect(toLabel('../#')).toBe('未写明单位');
  });
});
