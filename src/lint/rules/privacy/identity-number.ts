import { parseDate } from '../../../text/calendar-date.js';
import { type Rule, remarkOn } from '../../rule.js';

export const identityNumber: Rule = {
  id: 'privacy/identity-number',
  title: '不写身份证号码',
  severity: 'warning',
  basis: { kind: '法规', source: '《中华人民共和国个人信息保护法》', clause: '第二十八条' },
  examples: {
    bad: ['申请人身份证号为11010519491231002X。'],
    good: [
      '申请人身份证号为11*************02X。',
      '登记编号为110105194912310021。',
      '统一编号为202500000000000001。',
    ],
  },
  *check({ units }) {
    for (const unit of units)
      for (const match of unit.text.matchAll(/(?<![\dA-Za-z])\d{17}[\dXx](?![\dA-Za-z])/g))
        if (isIdentityNumber(match[0]))
          yield remarkOn(unit, match, '这里像是身份证号码，公开前请删去或者隐去中间各位');
  },
};

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** A date of birth in its place, and the check character of GB 11643-1999 (ISO 7064, MOD 11-2). */
function isIdentityNumber(number: string): boolean {
  const born = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  if (!/^(?:19|20)/.test(born) || !parseDate(born)) return false;
  const sum = weights.reduce((total, weight, index) => total + weight * Number(number[index]), 0);
  return '10X98765432'[sum % 11] === number[17]!.toUpperCase();
}
