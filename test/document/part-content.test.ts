import { expect, it } from 'vitest';
import { isHeadingFor, type MandatoryPart, speaksOf } from '../../src/document/part-content.js';

const headings: [MandatoryPart, string, string][] = [
  ['achievements', '工作开展情况', '存在的不足'],
  ['problems', '短板和弱项', '下一步打算'],
  ['leadership', '主要负责人履行职责情况', '主要负责人简介'],
  ['plans', '今后的安排', '存在的不足'],
];

it.each(headings)('%s are found under %s, not under %s', (part, heading, other) => {
  expect([isHeadingFor(part, heading), isHeadingFor(part, other)]).toEqual([true, false]);
});

it.each<[MandatoryPart, string]>([
  ['achievements', '全年办结案件46件。'],
  ['problems', '工作中仍然存在一些不足。'],
  ['problems', '存在的主要问题是执法力量薄弱。'],
  ['leadership', '县长履行推进法治建设职责。'],
  ['plans', '下一步，将加强培训。'],
  ['plans', '2026年，招录执法人员6名。'],
  ['plans', '2026年度将完成招录。'],
])('a paragraph speaks of %s: %s', (part, paragraph) => {
  expect(speaksOf(part, paragraph, 2025)).toBe(true);
});

it.each<[MandatoryPart, string]>([
  ['problems', '解决群众反映的问题46个。'],
  ['problems', '制定《关于工作中仍存在不足的整改办法》。'],
  ['leadership', '县长参加会议。'],
  ['plans', '全年工作全部完成。'],
  ['plans', '计划印发到2026年6月。'],
  ['plans', '2025年，招录执法人员6名。'],
  ['plans', '印发《2026年，我县普法计划》。'],
])('a paragraph does not speak of %s: %s', (part, paragraph) => {
  expect(speaksOf(part, paragraph, 2025)).toBe(false);
});

it('without the year reported on, no year speaks of the plans', () => {
  expect(speaksOf('plans', '2026年，招录执法人员6名。')).toBe(false);
});
