import type { Figure, Report } from '../../../report/model.js';
import type { Mention } from '../../../text/claims/mention.js';
import { haveSameUnit, overlap } from '../../../text/quantity.js';
import { isCount, isOfAnotherTime, nameIndicator } from '../../indicator-name.js';
import type { Rule, RuleContext } from '../../rule.js';
import { remarkOn } from '../../rule.js';
import { readFiguresOf } from '../../unit-claims.js';

export const differsFromData: Rule = {
  id: 'figures/differs-from-data',
  title: '正文的数与“数据”一致',
  severity: 'warning',
  basis: { kind: '实务', source: '数据只填一次，正文引用，就不会两处不同' },
  examples: {
    bad: [
      {
        yaml: '数据:\n  行政复议: { 受理: 46, 审结: 45 }\n成效: 全年受理行政复议案件48件，审结45件。',
      },
      {
        yaml: '数据:\n  人民调解: { 调解员: { 值: 540, 单位: 名 } }\n成效: 现有人民调解员504名。',
      },
    ],
    good: [
      {
        yaml: '数据:\n  行政复议: { 受理: 46, 审结: 45 }\n成效: 全年受理行政复议案件46件，审结{{行政复议.审结}}件。',
      },
      {
        yaml: '数据:\n  行政复议: { 受理: 46, 不予受理: 4 }\n成效: 收到行政复议申请50件，其中不予受理4件。',
      },
      {
        yaml: '数据:\n  行政复议: { 受理: 46 }\n成效: 2024年受理行政复议案件40件。',
      },
    ],
  },
  *check(context) {
    const { report, prose, facts } = context;
    if (!report || Object.keys(report.figures).length === 0) return;
    const findNamed = indexEntries(listEntries(report, context));
    for (const unit of prose) {
      if (unit.part === 'plans') continue;
      for (const statement of readFiguresOf(unit).statements) {
        if (isOfAnotherTime(statement, facts.year)) continue;
        for (const mention of statement.mentions) {
          if (!isCount(mention)) continue;
          const lead = unit.text.slice(statement.start, mention.start);
          const entry = findNamed(mention.label).find((candidate) => isNamed(mention, lead, candidate));
          if (!entry || overlap(mention, entry.range) || mention.value === entry.figure.lastYear) continue;
          const { group, name, figure, measure } = entry;
          const message = `“${mention.label}${mention.text}”与“数据”的“${group}.${name}”（${figure.text}${measure}）不同，请核对后改为引用{{${group}.${name}}}`;
          yield remarkOn(unit, { index: mention.start, 0: mention.text }, message);
        }
      }
    }
  },
};

type Entry = {
  group: string;
  name: string;
  figure: Figure;
  measure: string;
  range: { low: number; high: number };
};

/** Longer names first, so that 不予受理 is not taken for 受理. */
function listEntries(report: Report, { indicators }: RuleContext): Entry[] {
  const entries = Object.entries(report.figures).flatMap(([group, figures]) =>
    Object.entries(figures).flatMap(([name, figure]): Entry[] => {
      const known = Object.hasOwn(indicators, group) ? indicators[group]!.figures : {};
      const measure = figure.unit ?? (Object.hasOwn(known, name) ? known[name]!.unit : '');
      if (figure.value === undefined || name.length < 2 || measure === '') return [];
      const value = figure.value * (measure.startsWith('万') ? 1e4 : measure.startsWith('亿') ? 1e8 : 1);
      return [{ group, name, figure, measure, range: { low: value, high: value } }];
    }),
  );
  return entries.sort((a, b) => b.name.length - a.name.length);
}

/**
 * Which entries a label holds the names of, in their order. With thousands of figures and of numbers in the text, not
 * every pair of them can be looked at.
 */
function indexEntries(entries: readonly Entry[]): (label: string) => Entry[] {
  const byName = new Map<string, number[]>();
  for (const [at, { name }] of entries.entries()) {
    const alike = byName.get(name);
    if (alike) alike.push(at);
    else byName.set(name, [at]);
  }
  const lengths = [...new Set(entries.map(({ name }) => name.length))];
  return (label) => {
    const found = new Set<number>();
    for (const length of lengths)
      for (let end = length; end <= label.length; end++)
        for (const at of byName.get(label.slice(end - length, end)) ?? []) found.add(at);
    return [...found].sort((a, b) => a - b).map((at) => entries[at]!);
  };
}

/** The words before the number name the group and the figure, and nothing else that could narrow them down. */
function isNamed(mention: Mention, lead: string, { group, name, measure }: Entry): boolean {
  if (!mention.label.includes(name) || !lead.includes(group)) return false;
  const label = nameIndicator(mention.label);
  if (!label.includes(name)) return false;
  if (!haveSameUnit(mention, { ...mention, kind: 'count', unit: measure.replace(/^[万亿]/, '') }))
    return false;
  return generic.test(removeWords(label, [group, name]));
}

/** What is left of a label where the words may overlap: nothing of 人民调解员 without 人民调解 and 调解员. */
function removeWords(label: string, words: readonly string[]): string {
  const covered = new Set<number>();
  for (const word of words) {
    const at = label.indexOf(word);
    for (let index = at; at >= 0 && index < at + word.length; index++) covered.add(index);
  }
  return [...label].filter((_, index) => !covered.has(index)).join('');
}

const generic = /^(?:的|案件|申请|事项|案|新|共|县级|一审|行政诉讼){0,3}$/;
