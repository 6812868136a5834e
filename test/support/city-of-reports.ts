import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createRandom } from './random.js';

/** What stands in one report and in no other unless it was planted there. */
export type Planted = {
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
    (_, at) => `${syllables[at % 12]}${syllables[(at * 5 + 3 + Math.floor(at / 12)) % 12]}${'平安宁定'[Math.floor(at / 12) % 4]}县`,
  );
  const sentence = (place: string) =>
    `${place}在${pick(syllables)}${pick(syllables)}片区由${pick(topics)}牵头，${pick(ways)}，会同${pick(topics)}对${pick(things)}${pick(deeds)}，先后走访${10 + Math.floor(random() * 80)}家单位，${pick(ends)}。`;
  const own = places.map((place) => Array.from({ length: 4 }, () => sentence(place)).join(''));
  const planted: Planted = {
    copies: [],
    withoutProblems: [places[5]!, places[17]!].filter(Boolean),
    late: [places[8]!, places[21]!].filter(Boolean),
    outlier: places[3]!,
    wrongRate: places[12]!,
  };
  const plant = (first: number, second: number, kind: 'same' | 'near') => {
    const words = `针对${pick(things)}里反复出现的老难题，专班逐户${pick(deeds)}，把${20 + first}条意见编成台账，由${pick(topics)}每旬对账销号，办结一件公示一件。`;
    own[first] += words;
    own[second] += kind === 'same' ? words : words.replace(/\d+/, String(71 + second)).replace('专班', '专组');
    planted.copies.push({ first: places[first]!, second: places[second]!, kind, words });
  };
  plant(1, 9, 'same');
  plant(14, 30, 'same');
  plant(2, 25, 'near');
  const reports = Object.fromEntries(
    places.map((place, at) => {
      let text = example
        .replaceAll('云岭', place.slice(0, -1))
        .replace(/(?<=\n {2}行政复议:\n)/, '')
        .replace(/\n问题:/, () => `\n其他: ${own[at]}\n问题:`);
      if (planted.withoutProblems.includes(place)) text = text.replace(/\n问题:[\s\S]*?(?=\n[^\s#])/, '');
      if (planted.late.includes(place))
        text = text.replace('成文日期: 2026-02-11', '成文日期: 2026-03-09').replace('印发日期: 2026-02-12', '印发日期: 2026-03-10');
      if (planted.wrongRate === place)
        text = text.replace(/\n其他: /, '\n其他: 全年评查案卷80卷，其中合格60卷，合格率为85%。');
      return [place, text];
    }),
  );
  return { reports, planted };
}

const topics = ['商务局', '农业农村局', '水利局', '文旅局', '林业局', '统计局', '档案馆', '交通运输局', '医保局', '审计局', '残联', '科技局'];
const ways = ['沿着河道逐段排查', '借助夜间门诊答疑', '请老党员居中说理', '按网格分片包干', '依托集市设点受理', '随流动大篷车下村', '用方言录制短片', '在车站码头设岗'];
const things = ['堤坝占用', '林下种植', '旧货市场', '校车停靠', '民宿登记', '温泉取水', '集镇摊点', '冷库租赁', '茶园界址', '货运停车'];
const deeds = ['开展拉网摸底', '组织上门会诊', '实行销号管理', '安排错时巡查', '试行信用承诺', '建立一户一册'];
const ends = ['群众多跑的路少了一半', '积存的旧账基本理清', '三个老大难就地化解', '经验在邻近乡镇推开', '办理时间压到两天以内', '没有再发生同类争执'];
