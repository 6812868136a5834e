import { findMatches } from '../../find-matches.js';
import { type Rule, remarkOn } from '../../rule.js';

/** Only where a clause begins with it: 提请批准 and 报请审批 tell of what was done. */
const requestPattern =
  /(?<![^，。；：！？、\s])(?:(?:恳|敬|特|现|务|妥否，|当否，|是否妥当，|以上[^，。；]{0,12}，)?请(?:予以?|上级|市委|市政府|县委|县政府|贵[局委办])?(?:批示|批复|批准|审批|核准|审定|研究解决|协调解决|帮助解决|给予支持|支持为盼|答复|函复)|(?:妥否|当否)，请[^，。；]{0,6}示)/g;

export const requestInReport: Rule = {
  id: 'structure/request-in-report',
  title: '报告里不夹带请示事项',
  severity: 'error',
  basis: { kind: '法规', source: '《党政机关公文处理工作条例》', clause: '第十五条（四）' },
  examples: {
    bad: [{ yaml: '结语: 以上报告，请批示。' }, '建议增加执法编制20名，请予批准。'],
    good: [
      { yaml: '结语: 特此报告。' },
      { yaml: '结语: 以上报告，请审阅。' },
      '行政规范性文件经合法性审核后，提请县政府常务会议审议，依法报请批准的事项一律公示。',
      '推行“即请即批”，办事群众请示答复时限压缩到2个工作日。',
    ],
  },
  *check({ paragraphs }) {
    for (const [unit, match] of findMatches(paragraphs, requestPattern))
      yield remarkOn(
        unit,
        match,
        `“${match[0]}”是请示用语，报告中不得夹带请示事项，请删去，需要批准的事项另文请示`,
      );
  },
};
