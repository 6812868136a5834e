import { type Rule, remarkOn } from '../../rule.js';

export const mobileNumber: Rule = {
  id: 'privacy/mobile-number',
  title: '不写手机号码',
  severity: 'warning',
  basis: { kind: '法规', source: '《中华人民共和国个人信息保护法》', clause: '第二十五条、第三十四条' },
  examples: {
    bad: ['调解员联系电话为13800000000。', '联系电话：139 0000 0001。'],
    good: [
      '拨打12345、12348热线。',
      '联系电话：138****0000。',
      '服务编号20251380000000012。',
      '累计归集数据13800000000条。',
    ],
  },
  *check({ units }) {
    for (const unit of units)
      for (const match of unit.text.matchAll(
        /(?<![\dA-Za-z.-])1[3-9]\d(?:[ -]?\d{4}){2}(?![\d*A-Za-z]|\s?[条件元次人份户])/g,
      ))
        yield remarkOn(
          unit,
          match,
          `“${match[0]}”像是手机号码，公开前请删去或者隐去中间四位，例如138****0000`,
        );
  },
};
