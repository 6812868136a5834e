import type { Rule } from '../../rule.js';

export const classifiedPublication: Rule = {
  id: 'format/classified-publication',
  title: '标了密级、注明不公开的报告不公开',
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
    const disclosure = report?.publication?.disclosure ?? '';
    const note = document.note?.text ?? '';
    const unit = units.find(({ content }) => content === classification);
    if (unit && (isPublishing || /主动公开|公开发布/.test(`${disclosure} ${note}`))) {
      if (isSecret(unit.text))
        yield {
          unit,
          message: `密级写的是“${unit.text}”，国家秘密不予公开；没有定密的请删去“密级”，定了密的不公开`,
        };
      else if (isPublishing && !notClassified.test(unit.text))
        yield { unit, severity: 'warning', message: `密级写的是“${unit.text}”，可以公开的请删去“密级”` };
    }
    if (!isPublishing) return;
    if (undisclosed.test(disclosure))
      yield {
        path: '公开信息.公开方式',
        severity: 'warning',
        message: `公开方式写的是“${disclosure}”，主动公开的请改成“主动公开”`,
      };
    const noteUnit = units.find(({ role }) => role === 'note');
    if (noteUnit && undisclosed.test(note))
      yield { unit: noteUnit, severity: 'warning', message: `附注写的是“${note}”，可以公开的请改正附注` };
  },
};

/** 绝密, 机密 and 秘密 are secrets of the state; 工作秘密 and 商业秘密 are none, and not published either. */
function isSecret(text: string): boolean {
  return /^(?:绝密|机密|秘密)/.test(text.replace(/\s/gu, ''));
}

const notClassified = /^(?:无|非密|公开|不涉密|【.*)$/;
const undisclosed = /不予?公开|依申请公开|内部(?:公开|文件|资料|使用|掌握)/;
