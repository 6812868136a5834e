import { findMatches } from '../../find-matches.js';
import { foldedUnitsOf } from '../../folded-units.js';
import type { Rule } from '../../rule.js';

export const bankAccount: Rule = {
  id: 'privacy/bank-account',
  title: '不写银行账号',
  severity: 'warning',
  basis: { kind: '法规', source: '《中华人民共和国个人信息保护法》', clause: '第二十八条' },
  examples: {
    bad: ['补偿款汇入银行卡6222020000000000000。', '账号为6217 0000 0000 0000 004。'],
    good: [
      '统一社会信用代码为115300000000000001。',
      '账号为6222020000000000001。',
      '项目编号6222020000000000000。',
    ],
  },
  *check(context) {
    for (const [unit, match] of findMatches(
      foldedUnitsOf(context),
      /(?<![\dA-Za-z])\d{4}(?:[ -]?\d{4}){3}(?:[ -]?\d{1,3})?(?![\dA-Za-z])/g,
    )) {
      const number = match[0].replace(/\D/g, '');
      const before = unit.text.slice(Math.max(0, match.index - 15), match.index);
      if (
        number.length < 16 ||
        !hasLuhnCheck(number) ||
        !/银行|账号|帐号|账户|卡号|卡|开户|汇入|打入/.test(before)
      )
        continue;
      yield unit.remark(match, '这里像是银行账号，公开前请删去或者只留末四位');
    }
  },
};

/** The check digit of ISO/IEC 7812-1, annex B. */
function hasLuhnCheck(number: string): boolean {
  let sum = 0;
  for (let index = 0; index < number.length; index++) {
    const digit = Number(number[number.length - 1 - index]);
    const doubled = index % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}
