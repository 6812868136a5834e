import { findMatches } from '../../find-matches.js';
import { type Rule, remarkOn } from '../../rule.js';

/** Signs of Markdown and HTML: they set type on screens, and mean nothing on paper. */
const pattern =
  /\*\*(?=[^*\n]{1,80}\*\*)[^*\n]{1,80}\*\*|(?<![#\w])#{1,6} (?=\S)|^#{2,6}(?=\S)|^>\s|^[-*+] (?=\S)|```|`[^`\n]{1,40}`|\[[^[\]\n]{1,40}\]\(https?:[^()\s]{1,200}\)|&(?:nbsp|amp|lt|gt|quot|ldquo|rdquo|mdash|middot|#\d{2,5});|<\/?(?:br|p|b|strong|span|div|font|em|i|u|h[1-6]|li|ul|td|tr)(?:\s[^<>\n]{0,80})?\/?>|\\[nrt](?![A-Za-z])|\|\s?:?-{3,}:?\s?\|/g;

export const markup: Rule = {
  id: 'residue/markup',
  title: '正文里没有排版代码',
  severity: 'warning',
  basis: { kind: '实务', source: '从网页、聊天窗口复制时带来的代码' },
  examples: {
    bad: ['**重点工作**扎实推进。', '公布清单33份&nbsp;。', '评查案卷32卷。<br>'],
    good: ['建立“1+3+N”体系。', '推进5G*AI融合应用。', '按C#语言编制执法系统。'],
  },
  *check({ units }) {
    for (const [unit, match] of findMatches(units, pattern)) {
      const words = match[0].length > 20 ? `${match[0].slice(0, 20)}…` : match[0].trim();
      const bare = /^\*\*(.+)\*\*$/.exec(match[0])?.[1];
      yield remarkOn(unit, match, `“${words}”里有排版代码，请删去代码，只留文字`, bare);
    }
  },
};
