import { parseDate } from '../../../text/calendar-date.js';
import { findMatches } from '../../find-matches.js';
import { foldedUnitsOf } from '../../folded-units.js';
import type { Rule } from '../../rule.js';

export const identityNumber: Rule = {
  id: 'privacy/identity-number',
  title: '不写身份证号码',
  severity: 'warning',
  basis: { kind: '法规', source: '《中华人民共和国个人信息保护法》', clause: '第二十八条' },
  examples: {
    bad: [
      '申请人身份证号为11010519491231002X。',
      '申请人身份证号为110105 19491231 002X。',
      '申请人旧身份证号为110105491231002。',
      '申请人身份证号为110105194912310021。',
    ],
    good: [
      '申请人身份证号为11*************02X。',
      '登记编号为110105194912310021。',
      '统一编号为202500000000000001。',
      '合同编号110105491231002。',
    ],
  },
  *check(context) {
    for (const [unit, match] of findMatches(foldedUnitsOf(context), pattern)) {
      const number = match[0].replace(/[ -]/g, '');
      const before = unit.text.slice(Math.max(0, match.index - 15), match.index);
      const isNamed = /身份证|公民身份/.test(before);
      const isOld = isOldNumber(number) && (isNamed || before.includes('证件'));
      // A slip in one digit makes it no less somebody's number.
      if (isIdentityNumber(number) || isOld || (isNamed && number.length === 18))
        yield unit.remark(match, '这里像是身份证号码，公开前请删去或者隐去中间各位');
    }
  },
};

/** In one, or with gaps around the date of birth. */
const pattern =
  /(?<![\dA-Za-z])\d{6}[ -]?(?:(?:19|20)\d{2}[ -]?\d{4}[ -]?\d{3}[ -]?[\dXx]|\d{6}[ -]?\d{3})(?![\dA-Za-z])/g;

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** A date of birth in its place, and the check character of GB 11643-1999 (ISO 7064, MOD 11-2). */
function isIdentityNumber(number: string): boolean {
  if (number.length !== 18) return false;
  const born = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  if (!/^(?:19|20)/.test(born) || !parseDate(born)) return false;
  const sum = weights.reduce((total, weight, index) => total + weight * Number(number[index]), 0);
  return '10X98765432'[sum % 11] === number[17]!.toUpperCase();
}

/** The number of fifteen digits that was given out before 1999, without a check character. */
function isOldNumber(number: string): boolean {
  const born = `19${number.slice(6, 8)}-${number.slice(8, 10)}-${number.slice(10, 12)}`;
  return number.length === 15 && parseDate(born) !== undefined;
}
