import { findMatches } from '../../find-matches.js';
import { type Rule, type RuleContext, remarkOn } from '../../rule.js';

const provinces = [
  ...[
    '北京',
    '天津',
    '上海',
    '重庆',
    '河北',
    '山西',
    '辽宁',
    '吉林',
    '黑龙江',
    '江苏',
    '浙江',
    '安徽',
    '福建',
    '江西',
    '山东',
    '河南',
  ],
  ...[
    '湖北',
    '湖南',
    '广东',
    '海南',
    '四川',
    '贵州',
    '云南',
    '陕西',
    '甘肃',
    '青海',
    '台湾',
    '内蒙古',
    '广西',
    '西藏',
    '宁夏',
    '新疆',
  ],
];

/** What only the reporting government itself can be the subject of. */
const deeds =
  '法治政府建设(?:工作)?(?:取得|虽然?取得|成效|水平|仍|还|也|在|坚持)|法治建设(?:工作)?(?:取得|仍|还)|始终坚持以?习近平|坚持以习近平|将以习近平';
const provincePattern = new RegExp(
  `(?<![^，。；：！？\\s])(${provinces.join('|')})(?:省|市|壮族自治区|回族自治区|维吾尔自治区|自治区)?(?=${deeds})`,
  'g',
);
/** No particle and no verb: 推动全县法治政府建设 names no place. */
const countyPattern = new RegExp(
  `(?<![^，。；：！？\\s])([^，。；：！？、“”《》（）\\s\\d我全各本该其推动进强化提升抓实做好对在向为与和及的是以按据由从到把将使让被了所有关于个辖]{1,4}(?:县|区|旗|镇|乡|市))(?=${deeds})`,
  'g',
);

export const otherPlace: Rule = {
  id: 'residue/other-place',
  title: '主语是本地，不是别的地方',
  severity: 'warning',
  basis: { kind: '实务', source: '照搬其他地方的材料时留下的地名' },
  examples: {
    bad: [
      '一年来，江西法治政府建设取得积极成效。',
      '2025年，东溪县坚持以习近平法治思想为指导。',
      '一年来，宁泽市法治政府建设取得新进展。',
    ],
    good: [
      '一年来，云岭县法治政府建设取得积极成效。',
      '深入贯彻习近平总书记考察江西重要讲话精神。',
      '认真执行《江西省行政规范性文件管理办法》。',
      '组织赴东溪县学习法治政府建设经验。',
      '推动全县法治政府建设取得新成效。',
      '一年来，青川市法治政府建设取得新进展。',
    ],
  },
  *check(context) {
    const own = ownNames(context);
    if (own === '') return;
    for (const pattern of [provincePattern, countyPattern])
      for (const [unit, match] of findMatches(context.paragraphs, pattern)) {
        const name = match[1]!;
        // Without the addressee the city above a county is not known.
        if (name.endsWith('市') && !own.includes('市')) continue;
        if (own.includes(name) || context.config.names.some((known) => known.includes(name))) continue;
        yield remarkOn(
          unit,
          { index: match.index, 0: match[0] },
          `“${match[0]}”不是本报告所述的地区，请核对是否从别处材料留下，改为本地的名称`,
        );
      }
  },
};

/** Every name by which the report calls its own place and those above it. */
function ownNames({ report, facts, document }: RuleContext): string {
  return [
    report?.place ?? '',
    ...facts.organs,
    document.title.text,
    ...document.addressees.map((addressee) => addressee.text),
  ].join(' ');
}
