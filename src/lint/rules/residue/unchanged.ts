import { partNames } from '../../../report/part-names.js';
import { listUnchanged } from '../../../report/unchanged.js';
import type { Rule } from '../../rule.js';

export const unchanged: Rule = {
  id: 'residue/unchanged',
  title: '沿用去年的文字要逐条改过或者核对过',
  severity: 'warning',
  basis: { kind: '实务', source: '报告写的是本年度的情况，去年的文字不能原样照用' },
  examples: {
    bad: [
      {
        yaml: '成效: [{ 标题: 强化监督, 正文: 开展执法监督。, 去年原文: 60427bf7baa13136 }, 公开执法信息。]',
      },
    ],
    good: [
      {
        yaml: '成效: [{ 标题: 强化监督, 正文: 开展专项执法监督。, 去年原文: 60427bf7baa13136 }, 公开执法信息。]',
      },
      { yaml: '成效: [{ 标题: 强化监督, 正文: 开展执法监督。 }, 公开执法信息。]' },
    ],
  },
  *check({ report }) {
    if (!report) return;
    for (const { path, entry } of listUnchanged(report.parts, ({ key }) => partNames[key])) {
      const name = entry.title === undefined ? '这里' : `“${entry.title.slice(0, 20)}”`;
      yield {
        path: `${path}.去年原文`,
        message: `${name}还是去年的文字，请改成今年的情况；核对过、不用改的，删去“去年原文”这一行`,
      };
    }
  },
};
