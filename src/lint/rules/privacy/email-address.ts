import { type Rule, remarkOn } from '../../rule.js';

/** Providers that give addresses to persons; an office may use one too, and then the words before it say so. */
const personal =
  /(?<![\w.+-])[\w.+-]{1,40}@(?:qq|163|126|sina|sohu|yeah|139|189|wo|foxmail|gmail|hotmail|outlook|aliyun)\.(?:com|cn|net)(?![\w-])/gi;

export const emailAddress: Rule = {
  id: 'privacy/email-address',
  title: '不写个人邮箱',
  severity: 'info',
  basis: { kind: '法规', source: '《中华人民共和国个人信息保护法》', clause: '第二十五条、第三十四条' },
  examples: {
    bad: ['调解员邮箱为linyuan@163.com。'],
    good: [
      '县司法局邮箱为ylxsfj@163.com。',
      '意见请发至fazhi@yunling.gov.cn。',
      '征求意见邮箱：ylfzb@126.com。',
    ],
  },
  *check({ prose }) {
    for (const unit of prose)
      for (const match of unit.text.matchAll(personal)) {
        const before = unit.text
          .slice(Math.max(0, match.index - 30), match.index)
          .split(/[。；]/)
          .at(-1)!;
        if (
          /[局厅处科股室所站办委院队]|政府|中心|单位|机关|公开|征求|征集|意见|举报|投诉|监督|咨询/.test(
            before,
          )
        )
          continue;
        yield remarkOn(unit, match, `“${match[0]}”像是个人邮箱，公开前请核对，不是机关公开的邮箱就删去`);
      }
  },
};
