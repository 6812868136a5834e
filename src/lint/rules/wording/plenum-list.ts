import { type CalendarDate, compareDates } from '../../../text/calendar-date.js';
import { findMatches } from '../../find-matches.js';
import { type Rule, type RuleContext, remarkOn } from '../../rule.js';
import { isInTitle, wordedUnits } from '../../unit-marks.js';
import type { Plenum } from '../../words/lexicon.js';

export const plenumList: Rule = {
  id: 'wording/plenum-list',
  title: '列举中央全会要列全',
  severity: 'info',
  basis: { kind: '政策文件', source: '中央文件对历次全会的表述' },
  examples: {
    bad: [
      '学习党的二十大和二十届二中、三中全会精神。',
      '学习党的二十大和二十届二中、四中全会精神。',
      '学习党的二十大和二十届三中、四中全会精神。',
    ],
    good: [
      '学习党的二十大和二十届二中、三中、四中全会精神。',
      '学习党的二十大和二十届历次全会精神。',
      '落实党的二十届三中全会部署的改革任务。',
      '落实二十届三中、四中全会部署的法治建设任务。',
    ],
  },
  *check(context) {
    const latest = latestPlenum(context);
    if (!latest) return;
    const all = sessions.slice(1, sessions.indexOf(latest.session) + 1);
    for (const [unit, match] of findMatches(
      wordedUnits(context),
      /(?<![一二三四五六七八九十])([一二三四五六七八九十]{1,3}届)((?:二中(?:、[三四五六七]中){1,5})|(?<=大(?:和|及|以及)(?:党的)?[一二三四五六七八九十]{1,3}届)[三四五六七]中(?:、[三四五六七]中){0,4})全会/g,
    )) {
      if (match[1] !== latest.committee || isInTitle(unit, match.index, match.index + 1)) continue;
      const missing = all.filter((session) => !match[2]!.includes(session));
      if (missing.length === 0) continue;
      yield remarkOn(
        unit,
        match,
        `“${match[0]}”没有列${missing.join('、')}全会，通常列全，或者写“${latest.committee}历次全会”`,
      );
    }
  },
};

const sessions = ['一中', '二中', '三中', '四中', '五中', '六中', '七中'];

/** The last plenary session before the report was issued; what the county has set goes first. */
function latestPlenum({
  config,
  lexicon,
  facts,
}: RuleContext): Pick<Plenum, 'committee' | 'session'> | undefined {
  const set = /([一二三四五六七八九十]{1,3}届)([一二三四五六七]中)全会/.exec(config.latestPlenum ?? '');
  if (set) return { committee: set[1]!, session: set[2]! };
  const issued: CalendarDate | undefined =
    facts.dateOfIssue ?? (facts.year === undefined ? undefined : { year: facts.year + 1, month: 1, day: 1 });
  return (
    issued &&
    lexicon.plenums.findLast(({ heldBy, session }) => session !== '大会' && compareDates(heldBy, issued) <= 0)
  );
}
