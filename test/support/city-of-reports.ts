import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createRandom } from './random.js';

/** What stands in one report and in no other unless it was planted there. */
type Planted = {
  /** Two reports, and the passage that both have: word for word, or with figures and the place exchanged. */
  copies: { first: string; second: string; kind: 'same' | 'near'; words: string }[];
  /** Places whose reports lack their 问题. */
  withoutProblems: string[];
  late: string[];
  /** A value ten times and more that of the others. */
  outlier: string;
  /** A rate that does not follow from its counts. */
  wrongRate: string;
};

export type City = { reports: Record<string, string>; planted: Planted };

const example = readFileSync(
  fileURLToPath(new URL('../../examples/yunling-county-2025.yaml', import.meta.url)),
  'utf8',
);

const syllables = '青松柏川岭溪泉石竹枫梅兰'.split('');

/** So many county reports made from the example, and what was planted in them; the same for the same seed. */
export function composeCity(seed: number, count = 40): City {
  const random = createRandom(seed);
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)]!;
  const places = Array.from(
    { length: count },
    (_, at) =>
      `${syllables[at % 12]}${syllables[(at * 5 + 3 + Math.floor(at / 12)) % 12]}${'平安宁定'[Math.floor(at / 12) % 4]}县`,
  );
  const own = places.map(
    (_, at) =>
      `受理公证申请${at === 3 ? 26_000 : 1200 + Math.floor(random() * 300)}件，新建${pick(syllables)}${pick(syllables)}驿站${2 + Math.floor(random() * 7)}处。`,
  );
  const planted: Planted = {
    copies: [],
    withoutProblems: [places[5]!, places[17]!].filter(Boolean),
    late: [places[8]!, places[21]!].filter(Boolean),
    outlier: places[3]!,
    wrongRate: places[12]!,
  };
  const plant = (first: number, second: number, kind: 'same' | 'near') => {
    const words = passages[planted.copies.length]!;
    own[first] += `\n  ${words}`;
    const copy = kind === 'same' ? words : words.replace(/\d+/, String(71 + second)).replace('轮值', '分管');
    own[second] += `\n  ${copy}`;
    planted.copies.push({ first: places[first]!, second: places[second]!, kind, words });
  };
  plant(1, 9, 'same');
  plant(14, 30, 'same');
  plant(2, 25, 'near');
  const reports = Object.fromEntries(
    places.map((place, at) => {
      let text = example
        .replaceAll('云岭', place.slice(0, -1))
        .replace(/\n问题:/, () => `\n其他: |\n  ${own[at]}\n问题:`);
      if (planted.withoutProblems.includes(place)) text = text.replace(/\n问题:[\s\S]*?(?=\n[^\s#])/, '');
      if (planted.late.includes(place))
        text = text
          .replace('成文日期: 2026-02-11', '成文日期: 2026-03-09')
          .replace('印发日期: 2026-02-12', '印发日期: 2026-03-10');
      if (planted.wrongRate === place)
        text = text.replace(/\n其他: \|/, '\n其他: |\n  全年评查案卷80卷，其中合格60卷，合格率为85%。');
      return [place, text];
    }),
  );
  return { reports, planted };
}

/** Each in words of its own. */
const passages = [
  '针对旧货市场里反复出现的老难题，专班逐户上门会诊，把26条意见编成台账，由商务局每旬对账销号，办结一件公示一件。',
  '河道采砂的夜间巡查改由水利、林业两家轮值，船只登记一船一册，61艘船全部装上定位，偷采的线索少了大半。',
  '集镇摊点划出错时经营的路段，专班请老党员居中说理，38户摊主自愿搬进新棚，邻里之间再没有为占道红过脸。',
];
