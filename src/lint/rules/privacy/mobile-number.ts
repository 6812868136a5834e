import { findMatches } from '../../find-matches.js';
import { foldedUnitsOf } from '../../folded-units.js';
import type { Rule } from '../../rule.js';

export const mobileNumber: Rule = {
  id: 'privacy/mobile-number',
  title: '不写手机号码',
  severity: 'warning',
  basis: { kind: '法规', source: '《中华人民共和国个人信息保护法》', clause: '第二十五条、第三十四条' },
  examples: {
    bad: [
      '调解员联系电话为13800000000。',
      '联系电话：139 0000 0001。',
      '调解员电话为+86 138-0000-0000。',
      '网格员林某电话（138）0000 0000。',
      '联系人电话为138 000 00000。',
      {
        yaml: '数据:\n  信访: { 受理: { 值: 46, 来源: 信访局13800000000 } }\n成效: 全年受理{{信访.受理}}件。',
      },
    ],
    good: [
      '拨打12345、12348热线。',
      '联系电话：138****0000。',
      '服务编号20251380000000012。',
      '累计归集数据13800000000条。',
      '全年受理13、14、15、16、17、18、19件。',
      '县司法局值班电话13800000000。',
      '面积由138.2亩增加到138.4亩。',
    ],
  },
  *check(context) {
    for (const [unit, match] of findMatches(foldedUnitsOf(context), pattern)) {
      if (!isGrouped(match[0])) continue;
      if (published.test(unit.text.slice(Math.max(0, match.index - 20), match.index))) continue;
      yield unit.remark(match, `“${match[0]}”像是手机号码，公开前请删去或者隐去中间四位，例如138****0000`);
    }
  },
};

/** Eleven digits from 13 to 19 (YD/T 1124), with the country's code or without, in groups or in one. */
const pattern =
  /(?:(?<![\dA-Za-z.-])\+?86[ -]?|(?<![\dA-Za-z.-]))[(（]?1[3-9]\d[)）]?(?:[ .-]?\d){8}(?![\d*A-Za-z]|[ .-]\d|\s?[条件元次人份户万亿])/g;

/** Telephones are written 138 0000 0000, 138-0000-0000, 138 000 00000: one kind of gap, two of them at most. */
function isGrouped(number: string): boolean {
  const gaps = number.replace(/^\+?86[ -]?/, '').replace(/[（）()\d]/g, '');
  return gaps.length <= 2 && new Set(gaps).size <= 1 && (gaps[0] !== '.' || gaps.length === 2);
}

/** Words before a line that an office gives out itself. */
const published =
  /(?:热线|咨询|监督|举报|投诉|值班|服务|办公|救援|求助)(?:电话|手机|专线)?(?:号码)?[为是：: ]{0,2}$/;
