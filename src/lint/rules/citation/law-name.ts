import type { Rule } from '../../rule.js';
import { wordedUnits } from '../../unit-marks.js';
import { documentTitles, findDocument } from '../../words/document-names.js';
import { findMeantLaw, parseLawTitle } from '../../words/known-laws.js';

export const lawName: Rule = {
  id: 'citation/law-name',
  title: '引用的法律、行政法规名称不写错',
  severity: 'warning',
  basis: { kind: '实务', source: '引用文件应当与原名一致' },
  examples: {
    bad: [
      '执行《保障农民工工资支付条列》。',
      '学习《行处政罚法》。',
      '执行《中华人民共和国政府信息公开办法》。',
      '落实《优化营商环镜条例》。',
      '执行《行政复议法实施细则》。',
    ],
    good: [
      '学习《行政处罚法》《中华人民共和国行政复议法》。',
      '执行《云岭县优化营商环境条例》。',
      '执行《行政复议法实施条例》。',
      '学习《乡村振兴促进条例》。',
      '印发《政府信息公开办法》。',
    ],
  },
  *check(context) {
    const { lexicon, config } = context;
    if (lexicon.laws.length === 0) return;
    for (const unit of wordedUnits(context))
      for (const { start, end, name } of documentTitles(unit)) {
        if (config.documents.includes(name) || findDocument(name, lexicon)) continue;
        const title = parseLawTitle(name);
        const meant = findMeantLaw(title, lexicon);
        if (!meant) continue;
        const right = `${title.isNational ? '中华人民共和国' : ''}${meant}`;
        yield { unit, start, end, message: `没有查到《${name}》，疑为《${right}》，请核对名称` };
      }
  },
};
