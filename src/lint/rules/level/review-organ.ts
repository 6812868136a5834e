import { isLimited } from '../../../document/facts.js';
import { splitSentences } from '../../../text/sentences.js';
import { type Rule, remarkOn } from '../../rule.js';

/** Organs whose superior is not the local government, or that do the county's own review work (行政复议法 第二十七条、第二十八条). */
const ownReview = /司法|税务|海关|国家安全|金融|人民银行|外汇/;
const pattern =
  /(?:受理|收到|审理|审结|办结|作出)[^。；，]{0,6}行政复议(?:案件|申请|决定)[^。；，]{0,6}?\d+[件份起]/g;
const asRespondent = /被申请人|被复议|答复|应诉|配合|县政府|区政府|上级|司法局|涉及?(?:我|本)/;

export const reviewOrgan: Rule = {
  id: 'level/review-organ',
  title: '行政复议由县级以上人民政府受理',
  severity: 'warning',
  basis: { kind: '法规', source: '《中华人民共和国行政复议法》', clause: '第二十四条' },
  examples: {
    bad: [
      { yaml: '发文机关: 云岭县水利局\n主送机关: 云岭县人民政府\n成效: 全年受理行政复议案件3件。' },
      { yaml: '发文机关: 云岭县松坪镇人民政府\n主送机关: 云岭县人民政府\n成效: 全年审结行政复议案件2件。' },
    ],
    good: [
      '全年受理行政复议案件46件。',
      { yaml: '发文机关: 云岭县司法局\n主送机关: 云岭县人民政府\n成效: 全年受理行政复议案件46件。' },
      {
        yaml: '发文机关: 云岭县水利局\n主送机关: 云岭县人民政府\n成效: 作为被申请人收到行政复议案件3件，均按期答复。',
      },
    ],
  },
  *check({ paragraphs, facts }) {
    if (!isLimited(facts, '不受理行政复议') || facts.organs.some((organ) => ownReview.test(organ))) return;
    for (const unit of paragraphs)
      for (const { start, text } of splitSentences(unit.text)) {
        if (!text.includes('行政复议') || asRespondent.test(text)) continue;
        for (const match of text.matchAll(pattern))
          yield remarkOn(
            unit,
            { index: start + match.index, 0: match[0] },
            `“${match[0]}”不合本级的职权，行政复议由县级以上人民政府统一受理，如是作为被申请人的案件，请写明“作为被申请人”`,
          );
      }
  },
};
