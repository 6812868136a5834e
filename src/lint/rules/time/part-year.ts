import { findMatches } from '../../find-matches.js';
import { type Rule, remarkOn } from '../../rule.js';

const datePattern = /(?<![^，。；：！？、（\s年])截至(?:(20\d\d)年)?(\d{1,2})月(?:\d{1,2}[日号]|底|末|份)?/g;
const spanPattern =
  /(?<![\d月年])(?:(20\d\d)年)?1(?:月)?[—～至到\-－]{1,2}(\d{1,2})月(?!\d{0,2}[日号])份?|(?<![^，。；：！？、（\s年度全县区市镇乡])前(?:(三)(?:个)?季度|(\d{1,2}|[一二三四五六七八九十]{1,2})个月)/g;
const restPattern = /(?<!\d)(\d{1,2})月?[—～至到\-－]{1,2}12月/;
const nowPattern = /截至目前/g;

export const partYear: Rule = {
  id: 'time/part-year',
  title: '年度报告的数据统计到年底',
  severity: 'warning',
  basis: { kind: '实务', source: '年度报告的数据统计到12月31日' },
  examples: {
    bad: [
      '截至11月，共办结行政复议案件41件。',
      '1—10月，全县受理法律援助案件390件。',
      '截至目前，公布权责清单33份。',
    ],
    good: [
      '截至2025年12月31日，共办结行政复议案件45件。',
      '截至12月底，公布权责清单33份。',
      '提案办理的时限截至11月10日。',
      '许可到期提前3个月提醒，届满前两个月完成延续。',
      '截至6月底，16个乡镇全部完成综合执法队挂牌。',
      '11月，县政府听取行政复议工作情况汇报。',
      '1至6月办理52件，7至12月办理49件。',
      '6—9月开展专项整治，检查企业40家。',
      '截至2024年10月，旧账已经清零，2025年没有新增。',
      { yaml: '下年打算: 截至2026年6月，完成乡镇执法人员招录。' },
    ],
  },
  *check({ paragraphs, facts: { year } }) {
    const units = paragraphs.filter((unit) => unit.part !== 'plans');
    for (const [unit, match] of findMatches(units, datePattern))
      if (Number(match[2]) < 12 && isOfYear(match[1], year) && !tellsOfCompletion(unit.text, match.index))
        yield remarkOn(
          unit,
          match,
          `“${match[0]}”的数据没有统计到年底，年度报告通常统计到12月31日，请更新为全年数据`,
        );
    for (const [unit, match] of findMatches(units, spanPattern))
      if (
        Number(match[2] ?? match[4] ?? 9) < 12 &&
        isOfYear(match[1], year) &&
        !isContinued(unit.text, match)
      )
        yield remarkOn(
          unit,
          match,
          `“${match[0]}”不是全年的数据，年度报告通常统计到12月31日，请更新为全年数据`,
        );
    for (const [unit, match] of findMatches(units, nowPattern)) {
      const message = `“${match[0]}”没有写明日期，年度报告的数据请写“截至${year ?? '××××'}年12月31日”`;
      yield { ...remarkOn(unit, match, message), severity: 'info' };
    }
  },
};

/** 1至6月办理52件，7至12月办理49件: the rest of the year follows. */
function isContinued(text: string, match: RegExpMatchArray): boolean {
  const following = text.slice(match.index! + match[0].length, match.index! + 200);
  const rest = restPattern.exec(following);
  return rest !== null && Number(rest[1]) === Number(match[2]) + 1;
}

/** What was completed by a day of the year needs no later figure. */
function tellsOfCompletion(text: string, start: number): boolean {
  const sentence = /^[^。；]*/.exec(text.slice(start, start + 200))![0];
  return /(?:全部|全面|如期|提前|按期)(?:完成|建成|到位|实现|清零)|建成投用|挂牌|全覆盖|收官/.test(sentence);
}

/** A date in another year is a matter of its own. */
function isOfYear(written: string | undefined, year: number | undefined): boolean {
  return written === undefined || year === undefined || Number(written) === year;
}
