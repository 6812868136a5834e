import { describe, expect, it } from 'vitest';
import { type Config, defaultConfig } from '../../src/lint/config.js';
import { lintSource, writeExample } from './support/lint-example.js';

const messages = (yaml: string, config: Partial<Config>) =>
  lintSource(writeExample({ yaml }), {
    yaml,
    config: { ...defaultConfig, ...config },
    today: '2026-12-31',
  }).findings.map(({ message }) => message);

describe('a county that sets earlier deadlines', () => {
  const deadlines = { report: { month: 2, day: 10 }, publication: { month: 3, day: 20 } };

  it('is told of a date after its own day, as its own wish', () => {
    expect(messages('成文日期: 2026-02-20', { deadlines })).toEqual([
      '成文日期晚了，本地要求2月10日前报送2025年度的报告，请核对日期',
    ]);
    expect(messages('成文日期: 2026-02-05\n公开信息: { 发布日期: 2026-03-27 }', { deadlines })).toEqual([
      '发布日期晚了，本地要求3月20日前向社会公开2025年度的报告，请核对日期',
    ]);
  });

  it('has nothing to say of a date before it', () => {
    expect(messages('成文日期: 2026-02-09', { deadlines })).toEqual([]);
  });
});

describe('a county that names what it knows', () => {
  it('is not asked about that place', () => {
    const yaml = '成效: 东溪县坚持以习近平法治思想为指导，与本县结对共建。';
    expect(messages(yaml, {})).toHaveLength(1);
    expect(messages(yaml, { names: ['东溪县'] })).toEqual([]);
  });
});
