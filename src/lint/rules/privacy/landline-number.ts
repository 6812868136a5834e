import { findMatches } from '../../find-matches.js';
import { foldedUnitsOf } from '../../folded-units.js';
import type { Rule } from '../../rule.js';

/** Words before a number that make it an office's. */
const officeWords =
  /(?:热线|咨询|监督|举报|投诉|服务|办公|值班|传真|受理|预约|报警|求助|援助|中心|[局厅处科股室所站办委院队]|政府|单位|机关|窗口)/;

/** With the area code, in brackets or behind the country's code; without it only where words make it a telephone. */
const pattern =
  /(?<![\dA-Za-z/〔.-])(?:[(（]0\d{2,3}[)）] ?|0\d{2,3}[ -]|\+?86[ -]?0?\d{2,3}[ -]|(?<=(?:电话|号码)[为是：:]?))[2-8]\d{2,3}[ -]?\d{4}(?!\d|[-.]\d|[A-Za-z件条人次元])/g;

export const landlineNumber: Rule = {
  id: 'privacy/landline-number',
  title: '不写个人的固定电话',
  severity: 'info',
  basis: { kind: '法规', source: '《中华人民共和国个人信息保护法》', clause: '第二十五条、第三十四条' },
  examples: {
    bad: [
      '当事人住宅电话为0900-5550123。',
      '申请人家庭电话为（0900）5550123。',
      '申请人家庭电话为+86 900 5550123。',
      '申请人家庭电话为5550123。',
    ],
    good: ['县司法局咨询电话：0900-5550123。', '监督举报电话0900-5550123。', '索引号为0003-2025001。'],
  },
  *check(context) {
    for (const [unit, match] of findMatches(foldedUnitsOf(context), pattern)) {
      const before = unit.text
        .slice(Math.max(0, match.index - 30), match.index)
        .split(/[。；]/)
        .at(-1)!;
      const isPersonal = /(?:住宅|家庭|家中|宅电|本人|当事人|申请人|住户)[^，]{0,12}$/.test(before);
      const hasAreaCode = /^[(（]?0|^\+?86/.test(match[0]);
      if (!isPersonal && (!hasAreaCode || officeWords.test(before) || !/电话|联系|号码/.test(before)))
        continue;
      yield unit.remark(match, `“${match[0]}”像是个人的固定电话，公开前请核对，不是机关公开的电话就删去`);
    }
  },
};
