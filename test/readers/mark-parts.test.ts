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

it('gives a part to each heading that goes on with it', () => {
  expect(parts('云岭县2025年度法治政府建设情况报告\n一、存在的问题\n甲。\n二、存在的不足\n乙。')).toEqual([
    'problems',
    'problems',
  ]);
});

it('tells the topics of what was achieved by their place', () => {
  expect(
    parts(
      '云岭县2025年度法治政府建设情况报告\n一、压实第一责任人职责\n甲。\n二、规范行政执法\n乙。\n三、执法监督取得新成效，普法深入人心\n丙。\n四、公开政务信息\n丁。\n五、存在的不足\n戊。',
    ),
  ).toEqual(['leadership', 'achievements', 'achievements', 'achievements', 'problems']);
});

it('takes （一）（二） for the headings of parts where there are none above them', () => {
  expect(
    parts('云岭县2025年度法治政府建设情况报告\n（一）主要举措和成效\n甲。\n（二）存在的不足\n乙。'),
  ).toEqual(['achievements', 'problems']);
});
