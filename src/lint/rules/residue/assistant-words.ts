import { findMatches } from '../../find-matches.js';
import { type Rule, remarkOn } from '../../rule.js';

/** What a chat program says of itself or to the one who asked; no report speaks so. */
const patterns = [
  /作为(?:一[个名款])?(?:AI|人工智能)(?:语言模型|大模型|助手|模型)/g,
  /(?:我是|由)(?:一[个名款])?(?:AI|人工智能)(?:助手|模型|大模型)?(?:生成|撰写|起草)/g,
  /(?:希望|但愿)(?:以上|这[些份篇]|上述)?[^，。；\n]{0,12}对[您你](?:的?工作)?(?:有所|能有|有)帮助/g,
  /(?:以下|下面)是我?[为帮给][您你][^，。；：\n]{0,20}|(?:以下|下面)是我?根据[您你][^，。；：\n]{0,20}/g,
  /(?:有|需要)[^，。；\n]{0,20}，?请?(?:随时)?(?:告诉|联系|告知)我/g,
  /[您你]可以?根据(?:实际|具体)情况[^，。；\n]{0,10}(?:修改|调整|补充|填写)/g,
  /请根据(?:实际|具体|本地)情况(?:进行)?(?:修改|调整|补充|填写|完善)/g,
  /(?:以上|上述)内容(?:由AI|由人工智能|仅供参考)/g,
  /好的，(?:以下|下面|我(?:来|将|会)|这是)/g,
];

export const assistantWords: Rule = {
  id: 'residue/assistant-words',
  title: '正文里没有起草工具的话',
  severity: 'warning',
  basis: { kind: '实务', source: '使用人工智能起草时留下的话' },
  examples: {
    bad: [
      '作为一个人工智能语言模型，我整理了以下内容。',
      '希望以上内容对您有帮助。',
      '以下是为您起草的报告正文。',
    ],
    good: [
      '作为人工智能辅助执法试点县，建成智能办案平台1个。',
      '希望企业对涉企检查提出意见。',
      '以下简称《纲要》的文件已经落实。',
      '各乡镇根据实际情况调整清单。',
    ],
  },
  *check({ units }) {
    for (const pattern of patterns)
      for (const [unit, match] of findMatches(units, pattern))
        yield remarkOn(unit, match, `“${match[0]}”像是起草工具的话，不是报告的内容，请删去或者换成实际内容`);
  },
};
