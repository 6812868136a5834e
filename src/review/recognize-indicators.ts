import { isOfWholeYear, nameIndicator } from '../lint/indicator-name.js';
import type { RuleContext } from '../lint/rule.js';
import { readFiguresOf } from '../lint/unit-claims.js';
import type { Mention } from '../text/claims/mention.js';
import type { IndicatorValue } from './report-review.js';

/**
 * What the catalogue recognises in a report: a figure under 数据 by its name, a number in a sentence by words that say
 * no more than group and name, a rate by its name in a sentence that speaks of its group. Two different values give
 * none.
 */
export function recognizeIndicators(context: RuleContext): IndicatorValue[] {
  const { indicators, report, prose, facts } = context;
  const found = new Map<string, IndicatorValue | undefined>();
  const add = (value: IndicatorValue) => {
    const known = found.get(value.name);
    const isOther = found.has(value.name) && known?.value !== value.value;
    found.set(value.name, isOther ? undefined : (known ?? value));
  };
  const catalogue = listCatalogue(indicators);
  for (const { name, group, figure, aliases, unit } of catalogue.counts) {
    const figures = report?.figures[group] ?? {};
    const written = [figure, ...aliases]
      .map((key) => figures[key])
      .find((entry) => entry?.value !== undefined);
    if (written?.value !== undefined && (written.unit ?? unit) === unit)
      add({ name, unit, value: written.value, sentence: `数据.${name}` });
  }
  for (const text of prose) {
    if (text.part === 'plans') continue;
    for (const statement of readFiguresOf(text).statements)
      for (const mention of statement.mentions) {
        const sentence = statement.text.trim();
        if (mention.kind === 'percentage') {
          const rate = catalogue.rates.find((entry) => isRateOf(mention, statement.text, entry));
          if (rate && mention.low === mention.high && !/上一?年|去年|同比|百分点/.test(statement.text))
            add({ name: rate.name, unit: '%', value: mention.value, sentence });
          continue;
        }
        if (mention.kind !== 'count' || !isOfWholeYear(mention, statement, facts.year)) continue;
        const words = nameIndicator(mention.label + mention.noun);
        for (const { name, group, figure, aliases, unit } of catalogue.counts)
          if (
            mention.unit === unit &&
            !found.has(name) &&
            [figure, ...aliases].some((key) => saysNoMore(words, group, key))
          )
            add({ name, unit, value: mention.value, sentence });
      }
  }
  return [...found.values()].filter((value) => value !== undefined);
}

type Catalogued = { name: string; group: string; figure: string; aliases: readonly string[]; unit: string };
type CataloguedRate = { name: string; group: string; rate: string; isUnique: boolean };

function listCatalogue(indicators: RuleContext['indicators']) {
  const counts: Catalogued[] = [];
  const rates: Omit<CataloguedRate, 'isUnique'>[] = [];
  for (const [group, entry] of Object.entries(indicators)) {
    for (const [figure, { unit, aliases }] of Object.entries(entry.figures))
      counts.push({ name: `${group}.${figure}`, group, figure, aliases, unit });
    for (const rate of Object.keys(entry.rates)) rates.push({ name: `${group}.${rate}`, group, rate });
  }
  return {
    counts,
    rates: rates.map(
      (entry): CataloguedRate => ({
        ...entry,
        isUnique: rates.filter(({ rate }) => rate === entry.rate).length === 1,
      }),
    ),
  };
}

/** Whether words name a figure of a group and nothing besides: 受理行政复议案件 is 行政复议.受理. */
function saysNoMore(words: string, group: string, figure: string): boolean {
  if (!words.includes(group) || !words.replace(group, '').includes(figure)) return false;
  return /^(?:案件|申请|事项|的|新|一审)*$/.test(words.replace(group, '').replace(figure, ''));
}

/** 出庭应诉率 for 负责人出庭应诉率 as well, where the sentence speaks of the group or only one group has such a rate. */
function isRateOf({ label }: Mention, sentence: string, { group, rate, isUnique }: CataloguedRate): boolean {
  const named = label.replace(/(?:为|达到?|是|约){1,4}$/u, '').endsWith(rate);
  return named && (sentence.includes(group) || isUnique);
}
