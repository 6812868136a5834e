import { formatChineseDate } from '../../../text/calendar-date.js';
import { type Rule, remarkOn } from '../../rule.js';
import { wordedUnits } from '../../unit-marks.js';
import { documentTitles, findDocument } from '../../words/document-names.js';

/** 《行政执法监督条例》自2026年1月1日起施行; the number of the order may stand between. */
const behind =
  /^(?:[（(][^（）()]{1,30}[）)])?(?:已经?|将)?[自于从](20\d\d)年(\d{1,2})月(?:(\d{1,2})日)?(?:起|开始)?(?:正式|全面)?(?:施行|实施|生效)/;
/** 2026年1月1日，新修订的《行政执法监督条例》正式施行. */
const before = /(20\d\d)年(\d{1,2})月(?:(\d{1,2})日)?(?:起)?，?(?:新(?:修订|颁布|制定|公布|出台)的)?$/;
const afterward =
  /^(?:[（(][^（）()]{1,30}[）)])?(?:正式|全面)?(?:施行|实施|生效)(?![以至之前后一两二三四五六七八九十周])/;

export const effectiveDate: Rule = {
  id: 'citation/effective-date',
  title: '法律、文件的施行日期不写错',
  severity: 'warning',
  basis: { kind: '实务', source: '引用文件应当与原件一致' },
  examples: {
    bad: [
      '学习《行政执法监督条例》，条例自2025年12月17日公布。《行政执法监督条例》自2026年1月1日起施行。',
      '2025年12月1日，《中华人民共和国法治宣传教育法》正式施行，全县集中宣传。',
    ],
    good: [
      '《行政执法监督条例》自2026年2月1日起施行。',
      '2025年11月1日，《中华人民共和国法治宣传教育法》正式施行，全县集中宣传。',
      '《中华人民共和国政府信息公开条例》自2008年5月1日施行以来，全县主动公开1万条。',
      '2025年12月，《中华人民共和国法治宣传教育法》施行一个月之际，全县集中宣传。',
    ],
  },
  *check(context) {
    for (const unit of wordedUnits(context))
      for (const { start, end, name } of documentTitles(unit)) {
        const right = findDocument(name, context.lexicon)?.inForceFrom;
        if (!right) continue;
        const found = readDay(unit.text, start, end);
        if (
          !found ||
          (found.year === right.year && found.month === right.month && isDay(found.day, right.day))
        )
          continue;
        // What was in force before it was revised is another day, and many years earlier.
        if (Math.abs(found.year - right.year) > 1) continue;
        yield remarkOn(
          unit,
          { index: found.index, 0: found.written },
          `《${name}》自${formatChineseDate(right)}起施行，这里写的是${found.written}，请核对`,
        );
      }
  },
};

type WrittenDay = { index: number; written: string; year: number; month: number; day?: number };

function readDay(text: string, start: number, end: number): WrittenDay | undefined {
  const following = text.slice(end, end + 80);
  const after = behind.exec(following);
  if (after) return dayOf(after, end);
  const earlier = afterward.test(following) && before.exec(text.slice(Math.max(0, start - 24), start));
  return earlier ? dayOf(earlier, Math.max(0, start - 24)) : undefined;
}

function dayOf(match: RegExpExecArray, offset: number): WrittenDay {
  const [whole, year, month, day] = match;
  const written = `${year}年${month}月${day === undefined ? '' : `${day}日`}`;
  return {
    index: offset + match.index + whole.indexOf(written),
    written,
    year: Number(year),
    month: Number(month),
    day: day === undefined ? undefined : Number(day),
  };
}

function isDay(written: number | undefined, right: number): boolean {
  return written === undefined || written === right;
}
