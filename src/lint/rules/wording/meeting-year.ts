import { oncePer } from '../../../text/once-per.js';
import { findMatches } from '../../find-matches.js';
import { type Rule, remarkOn } from '../../rule.js';
import { wordedUnits } from '../../unit-marks.js';
import type { Lexicon } from '../../words/lexicon.js';

/** 2023年7月召开的党的二十届三中全会, and 党的二十大于2021年召开. */
const before =
  /(20\d\d)年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:胜利|在北京)?召开的?(?:党的|中国共产党)?((?:十[八九]|二十)(?:大|届[一二三四五六七]中全会))/g;
const behind =
  /(?:党的)((?:十[八九]|二十)(?:大|届[一二三四五六七]中全会))(?:胜利)?(?:是)?(?:于|在)(20\d\d)年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:胜利|在北京)?(?:召开|举行|闭幕|开幕)/g;

export const meetingYear: Rule = {
  id: 'wording/meeting-year',
  title: '党代会、中央全会的年份不写错',
  severity: 'warning',
  basis: { kind: '政策文件', source: '会议公报' },
  examples: {
    bad: ['学习2023年召开的党的二十届三中全会精神。', '党的二十大于2021年10月召开。'],
    good: [
      '学习2024年7月召开的党的二十届三中全会精神。',
      '党的二十大于2022年10月召开。',
      '2025年，深入学习党的二十届三中全会精神。',
    ],
  },
  *check(context) {
    const held = heldIn(context.lexicon);
    const units = wordedUnits(context);
    for (const [pattern, [year, name]] of [
      [before, [1, 2]],
      [behind, [2, 1]],
    ] as const)
      for (const [unit, match] of findMatches(units, pattern)) {
        const right = held.get(match[name]!);
        if (right === undefined || right === Number(match[year])) continue;
        const index = match.index + match[0].indexOf(match[year]!);
        yield remarkOn(
          unit,
          { index, 0: `${match[year]}年` },
          `党的${match[name]}是${right}年召开的，这里写的是${match[year]}年，请核对`,
        );
      }
  },
};

/** 二十届三中全会 → 2024 */
const heldIn = oncePer(
  ({ plenums }: Lexicon) =>
    new Map(
      plenums.map(({ committee, session, heldBy }) => [
        session === '大会' ? committee.replace(/届$/, '大') : `${committee}${session}全会`,
        heldBy.year,
      ]),
    ),
);
