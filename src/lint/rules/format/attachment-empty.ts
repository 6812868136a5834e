import type { Rule } from '../../rule.js';

export const attachmentEmpty: Rule = {
  id: 'format/attachment-empty',
  title: '附件要有内容',
  severity: 'info',
  basis: { kind: '国标', source: 'GB/T 9704-2012', clause: '7.3.7' },
  examples: {
    bad: [{ yaml: '附件:\n  - { 标题: 行政复议案件统计表 }' }],
    good: [{ yaml: '附件:\n  - { 标题: 行政复议案件统计表, 正文: 全年审结45件。 }' }],
  },
  *check({ report, document, units }) {
    // A published text often offers its attachments as files of their own.
    if (!report) return;
    for (const unit of units) {
      if (unit.role !== 'attachmentTitle' || document.attachments[unit.attachment!]!.blocks.length > 0)
        continue;
      yield { unit, message: '附件只有名称没有内容，排版后是一张只有标题的页，请补上“正文”或者“表格”' };
    }
  },
};
