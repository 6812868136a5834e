import { formatChineseDate } from '../../../text/calendar-date.js';
import { type Rule, remarkOn } from '../../rule.js';
import { wordedUnits } from '../../unit-marks.js';
import { documentTitles } from '../../words/document-names.js';
import { lawsOf, parseLawTitle } from '../../words/known-laws.js';

/** 2022年修订的《行政处罚法》, and 《行政处罚法》（2022年修订） */
const before = /(20\d\d)年(?:最?新)?修[订正改]的?$/;
const behind = /^[（(](20\d\d)年(?:最?新)?修[订正改][）)]/;

export const lawRevision: Rule = {
  id: 'citation/law-revision',
  title: '法律、行政法规的修订年份不写错',
  severity: 'warning',
  basis: { kind: '实务', source: '引用文件应当与原件一致' },
  examples: {
    bad: ['学习2022年修订的《行政处罚法》。', '执行《行政复议法》（2024年修订）。'],
    good: [
      '学习2021年修订的《行政处罚法》。',
      '执行《行政复议法》（2023年修订）。',
      '学习新修订的《行政复议法》。',
      '2025年修订的《治安管理处罚法》列入学习内容。',
    ],
  },
  *check(context) {
    const { lexicon, facts } = context;
    if (lexicon.laws.length === 0) return;
    const { byName } = lawsOf(lexicon);
    for (const unit of wordedUnits(context))
      for (const { start, end, name } of documentTitles(unit)) {
        const title = parseLawTitle(name);
        const law = byName.get(title.name);
        const latest = law?.revised.at(-1);
        if (!law || !latest) continue;
        const match = before.exec(unit.text.slice(Math.max(0, start - 12), start));
        const after = behind.exec(unit.text.slice(end, end + 12));
        const written = Number(match?.[1] ?? after?.[1] ?? title.revisedIn ?? Number.NaN);
        if (!(written > latest.year) && !(written < latest.year)) continue;
        const index = match
          ? start - match[0].length
          : after
            ? end + 1
            : unit.text.indexOf(`${written}`, start);
        const at = { index, 0: `${written}年` };
        // What happened after the table was made is not known; earlier revisions are not all in it.
        if (written > latest.year && written < law.known.year)
          yield remarkOn(
            unit,
            at,
            `《${title.name}》${written}年没有修订，最近一次通过或者修订是${formatChineseDate(latest)}，请核对年份`,
          );
        else if (written < latest.year && facts.year !== undefined && latest.year < facts.year)
          yield {
            ...remarkOn(
              unit,
              at,
              `《${title.name}》在${formatChineseDate(latest)}又修订过，请核对引用的是不是现行的`,
            ),
            severity: 'info',
          };
      }
  },
};
