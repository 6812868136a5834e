import type { Rule } from '../../rule.js';

const generic =
  /^各[^、，]{0,10}(?:乡|镇|街道|部门|单位|局|办|村|社区)|(?:下属|所属|直属)(?:各)?(?:单位|部门|机构)/;

export const copyToSubordinate: Rule = {
  id: 'format/copy-to-subordinate',
  title: '上行文不抄送下级机关',
  severity: 'error',
  basis: { kind: '法规', source: '《党政机关公文处理工作条例》', clause: '第十五条（一）' },
  examples: {
    bad: [{ yaml: '版记: { 抄送: [中共云岭县委, 各乡镇人民政府] }' }, { yaml: '版记: { 抄送: 县直各部门 }' }],
    good: [{ yaml: '版记: { 抄送: [中共青川市委全面依法治市委员会办公室, 云岭县人大常委会] }' }],
  },
  *check({ units, document }) {
    if (document.addressees.length === 0) return;
    for (const unit of units) {
      if (unit.role !== 'copyTo') continue;
      const words = unit.text
        .split(/[、，。]/)
        .find((name) => generic.test(name) || /^[县区市]直/.test(name));
      if (words === undefined) continue;
      const start = unit.text.indexOf(words);
      yield {
        unit,
        start,
        end: start + words.length,
        message: `“${words}”是下级机关，向上级报送的报告不得抄送下级机关，请删去`,
      };
    }
  },
};
