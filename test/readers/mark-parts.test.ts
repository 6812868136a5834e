import { expect, it } from 'vitest';
import { markParts } from '../../src/readers/mark-parts.js';
import { readText } from '../../src/readers/text/read-text.js';

const parts = (text: string) =>
  markParts(readText(text).document).blocks.flatMap((block) =>
    block.kind === 'heading' ? [block.part] : [],
  );

it('names the part that each heading of the first level opens', () => {
  expect(
    parts(
      '云岭县2025年度法治政府建设情况报告\n一、主要举措和成效\n（一）存在的问题整改到位\n甲。\n二、存在的不足\n乙。\n三、2026年工作安排\n丙。',
    ),
  ).toEqual(['achievements', undefined, 'problems', 'plans']);
});

it('gives each part to one heading only', () => {
  expect(parts('云岭县2025年度法治政府建设情况报告\n一、存在的问题\n甲。\n二、存在的不足\n乙。')).toEqual([
    'problems',
    undefined,
  ]);
});
