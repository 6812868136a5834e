// How long it takes to read the figures of prose, and how that grows with the text. Run after `npm run build`.
import { readClaims } from '../build/text/claims/find-claims.js';

const paragraph =
  '2025年上年结转行政复议案件5件，全年受理行政复议案件46件，审结45件，其中直接纠错12件，纠错率为26.7%，同比增长3.2个百分点。' +
  '研究议题286项，其中重大决策118项、人事任免133项、项目安排28项、资金使用7项。' +
  '入企检查由4160次减至2912次，下降30%；走访经营主体1.7万户，近八成反映办事时间缩短；培训442人、1280人次。' +
  '深入学习贯彻习近平法治思想，把法治建设纳入经济社会发展规划，定期听取工作汇报，研究解决重点难点问题。';

const texts = {
  paragraphs: (length) => `${paragraph}\n`.repeat(Math.ceil(length / paragraph.length)),
  'one paragraph': (length) => paragraph.repeat(Math.ceil(length / paragraph.length)),
  'one sentence': (length) => paragraph.replaceAll('。', '，').repeat(Math.ceil(length / paragraph.length)),
  'one clause': (length) => '开展活动12次其中3件'.repeat(Math.ceil(length / 11)),
  digits: (length) => '1234567890'.repeat(Math.ceil(length / 10)),
  numerals: (length) => '一二三四五六七八九十百千万'.repeat(Math.ceil(length / 13)),
  quotes: (length) => '“《（'.repeat(Math.ceil(length / 3)),
  'blank lines': (length) => '\n 1'.repeat(Math.ceil(length / 3)),
  prose: (length) => '深入学习贯彻习近平法治思想把法治建设纳入规划'.repeat(Math.ceil(length / 22)),
};

for (const [name, write] of Object.entries(texts)) {
  const [short, long] = [100_000, 1_000_000].map((length) => measure(write(length)));
  console.log(
    `${name.padEnd(14)} 100,000 characters ${short.toFixed(0).padStart(5)} ms, ten times the text ${(long / short).toFixed(1).padStart(5)} times as long`,
  );
}

/** The fastest of three runs, after one to warm up: other work on the machine only ever adds time. */
function measure(text) {
  readClaims(text);
  const runs = Array.from({ length: 3 }, () => {
    const start = performance.now();
    readClaims(text);
    return performance.now() - start;
  });
  return Math.min(...runs);
}
