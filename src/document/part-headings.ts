import { oncePerText } from '../text/once-per.js';
import type { PartKey } from './model.js';

/**
 * The words by which real headings name the parts of the report, with the weight that each speaks.
 * Words, not whole headings: the same part is headed in dozens of ways, and the words recur.
 * The names of the four mandatory parts follow the 督察工作规定; the rest is practice.
 */
const words: Record<PartKey, [weight: number, pattern: RegExp][]> = {
  leadership: [
    [5, /第一责任人/],
    [4, /(?:负责人|负责同志|主要领导|党政领导)(?:同志)?(?:带头)?(?:依法)?(?:履行|履职|尽责|落实)/],
    [3, /主要负责人|主要负责同志|党政主要领导/],
    [2, /履职|履行.{0,20}职责/],
    [3, /述法/],
  ],
  problems: [
    [4, /问题|不足|短板|薄弱环节|差距|弱项/],
    [3, /困难|制约因素/],
    [3, /原因/],
    [1, /存在|面临|需要改进/],
  ],
  plans: [
    [6, /下一?步|下一?阶段|下一?年|今后|明年|来年|新一年|后续/],
    [4, /打算|思路|计划|展望|谋划|努力方向/],
    [2, /工作安排|主要安排|工作重点|重点工作|工作部署|工作要点|工作目标|主要任务/],
    [3, /(?:改进|整改)措施|对策/],
    [1, /措施|整改|改进|建议/],
  ],
  achievements: [
    [4, /成效|成绩|成果|(?<!创新)举措|(?<!典型|创新|特色|经验)做法/],
    [
      4,
      /开展情况|工作情况|建设情况|落实情况|完成情况|推进情况|进展|主要工作|工作回顾|总体情况|基本情况|工作总结|回顾/,
    ],
    [2, /工作任务|重点工作|主要任务|推进|开展/],
  ],
  highlights: [
    [5, /亮点|典型案例|创新举措|(?:典型|创新|特色|经验)做法/],
    [3, /特色|经验|工作创新|创新(?:经验|工作|实践|成果)/],
  ],
  others: [
    [5, /其他(?:需要|应当|应该)?(?:报告|说明)?|需要(?:报告|说明)的/],
    [3, /意见建议|工作建议/],
  ],
};

/** 坚持问题导向 and 补齐短板 tell of what was done, not of what is wanting. */
const solvedPattern =
  /问题导向|(?:解决|破解|化解|整治|聚焦|紧盯|查摆|排查|补齐|缩小)[^，、和及]{0,12}(?:问题|短板|不足|差距|弱项)/g;

export type RecognizedPart = {
  key: PartKey;
  /** Another part of which the heading speaks as well. */
  also?: PartKey;
};

/**
 * The part that a heading of the first level opens; undefined where its words name none.
 * `year` is the year reported on: the year after it speaks for the plans.
 */
export function recognizePart(typed: string, year?: number): RecognizedPart | undefined {
  const heading = typed.replace(solvedPattern, '');
  const nextYear = year !== undefined && heading.includes(`${year + 1}年`);
  const scores = scoreParts(heading).map(({ key, score }) => ({
    key,
    score: key === 'plans' && nextYear ? score + 6 : score,
  }));
  const ranked = scores.filter(({ score }) => score >= 3).sort((a, b) => b.score - a.score);
  const [best, second] = ranked;
  if (!best) return undefined;
  if (!second || second.score < 4 || !/[和与及、，]/.test(heading)) return { key: best.key };
  const [first, other] =
    firstPlace(heading, best.key) <= firstPlace(heading, second.key) ? [best, second] : [second, best];
  return { key: first.key, also: other.key };
}

const scoreParts = oncePerText((heading) =>
  Object.entries(words).map(([key, rows]) => ({ key: key as PartKey, score: scoreWords(heading, rows) })),
);

/** Whether a line without a number can only be the heading of a part. */
export function isPartHeading(line: string): boolean {
  if (line.length > 30 || line.length < 2 || /[，。；：:！？]/.test(line)) return false;
  return Object.values(words).some((rows) => scoreWords(line, rows) >= 4);
}

function scoreWords(heading: string, rows: readonly [number, RegExp][]): number {
  return rows.reduce((sum, [weight, pattern]) => sum + (pattern.test(heading) ? weight : 0), 0);
}

/** Where a heading that names two parts, as 存在问题及下一步打算, first names this one. */
function firstPlace(heading: string, key: PartKey): number {
  const places = words[key].map(([, pattern]) => heading.search(pattern)).filter((place) => place >= 0);
  return Math.min(...places, heading.length);
}
