import type { Mention } from '../../../text/claims/mention.js';
import { oncePer } from '../../../text/once-per.js';
import { addUp, haveSameUnit, overlap } from '../../../text/quantity.js';
import { isOfAnotherTime } from '../../indicator-name.js';
import type { Rule, RuleContext, TextUnit } from '../../rule.js';
import { remarkOn } from '../../rule.js';
import { readFiguresOf } from '../../unit-claims.js';
import type { CountFamily, Lexicon } from '../../words/lexicon.js';
import { explainSum } from './explain-sum.js';
import { classify, hasAllClasses } from './judge-family.js';

export const detailMismatch: Rule = {
  id: 'figures/detail-mismatch',
  title: '一处的总数与另一处的分项相符',
  severity: 'info',
  basis: { kind: '实务', source: '导语里的总数与正文里的分项说的是同一件事' },
  examples: {
    bad: ['全年举办行政执法培训48期。\n行政执法培训上半年举办20期、下半年举办26期，覆盖全部单位。'],
    good: [
      '全年举办行政执法培训46期。\n行政执法培训上半年举办20期、下半年举办26期，覆盖全部单位。',
      '全年举办行政执法培训48期。\n法治讲座上半年举办20期、下半年举办26期。',
    ],
  },
  *check(context) {
    const lists = findLists(context);
    if (lists.length === 0) return;
    const totals = findTotals(context);
    for (const { unit, items, words } of lists) {
      const [first] = items;
      const named = totals.filter(
        (total) => haveSameUnit(total.mention, first!) && total.unit !== unit && isAbout(total.name, words),
      );
      const sum = addUp(items);
      if (named.length === 0 || named.some(({ mention }) => overlap(mention, sum))) continue;
      const near = named.find(({ mention }) => Math.abs(mention.value - sum.low) <= nearly * mention.value);
      if (!near) continue;
      const message = `${explainSum(items)}，另一处写的“${near.name}${near.mention.text}”与它不同，是否同一个数`;
      yield remarkOn(unit, { index: first!.start, 0: first!.text }, message);
    }
  },
};

const nearly = 0.1;

type List = { unit: TextUnit; items: Mention[]; words: string };
type Total = { unit: TextUnit; mention: Mention; name: string };

/** Lists of all the classes of a family that follow no total of their own. */
function findLists({ prose, lexicon, facts }: RuleContext): List[] {
  const findFamily = familyFinderOf(lexicon);
  return prose.flatMap((unit) => {
    if (unit.part === 'plans' || !/、|，/.test(unit.text)) return [];
    return readFiguresOf(unit).statements.flatMap((statement): List[] => {
      const { mentions, text } = statement;
      if (mentions.length < 2 || mentions.some(({ isPart }) => isPart)) return [];
      const family = findFamily(mentions);
      const times = text.replaceAll(/[上下]半年|第?[一二三四]季度/g, '');
      if (!family || isOfAnotherTime({ ...statement, text: times }, facts.year)) return [];
      const items = classify(mentions, family).map(({ item }) => item);
      return [{ unit, items, words: text.slice(0, items[0]!.start - statement.start) }];
    });
  });
}

const familyFinderOf = oncePer(({ countFamilies }: Lexicon) => {
  const families = countFamilies.filter(({ isComplete }) => isComplete);
  return oncePer((mentions: readonly Mention[]) => {
    // Of nearly all families a class is not even named.
    const named = mentions.map(({ label, noun }) => `${label} ${noun}`).join(' ');
    return families.find(
      (family) =>
        family.classes.every((names) => names.some((name) => named.includes(name))) &&
        isListOf(mentions, family),
    );
  });
});

/** All the classes, each once and one after the other, and no count of their kind beside them. */
function isListOf(mentions: readonly Mention[], family: CountFamily): boolean {
  const members = classify(mentions, family);
  if (members.length < 2 || !hasAllClasses(members, family)) return false;
  const first = members[0]!.item;
  const rivals = mentions.filter((mention) => haveSameUnit(mention, first));
  return rivals.length === members.length && members.every(({ item }) => haveSameUnit(item, first));
}

function findTotals({ prose, facts }: RuleContext): Total[] {
  return prose.flatMap((unit) => {
    if (unit.part === 'plans') return [];
    return readFiguresOf(unit).statements.flatMap((statement) =>
      isOfAnotherTime(statement, facts.year)
        ? []
        : statement.mentions.flatMap((mention): Total[] =>
            mention.kind === 'count' && !mention.isPart && mention.link !== '、'
              ? [{ unit, mention, name: mention.label.replace(/^(?:全年|共|累计|20\d\d年)+/, '') }]
              : [],
          ),
    );
  });
}

/** Whether what the total is of is named before the list: four characters in a row, 行政执法. */
function isAbout(name: string, words: string): boolean {
  for (let at = 0; at + 4 <= name.length; at++) if (words.includes(name.slice(at, at + 4))) return true;
  return false;
}
