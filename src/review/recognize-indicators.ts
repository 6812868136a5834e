import { isOfAnotherTime, nameIndicator } from '../lint/indicator-name.js';
import type { RuleContext, TextUnit } from '../lint/rule.js';
import { readFiguresOf } from '../lint/unit-claims.js';
import type { Mention, Statement } from '../text/claims/mention.js';
import type { IndicatorValue } from './report-review.js';

/**
 * What the catalogue recognises in a report: a figure under 数据 by its name, a number in a sentence by words that say
 * no more than the figure's name, a rate by its own, where sentence, paragraph or heading speak of the group. What the
 * sentence itself says of the group counts for more than what stands before it; two different values give none.
 */
export function recognizeIndicators(context: RuleContext): IndicatorValue[] {
  const { indicators, report, prose, facts } = context;
  const groups = listGroups(indicators);
  const found = collectValues();
  for (const { group, counts } of groups)
    for (const { figure, aliases, unit } of counts) {
      const figures = report?.figures[group] ?? {};
      const written = [figure, ...aliases]
        .map((key) => figures[key])
        .find((entry) => entry?.value !== undefined);
      const name = `${group}.${figure}`;
      if (written?.value !== undefined && (written.unit ?? unit) === unit)
        found.add({ name, unit, value: written.value, sentence: `数据.${name}` }, 'written');
    }
  for (const text of prose) {
    // What comes next year, what went wrong and what the leaders did are no totals of the year.
    if (text.part === 'plans' || text.part === 'problems') continue;
    for (const { statement, mention, group, isNear } of mentionsWithGroup(text, groups)) {
      if (isOfAnotherTime(withoutComparison(statement), facts.year)) continue;
      const isRate = mention.kind === 'percentage';
      if (!isRate && text.part === 'leadership') continue;
      const value = isRate ? readRate(mention, group) : readCount(mention, group);
      const sentence = statement.text.trim();
      if (value) found.add({ ...value, sentence }, isNear ? 'near' : 'far');
    }
  }
  return found.list();
}

/** How sure a value is, the surest first. */
const grades = ['written', 'near', 'far'] as const;

function collectValues() {
  const values = new Map<string, { grade: number; value: IndicatorValue | undefined }>();
  return {
    add(value: IndicatorValue, grade: (typeof grades)[number]) {
      const rank = grades.indexOf(grade);
      const known = values.get(value.name);
      if (known && known.grade < rank) return;
      const isOther = known?.grade === rank && known.value?.value !== value.value;
      values.set(value.name, { grade: rank, value: isOther ? undefined : value });
    },
    list: () => [...values.values()].flatMap(({ value }) => (value ? [value] : [])),
  };
}

type Group = {
  group: string;
  /** By which a sentence speaks of it. */
  words: readonly string[];
  counts: { figure: string; aliases: readonly string[]; unit: string }[];
  rates: string[];
};

function listGroups(indicators: RuleContext['indicators']): Group[] {
  return Object.entries(indicators).map(([group, { figures, rates }]) => ({
    group,
    words: [group, ...(otherWords[group] ?? [])],
    counts: Object.entries(figures).map(([figure, { unit, aliases }]) => ({ figure, aliases, unit })),
    rates: Object.keys(rates),
  }));
}

const otherWords: Record<string, readonly string[]> = {
  行政应诉: ['行政诉讼', '应诉'],
  规范性文件: ['行政规范性文件'],
};

/** Of what else a number with a bare 受理 or 办结 may be. */
const otherSubjects =
  /仲裁|裁决|诉讼|调解|公证|援助|投诉|举报|信访|热线|工单|审计|处罚|许可|检查|监督|复核|登记/g;

type MentionOfGroup = { statement: Statement; mention: Mention; group: Group; isNear: boolean };

/** The numbers of a text, each with the group of the catalogue that was last spoken of. */
function* mentionsWithGroup(text: TextUnit, groups: readonly Group[]): Generator<MentionOfGroup> {
  let current = text.trail.map(({ text: words }) => lastGroup(words, groups)?.group).findLast(Boolean);
  for (const statement of readFiguresOf(text).statements) {
    for (const mention of statement.mentions) {
      const before = statement.text.slice(0, Math.max(0, mention.end - statement.start)) + mention.noun;
      const own = lastGroup(before, groups);
      const group = own?.group ?? current;
      const since = own ? before.slice(own.end) : before;
      if (group && !speaksOfOthers(since, group))
        yield { statement, mention, group, isNear: own !== undefined };
    }
    current = lastGroup(statement.text, groups)?.group ?? current;
  }
}

function lastGroup(words: string, groups: readonly Group[]): { group: Group; end: number } | undefined {
  let last: { group: Group; end: number } | undefined;
  for (const group of groups)
    for (const word of group.words) {
      const at = words.lastIndexOf(word);
      if (at >= 0 && at + word.length > (last?.end ?? 0)) last = { group, end: at + word.length };
    }
  return last;
}

function speaksOfOthers(words: string, { group, counts, rates }: Group): boolean {
  const own = [group, ...counts.flatMap(({ figure, aliases }) => [figure, ...aliases]), ...rates].join(' ');
  return (words.match(otherSubjects) ?? []).some((subject) => !own.includes(subject));
}

function readCount(
  mention: Mention,
  { group, words, counts }: Group,
): Omit<IndicatorValue, 'sentence'> | undefined {
  if (mention.kind !== 'count') return undefined;
  const named = nameIndicator(mention.label + mention.noun);
  const bare = words.reduce((rest, word) => rest.replace(word, ''), named);
  for (const { figure, aliases, unit } of counts)
    if (mention.unit === unit && [figure, ...aliases].some((key) => saysNoMore(bare, key)))
      return { name: `${group}.${figure}`, unit, value: mention.value };
  return undefined;
}

/** Whether words name a figure and nothing besides: 新收一审案件 is 新收. */
function saysNoMore(words: string, figure: string): boolean {
  return (
    words.includes(figure) &&
    /^(?:案件|申请|事项|的|新|一审|直接|已|共|连同|加上|行政机关)*$/.test(words.replace(figure, ''))
  );
}

function readRate(mention: Mention, { group, rates }: Group): Omit<IndicatorValue, 'sentence'> | undefined {
  // 近98%, 90%以上 are no rate that could be compared.
  if (mention.text.trim() !== mention.figure) return undefined;
  const label = mention.label.replace(/(?:为|达到?|是|约){1,4}$/u, '').replace(/出庭率$/, '出庭应诉率');
  // 行政首长出庭应诉率 is 负责人出庭应诉率 as well.
  const rate = rates.find((name) => label.endsWith(name.replace('负责人', '')));
  return rate === undefined ? undefined : { name: `${group}.${rate}`, unit: '%', value: mention.value };
}

/** Neither a comparison nor the last day of the year makes the numbers of a sentence those of another time. */
function withoutComparison(statement: Statement): Statement {
  const comparison = /[，,]?(?:同比|比上年|较上年|与上年相比)[^，,。；;]{1,30}|截至12月(?:份|底|31日)?/g;
  return { ...statement, text: statement.text.replace(comparison, '') };
}
