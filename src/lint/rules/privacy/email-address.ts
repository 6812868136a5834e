import { findMatches } from '../../find-matches.js';
import { foldedUnitsOf } from '../../folded-units.js';
import type { Rule } from '../../rule.js';

export const emailAddress: Rule = {
  id: 'privacy/email-address',
  title: '不写个人邮箱',
  severity: 'info',
  basis: { kind: '法规', source: '《中华人民共和国个人信息保护法》', clause: '第二十五条、第三十四条' },
  examples: {
    bad: [
      '调解员邮箱为linyuan@163.com。',
      '调解员邮箱为ｌｉｎｙｕａｎ＠163.com。',
      '请与linyuan@yunling-law.example联系。',
    ],
    good: [
      '县司法局邮箱为ylxsfj@163.com。',
      '意见请发至fazhi@yunling.gov.cn。',
      '征求意见邮箱：ylfzb@126.com。',
    ],
  },
  *check(context) {
    for (const [unit, match] of findMatches(foldedUnitsOf(context), address)) {
      const before = unit.text
        .slice(Math.max(0, match.index - 30), match.index)
        .split(/[。；]/)
        .at(-1)!;
      if (isOfOffice(match[0], before)) continue;
      yield unit.remark(match, `“${match[0]}”像是个人邮箱，公开前请核对，不是机关公开的邮箱就删去`);
    }
  },
};

const address = /(?<![\w.+-])[\w.+-]{1,40}@(?:[A-Za-z0-9-]{1,30}\.){1,4}[A-Za-z]{2,10}(?![\w-])/g;

/** A domain of the government, or words before the address that name an office or what the address is for. */
function isOfOffice(found: string, before: string): boolean {
  if (/(?:本人|个人|私人)/.test(before)) return false;
  return (
    /[@.](?:gov|org|edu)\.cn$/i.test(found) ||
    /[局厅处科股室所站办委院队]|政府|中心|单位|机关|公开|征求|征集|意见|举报|投诉|监督|咨询/.test(before)
  );
}
