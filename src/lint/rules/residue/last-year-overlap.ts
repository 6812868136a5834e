import { collectUnits } from '../../collect-units.js';
import type { Rule, RuleContext } from '../../rule.js';
import { normalizePassages } from './normalize-passages.js';
import { createShingleIndex, hashShingles, type ShingleIndex } from './shingles.js';

/** Above this share a paragraph with figures has been taken over as it was. */
const sameParagraph = 0.9;
const leastLength = 20;
/** Above this share the whole report has hardly been written anew. */
const sameReport = 0.5;
const leastReport = 1000;

export const lastYearOverlap: Rule = {
  id: 'residue/last-year-overlap',
  title: '不照抄去年的报告',
  severity: 'warning',
  basis: { kind: '实务', source: '在上一年报告上修改时没有更新的段落' },
  examples: {
    bad: [
      {
        yaml: '成效: 全年开展案卷评查3次，评查案卷132卷，发现问题46个，整改率为百分之百，通报单位8家。',
        lastYear: lastReport(
          '全年开展案卷评查3次，评查案卷132卷，发现问题46个，整改率为百分之百，通报单位8家。',
        ),
      },
    ],
    good: [
      {
        yaml: '成效: 全年开展案卷评查3次，评查案卷132卷，发现问题46个，整改率为百分之百，通报单位8家。',
        lastYear: lastReport('全年开展案卷评查2次，评查案卷90卷，指出不足21处，均已改正，约谈单位1家。'),
      },
    ],
  },
  *check({ paragraphs, lastYear }: RuleContext) {
    if (!lastYear) return;
    const earlier = normalizePassages(
      collectUnits(lastYear).units.filter((unit) => unit.role === 'paragraph'),
    ).text;
    const known = indexAll(earlier);
    let [same, all] = [0, 0];
    for (const unit of paragraphs) {
      const { text } = normalizePassages([unit]);
      const { length, shared } = countShared(text, known);
      same += shared;
      all += length;
      if (length < leastLength || shared < length * sameParagraph) continue;
      const figure = /(?<![\d.])\d[\d.]{0,11}(?:万|亿)?(?:余|多)?(?:[件份次人名场期个家条项卷元]|%)/.exec(
        unit.text,
      );
      if (figure)
        yield {
          unit,
          message: `这一段与去年报告几乎一样，其中“${figure[0]}”等数据也没有变，请核对是否已经更新`,
        };
    }
    if (all >= leastReport && same > all * sameReport)
      yield {
        path: '',
        severity: 'info',
        message: `正文有${Math.round((same / all) * 100)}%与去年报告相同，请按报告年度的情况重写`,
      };
  },
};

function indexAll(text: string): ShingleIndex {
  const hashes = hashShingles(text);
  const index = createShingleIndex(text, hashes);
  for (let place = 0; place < hashes.length; place++) if (hashes[place] !== 0) index.add(place);
  return index;
}

/** How many shingles a text has, and how many of them are known. */
function countShared(text: string, known: ShingleIndex): { length: number; shared: number } {
  const hashes = hashShingles(text);
  let [length, shared] = [0, 0];
  for (let place = 0; place < hashes.length; place++) {
    if (hashes[place] === 0) continue;
    length++;
    if (known.find(text, hashes, place) >= 0) shared++;
  }
  return { length, shared };
}

function lastReport(achievements: string): string {
  return [
    '格式: lawreport/1',
    '模板: plain',
    '年度: 2024',
    '地区: 云岭县',
    '发文机关: 云岭县人民政府',
    `成效: ${achievements}`,
  ].join('\n');
}
