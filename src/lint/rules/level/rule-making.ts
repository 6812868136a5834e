import { isLimited } from '../../../document/facts.js';
import { findMatches } from '../../find-matches.js';
import { type Rule, remarkOn } from '../../rule.js';

const pattern =
  /(?:制定|出台|颁布|修订|起草|公布|发布)(?:了)?(?:地方)?(?:政府规章|部门规章|规章)(?!制度|规范性|和规范|、规范|以下|草案征求)[^。；，]{0,4}?\d{1,6}[件部项]|(?:我县|本县|县政府|县人民政府|我区|本区|区政府|区人民政府|我镇|镇政府|乡政府)(?:的)?(?:政府)?规章(?!制度)/g;

export const ruleMaking: Rule = {
  id: 'level/rule-making',
  title: '县、乡两级政府不制定规章',
  severity: 'error',
  basis: {
    kind: '法规',
    source: '《中华人民共和国地方各级人民代表大会和地方各级人民政府组织法》',
    clause: '第七十四条',
  },
  examples: {
    bad: ['全年制定政府规章2件。', '清理县政府规章16件。', '县政府出台部门规章1部。'],
    good: [
      '全年制定行政规范性文件4件。',
      '完善规章制度12项，清理法规规章涉及的事项33项。',
      '配合上级开展政府规章立法调研3次。',
      { yaml: '发文机关: 青川市人民政府\n主送机关: 云江省人民政府\n成效: 全年制定政府规章2件。' },
    ],
  },
  *check({ paragraphs, facts }) {
    if (!isLimited(facts, '不制定规章')) return;
    for (const [unit, match] of findMatches(paragraphs, pattern))
      yield remarkOn(
        unit,
        match,
        `“${match[0]}”不合本级的职权，规章由省级和设区的市级政府制定，请核对是否为“行政规范性文件”`,
      );
  },
};
