import { splitSentences } from '../../../text/sentences.js';
import { type Rule, remarkOn } from '../../rule.js';

const low =
  /(?:(?:县|区|旗|镇|乡|街道)(?:人民)?(?:政府|委|党委|人大常委会|人大|办事处)?|\p{Script=Han}{1,7}局|\p{Script=Han}{1,6}委员会)$/u;
const withoutReview = /(?:\p{Script=Han}{1,7}局|[镇乡](?:人民)?政府|办事处|法院|检察院|村委会|居委会)$/u;
const lowest = /(?:[镇乡](?:人民)?政府|街道|办事处|村委会|居委会|村民委员会|居民委员会)$/u;
const selfGoverning = /(?:村|居)(?:民)?委(?:员)?会$/u;
const outsideCourts = /(?:检察院|[县区市镇乡](?:人民)?政府|街道|办事处|\p{Script=Han}{1,7}局)$/u;
/** What may stand between an organ and what it did. */
const did = /(?:全年|共|累计|先后|依法|分别|年内|本年度|已|又|还|新){1,3}$/;

type Power = { organ: RegExp; act: RegExp; allowed: RegExp; message: string; basis: string };

const powers: readonly Power[] = [
  {
    organ: low,
    act: /(?:制定|出台|颁布|公布|修订|通过)了?[^，。；]{0,8}地方性法规/gu,
    allowed:
      /配合|参与|协助|建议|征求|反馈|贯彻|落实|执行|依据|按照|清理|意见|提出|草案|省人大|市人大|自治|设区|立法联系|上级|学习|宣传|对照|与/u,
    message: '地方性法规由省、设区的市等的人大及其常委会制定，县、乡两级和部门不能制定，请核对',
    basis: '《中华人民共和国立法法》第八十条、第八十一条',
  },
  {
    organ: withoutReview,
    act: /(?:受理|审理|审结|办结|作出)了?行政复议(?:案件|申请|决定)/gu,
    allowed:
      /司法局|税务|海关|国家安全|外汇|金融|人民银行|被申请人|作为被|配合|协助|答复|县政府|区政府|市政府|向|代为|转送|县人民政府|区人民政府|市人民政府/u,
    message: '行政复议由县级以上人民政府统一受理，部门、乡镇和街道不是复议机关，请核对',
    basis: '《中华人民共和国行政复议法》第二十四条',
  },
  {
    organ: low,
    act: /设定了?[^，。；]{0,4}(?:行政处罚|行政许可|行政强制)/gu,
    allowed:
      /不得|违法|违规|清理|没有|未|无|取消|禁止|擅自|审查|依据|杜绝|防止|纠正|是否|严禁|法律|法规|规章|权限|建议/u,
    message: '行政处罚、许可、强制由法律、法规等设定，县、乡两级和部门不能设定，请核对',
    basis: '《中华人民共和国行政处罚法》第十六条',
  },
  {
    organ: lowest,
    act: /办理了?(?:行政)?复议(?:案件|申请)(?!答复|应诉)/gu,
    allowed:
      /司法局|被申请人|作为被|配合|协助|答复|应诉|县政府|区政府|市政府|县人民政府|区人民政府|市人民政府|向|代为|转送|涉及/u,
    message: '行政复议由县级以上人民政府统一受理，乡镇和街道不是复议机关，请核对',
    basis: '《中华人民共和国行政复议法》第二十四条',
  },
  {
    organ: outsideCourts,
    act: /(?:审理|审结|判决|裁定)了?行政诉讼案件/gu,
    allowed: /法院|监督|配合|协助|被告|应诉|代理|出庭|抗诉|建议|旁听/u,
    message: '行政诉讼案件由人民法院审理，请核对',
    basis: '《中华人民共和国行政诉讼法》第四条',
  },
  {
    organ: selfGoverning,
    act: /(?:作出|实施)了?[^，。；]{0,6}(?:行政处罚|行政许可|行政强制)/gu,
    allowed: /配合|协助|不得|没有|未|无权|违法|建议|受委托|报告|上报|送达|公示|宣传/u,
    message: '村民委员会、居民委员会是自治组织，不作行政处罚、许可和强制，请核对',
    basis: '《中华人民共和国村民委员会组织法》第二条',
  },
  {
    organ: /(?:[县区市镇乡](?:人民)?政府|街道|办事处|(?<!公安|国家安全|移民管理|分)局)$/u,
    act: /(?:作出|实施|决定|执行)了?行政拘留/gu,
    allowed: /公安|移送|移交|配合|协助|建议|提请|国家安全|海警/u,
    message: '限制人身自由的行政处罚由公安机关等作出，请核对',
    basis: '《中华人民共和国行政处罚法》第十八条',
  },
];

export const beyondPowers: Rule = {
  id: 'level/beyond-powers',
  title: '机关只做职权以内的事',
  severity: 'warning',
  basis: { kind: '法规', source: '《中华人民共和国地方各级人民代表大会和地方各级人民政府组织法》' },
  examples: {
    bad: [
      '松坪镇政府制定地方性法规1件。',
      '县公安局受理行政复议案件3件。',
      '县城管局设定行政处罚2项。',
      '松坪镇人民政府办理行政复议案件3件。',
      '县检察院审结行政诉讼案件12件。',
      '青石村委会作出行政处罚6件。',
      '县市场监管局作出行政拘留2人。',
    ],
    good: [
      '县政府配合市人大常委会制定地方性法规1件。',
      '县司法局受理行政复议案件46件。',
      '县公安局作为被申请人的行政复议案件有3件。',
      '清理乡镇政府违法设定行政许可的文件2件。',
      '县检察院审结行政诉讼监督案件12件。',
      '县市场监管局移送案件6件，公安机关作出行政拘留2人。',
      '青石村委会协助送达行政处罚决定6件。',
    ],
  },
  *check({ paragraphs, headings }) {
    for (const unit of [...headings, ...paragraphs]) {
      if (!/地方性法规|复议|设定|行政诉讼|行政拘留|委(?:员)?会/.test(unit.text)) continue;
      for (const { start, text } of splitSentences(unit.text))
        for (const { allowed, message, basis, ...power } of powers) {
          const found = findDeed(text, power);
          if (!found || allowed.test(text)) continue;
          yield remarkOn(
            unit,
            { index: start + found.index, 0: found.words },
            `“${found.words}”不合职权：${message}（${basis}）`,
          );
        }
    }
  },
};

/** The first deed of its kind with the organ that did it. */
function findDeed(text: string, { organ, act }: Pick<Power, 'organ' | 'act'>) {
  for (const { 0: words, index } of text.matchAll(act)) {
    const before = text.slice(0, index).replace(did, '');
    const near = before.slice(-24);
    const match = organ.exec(near);
    if (!match) continue;
    const from = before.length - near.length + match.index;
    return { index: from, words: text.slice(from, index + words.length) };
  }
  return undefined;
}
