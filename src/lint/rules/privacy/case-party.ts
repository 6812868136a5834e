import { mayMatch } from '../../find-matches.js';
import { publicationUnitsOf } from '../../publishing/publication-units.js';
import { type Rule, remarkOn } from '../../rule.js';
import { familyName } from '../../words/family-names.js';

const caseNumber =
  /[（(〔[]20\d\d[）)〕\]][\p{Script=Han}]{1,3}\d{0,5}[\p{Script=Han}\d]{0,6}?[初终再执复赔申审议]\d{0,3}字?第?\d{1,6}号/u;
/** A party named in full: 申请人林远不服, 原告林远诉. A person is written 林某 or 林某某 once hidden. */
const party =
  /(?:申请人|原告|被告人|上诉人|当事人|被处罚人|受援人)(?!某)([\p{Script=Han}]{2,4})(?=不服|诉|与|起诉|因|申请|（|，(?:男|女))|(?<=[，。；、“：]|^|审[理结]|办[理结]|[调化]解|处[理置]|代理|通报|旁听)([\p{Script=Han}]{2,3})(?=诉[\p{Script=Han}]{2,20}(?:局|政府|办事处|公安|大队)[\p{Script=Han}]{0,20}(?:案|纠纷))/gu;
/** Who sues an organ, in words that leave no doubt: 原告林远诉县自然资源局行政处罚一案, 林远诉县自然资源局一案. */
const suits = [
  /(?:原告|申请人|上诉人)[\p{Script=Han}]{2,4}(?:诉|不服)[\p{Script=Han}]{2,12}(?:局|政府|办事处|大队|委员会)/u,
  /诉[\p{Script=Han}]{2,12}(?:局|政府|办事处|大队|委员会)[\p{Script=Han}]{0,12}案/u,
];
const noName = /[某等们的和或及与不均已未等服诉判案由]|单位|公司|企业|居民|群众|行政/;

export const caseParty: Rule = {
  id: 'privacy/case-party',
  title: '案件不写当事人的姓名',
  severity: 'warning',
  basis: { kind: '法规', source: '《中华人民共和国个人信息保护法》', clause: '第二十五条、第三十四条' },
  examples: {
    bad: [
      '申请人林远不服行政处罚决定，案号为（2025）云0123行初15号。',
      '妥善办理（2025）云0123行初15号案，原告林远诉县自然资源局。',
      '原告林远诉县自然资源局行政处罚一案开庭，县长出庭应诉。',
      '依法审结林远诉县自然资源局土地登记一案。',
    ],
    good: [
      '申请人林某不服行政处罚决定，案号为（2025）云0123行初15号。',
      '（2025）云0123行初15号案的当事人不服裁判，依法上诉。',
      '申请人申请复议后撤回，双方当事人自愿和解。',
      '原告王某诉县自然资源局行政处罚一案开庭，县长出庭应诉。',
      '王某诉县自然资源局土地登记一案和解，群众起诉县公安局的3案审结。',
      '原告认为诉县自然资源局的理由成立，申请人不服县公安局处罚决定的38件。',
    ],
  },
  *check(context) {
    const texts = [...context.prose, ...publicationUnitsOf(context)];
    if (!mayMatch(texts, /[（(〔[]20\d\d[）)〕\]][^\d\s]|(?:原告|申请人|上诉人)[^\s，。]|诉[^讼求]/)) return;
    for (const unit of texts) {
      if (!caseNumber.test(unit.text) && !suits.some((suit) => suit.test(unit.text))) continue;
      for (const match of unit.text.matchAll(party)) {
        const name = match[1] ?? match[2]!;
        const family = familyName(name);
        if (family === undefined || name.length > family.length + 2 || noName.test(name)) continue;
        const index = match.index + match[0].lastIndexOf(name);
        yield remarkOn(
          unit,
          { index, 0: name },
          `案件里写出了当事人姓名“${name}”，公开前请隐去名字，写成“${family}某”`,
        );
      }
    }
  },
};
