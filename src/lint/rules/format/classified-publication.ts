import type { Rule } from '../../rule.js';

export const classifiedPublication: Rule = {
  id: 'format/classified-publication',
  title: '标了密级的报告不公开',
  severity: 'error',
  basis: { kind: '法规', source: '《中华人民共和国政府信息公开条例》', clause: '第十四条' },
  examples: {
    bad: [
      { yaml: '版头: { 密级: 秘密★1年 }\n附注: 此件公开发布' },
      { yaml: '版头: { 密级: 机密 }\n公开信息: { 公开方式: 主动公开 }' },
    ],
    good: [
      { yaml: '版头: { 密级: 秘密★1年 }' },
      { yaml: '版头: { 密级: 秘密★1年 }\n公开信息: { 公开方式: 不予公开 }' },
      { yaml: '版头: { 密级: 无 }\n附注: 此件公开发布' },
    ],
  },
  *check({ units, document, report, isPublishing }) {
    const { classification } = document.letterhead ?? {};
    if (!classification || notClassified.test(classification.text)) return;
    const disclosure = `${report?.publication?.disclosure ?? ''} ${document.note?.text ?? ''}`;
    if (!isPublishing && !/主动公开|公开发布/.test(disclosure)) return;
    const unit = units.find(({ content }) => content === classification);
    if (unit)
      yield {
        unit,
        message: `密级写的是“${classification.text}”，国家秘密不予公开；没有定密的请删去“密级”，定了密的不公开`,
      };
  },
};

const notClassified = /^(?:无|非密|内部|公开|不涉密|【.*)$/;
