import type { Rule } from '../../rule.js';
import { wordedUnits } from '../../unit-marks.js';
import { documentTitles } from '../../words/document-names.js';

const kinds =
  '通知|意见|办法|方案|决定|规定|报告|批复|函|条例|规划|纲要|要点|细则|公告|通告|请示|纪要|措施|制度|指引|清单|计划|解释|命令|令|决议|公报|议案|建议|标准|规则|目录|答复|说明|通报|机制|规程|预案|安排|一览表|表|书|法|稿|案|版|体系|指南|台账|手册|举措|要求|讲话|倡议|章程|公约';
const endsInKind = new RegExp(`(?:${kinds})(?:[（(〔][^（）()〔〕]{1,24}[）)〕])?$`);
/** The kind of document that its title ought to end with: 》的通知. */
const kindBehind = /^的(通知|意见|决定|通告|公告|批复|函|实施意见|指导意见|实施方案)/;

export const titleEnd: Rule = {
  id: 'citation/title-end',
  title: '书名号里写到文种为止',
  severity: 'warning',
  basis: { kind: '实务', source: '引用文件应当与原名一致' },
  examples: {
    bad: ['印发《关于做好行政执法案卷评查》的通知。', '落实《关于开展涉企检查专项整治的通知》通知要求。'],
    good: [
      '印发《关于做好行政执法案卷评查的通知》。',
      '印发《云岭县行政执法案卷评查办法》的通知已经公布。',
      '转发《关于规范涉企检查的意见》的通知下发到乡镇。',
      '按照《关于开展专项整治的通知》要求落实到位。',
    ],
  },
  *check(context) {
    for (const unit of wordedUnits(context))
      for (const { end, name } of documentTitles(unit)) {
        const behind = unit.text.slice(end, end + 6);
        const kind = kindBehind.exec(behind)?.[1];
        if (kind && name.startsWith('关于') && !endsInKind.test(name) && !/》|〉$/.test(name)) {
          const quoted = name.length > 16 ? `${name.slice(0, 8)}…${name.slice(-6)}` : name;
          const to = end + 1 + kind.length;
          yield {
            unit,
            start: end - 1,
            end: to,
            message: `“《${quoted}》的${kind}”的右书名号写早了，应当写“…的${kind}》”`,
            fix: [{ start: end - 1, end: to, text: `的${kind}》` }],
          };
        }
        const own = /(通知|意见|方案|办法|决定|规定)$/.exec(name)?.[1];
        if (own && behind.startsWith(own))
          yield {
            unit,
            start: end - 1 - own.length,
            end: end + own.length,
            message: `“${own}》${own}”重复了文种，请删去书名号后面的“${own}”`,
            fix: [{ start: end, end: end + own.length, text: '' }],
          };
      }
  },
};
