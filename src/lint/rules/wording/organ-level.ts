import { findMatches } from '../../find-matches.js';
import type { Rule } from '../../rule.js';
import { wordedUnits } from '../../unit-marks.js';
import type { CommitteeLevel } from '../../words/lexicon.js';

export const organLevel: Rule = {
  id: 'wording/organ-level',
  title: '议事协调机构用本级的名称',
  severity: 'warning',
  basis: { kind: '法规', source: '《法治政府建设与责任落实督察工作规定》' },
  examples: {
    bad: ['县委全面依法治市委员会召开会议2次。', '县委依法治市办统筹法治督察。', '在全县推进依法治市工作。'],
    good: [
      '县委全面依法治县委员会召开会议2次。',
      '向市委全面依法治市委员会办公室报告工作。',
      '认真落实依法治市、依法治省部署。',
      '区委依法治区办统筹法治督察。',
      '承办全市依法治县工作现场会。',
    ],
  },
  *check(context) {
    const { committees } = context.lexicon;
    for (const [unit, match] of findMatches(wordedUnits(context), /(?:全面)?依法(治[省区市州盟县旗镇乡])/g)) {
      const own = levelBefore(unit.text, match.index, match[1]!, committees);
      const term = match[1]!;
      if (!own || own.terms.includes(term)) continue;
      const start = match.index + match[0].length - 1;
      const right = own.terms[0]!;
      yield {
        unit,
        start: own.start,
        end: start + 1,
        message: `“${unit.text.slice(own.start, start + 1)}”层级不对，${own.name}用“依法${right}”`,
      };
    }
  },
};

type Level = { start: number; name: string; terms: string[] };

/** The organ that the words belong to, 县委 directly before them, or the area close by: 全县. */
function levelBefore(
  text: string,
  index: number,
  term: string,
  committees: readonly CommitteeLevel[],
): Level | undefined {
  const party = committees
    .map((committee) => committee.party)
    .filter((name) => text.endsWith(name, index))
    .sort((a, b) => b.length - a.length)[0];
  if (party) {
    const terms = committees
      .filter((committee) => committee.party === party)
      .map((committee) => committee.term);
    return { start: index - party.length, name: party, terms };
  }
  const area = areaBefore.exec(text.slice(Math.max(0, index - 12), index));
  if (!area || ranks[term.slice(-1)]! >= ranks[area[1]!]!) return undefined;
  return { start: index - area[0].length, name: area[0].slice(0, 2), terms: [`治${area[1]}`] };
}

const areaBefore =
  /[全我本]([省市州盟县旗镇乡])(?:范围内?)?(?:深入|全面|扎实|大力|统筹|持续)?(?:推进|开展|加强|深化|落实)?$/;

/** An area may well speak of the levels below it (全市依法治县工作), not of those above. */
const ranks: Record<string, number> = { 省: 1, 区: 2, 市: 2, 州: 2, 盟: 2, 县: 3, 旗: 3, 镇: 4, 乡: 4 };
