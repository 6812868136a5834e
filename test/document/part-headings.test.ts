import { describe, expect, test } from 'vitest';
import type { PartKey } from '../../src/document/model.js';
import { isPartHeading, recognizePart } from '../../src/document/part-headings.js';

const wordings: Record<PartKey, string[]> = {
  achievements: [
    '主要举措和成效',
    '主要做法及成效',
    '工作开展情况',
    '主要工作及成效',
    '工作任务进展及成效',
    '法治建设工作成效',
    '主要工作和取得的成效',
    '推进法治政府建设的主要举措和成效',
    '2025年主要工作情况',
    '2025年工作总结',
    '2025年工作回顾',
    '工作完成情况',
    '取得的成绩',
    '基本情况',
    '总体情况',
    '重点工作推进情况',
    '落实情况',
    '主要做法',
    '工作措施及成效',
    '坚持问题导向，工作取得新成效',
  ],
  problems: [
    '存在的问题',
    '存在的主要问题',
    '存在的不足和原因',
    '存在的问题及不足',
    '问题和原因',
    '薄弱环节',
    '短板和弱项',
    '存在的差距',
    '面临的主要困难',
    '原因分析',
    '工作中存在的问题及改进措施',
  ],
  leadership: [
    '主要负责人履行职责情况',
    '党政主要负责人履行推进法治建设第一责任人职责情况',
    '第一责任人职责落实情况',
    '主要负责同志履职情况',
    '党政主要负责人履行法治建设职责有关情况',
    '领导干部述法情况',
  ],
  plans: [
    '下一步工作打算',
    '下步工作思路',
    '下阶段工作措施',
    '2026年工作安排',
    '2026年度法治政府建设的主要工作安排',
    '2026年工作计划',
    '今后努力方向',
    '下一年度主要安排',
    '下一步推进法治政府建设的举措',
    '明年重点工作',
    '改进措施',
  ],
  highlights: ['特色亮点工作', '创新经验及工作亮点', '典型做法', '亮点工作', '创新做法', '经验做法'],
  others: ['其他需要报告的情况', '其他情况', '需要说明的情况'],
};

describe.each(Object.entries(wordings))('%s', (key, headings) => {
  test.each(headings)('is opened by %s', (heading) => {
    expect(recognizePart(heading, 2025)?.key).toBe(key);
  });
});

test('the year after the one reported on speaks for the plans, the year itself does not', () => {
  expect(recognizePart('2026年工作情况', 2025)?.key).toBe('plans');
  expect(recognizePart('2026年工作情况', 2026)?.key).toBe('achievements');
});

test('a heading of two parts opens the one it names first, and tells the other', () => {
  expect(recognizePart('存在的问题及下一步打算', 2025)).toEqual({ key: 'problems', also: 'plans' });
  expect(recognizePart('工作成效和存在的不足', 2025)).toEqual({ key: 'achievements', also: 'problems' });
});

test.each([
  '加强组织领导，压实工作责任',
  '坚持问题导向，强化监督',
  '着力解决突出问题',
  '聚焦补齐短板',
  '创新调解方式',
  '规范行政执法',
])('%s is the topic of an item, not the heading of a part', (heading) => {
  expect(recognizePart(heading, 2025)).toBeUndefined();
});

test('only a short line without punctuation can be a heading without its number', () => {
  expect(isPartHeading('主要举措和成效')).toBe(true);
  expect(isPartHeading('存在的问题主要是力量不足，培训不够。')).toBe(false);
  expect(isPartHeading('规范行政执法')).toBe(false);
});
