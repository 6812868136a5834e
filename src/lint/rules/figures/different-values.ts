import { formatNumber } from '../../../text/format-number.js';
import { haveSameUnit, overlap, type Quantity } from '../../../text/quantity.js';
import { isCount, isOfAnotherTime, keyOf, nameIndicator } from '../../indicator-name.js';
import type { Rule, RuleContext, TextUnit } from '../../rule.js';
import { readFiguresOf } from '../../unit-claims.js';
import { readTableFigures } from './table-figures.js';

export const differentValues: Rule = {
  id: 'figures/different-values',
  title: '同一个数前后一致',
  severity: 'info',
  basis: { kind: '实务', source: '同一个数在导语、正文和附表中通常写得一样' },
  examples: {
    bad: [
      '全年受理行政复议案件46件。\n县政府会议听取汇报，全县受理行政复议案件48件。',
      '全年解答群众法律咨询2400余人次。\n全县解答群众法律咨询2460余人次。',
      '开展主题活动156场次，发放资料8000份。\n各镇积极参与，主题活动累计165场次。',
    ],
    good: [
      '全年受理行政复议案件46件。\n2024年受理行政复议案件40件。',
      '全年解答群众法律咨询1.7万人次。\n全县解答群众法律咨询17023人次。',
      '县公安局办理行政处罚案件620件。\n县市场监管局办理行政处罚案件86件。',
      '开展培训22次。\n组织开展培训23次。',
      '全年审核规范性文件46件。\n力争审核规范性文件48件以上。',
    ],
  },
  *check(context) {
    const seen = new Map<string, Occurrence[]>();
    for (const occurrence of [...inProse(context), ...readTableFigures(context)]) {
      const key = keyOf(occurrence.name.replace(verbs, ''));
      const known =
        seen.get(key)?.filter(({ quantity }) => haveSameUnit(quantity, occurrence.quantity)) ?? [];
      const other = known[0];
      if (!other) seen.set(key, [...(seen.get(key) ?? []), occurrence]);
      else if (isSlip(other, occurrence)) yield remark(occurrence, other);
    }
  },
};

/** `isLoose`: a short name, or a sum of more than a year, for which only exchanged digits count. */
type Occurrence = { name: string; quantity: Quantity; unit: TextUnit; isLoose?: boolean };

/** Shorter names stand for different things at different places, unless one number is the other with its digits exchanged. */
const shortestName = 6;
const shortestOfExchanged = 4;
const fullName = 8;
/** Words for doing something again and again; what was done is the same without them. */
const verbs = /^(?:组织|开展|举办|召开|举行|深入|积极){1,3}/;
/** What is wanted is another number than what was reached. */
const wanted =
  /力争|确保|预期|目标|计划|打算|下一步|今后|拟|明年|将(?!军)|争取|不低于|不少于|要求|到20\d\d年|“十五五”/;

function* inProse({ prose, facts }: RuleContext): Generator<Occurrence> {
  for (const unit of prose) {
    if (unit.part === 'plans' || unit.role === 'cell' || unit.role === 'headerCell') continue;
    // Below headings that tell no part it may be next year's work.
    if (unit.part === undefined && unit.trail.length > 0) continue;
    if (unit.trail.some(({ text }) => wanted.test(text) || /任务|安排|思路|20\d\d年工作/.test(text)))
      continue;
    for (const statement of readFiguresOf(unit).statements) {
      if (wanted.test(statement.text)) continue;
      const text = statement.text.replaceAll('累计', '');
      if (isOfAnotherTime({ ...statement, text }, facts.year)) continue;
      for (const mention of statement.mentions) {
        const name = nameIndicator(mention.label);
        if (name.replace(verbs, '').length < shortestOfExchanged || !isCount(mention)) continue;
        const isExact = name.length >= shortestName && text === statement.text;
        yield { name, quantity: mention, unit, isLoose: !isExact };
      }
    }
  }
}

function isSlip(a: Occurrence, b: Occurrence): boolean {
  const isLoose = a.isLoose || b.isLoose;
  if (isLoose) return areExchanged(a.quantity, b.quantity, 3);
  const isFullName = Math.min(a.name.length, b.name.length) >= fullName;
  return differ(a.quantity, b.quantity) || (isFullName && areExchanged(a.quantity, b.quantity, 2));
}

/** 156 and 165: two neighbouring digits changed places. */
function areExchanged(a: Quantity, b: Quantity, least: number): boolean {
  const [first, second] = [String(a.value), String(b.value)];
  if (first.length !== second.length || first.length < least || first === second) return false;
  const at = [...first].findIndex((digit, index) => digit !== second[index]);
  const exchanged = `${first.slice(0, at)}${first[at + 1] ?? ''}${first[at]}${first.slice(at + 2)}`;
  return a.kind === 'count' && exchanged === second;
}

/**
 * Values far apart belong to different organs or activities; 2400余 and 2460余 allow a common value,
 * but are two ways to write one number.
 */
function differ(a: Quantity, b: Quantity): boolean {
  const isNear = Math.abs(a.value - b.value) <= Math.max(2, 0.1 * Math.max(a.value, b.value));
  if (a.value === b.value || !isNear || Math.min(a.value, b.value) < 10) return false;
  return !overlap(a, b) || (isExceeded(a) && isExceeded(b));
}

function isExceeded({ figure }: Quantity): boolean {
  return /\d(?:余|多)$/.test(figure);
}

function remark({ name, quantity, unit }: Occurrence, other: Occurrence) {
  const place = other.unit.trail.at(-1)?.text.replace(/[。．.]$/, '') || '前文';
  const written = ({ figure, unit: measure, value, text }: Quantity) =>
    figure === '' ? formatNumber(value) : text.endsWith(measure) ? text : `${figure}${measure}`;
  return {
    unit,
    start: quantity.start,
    end: quantity.end,
    message: `“${name}”在这里是${written(quantity)}，在“${place.slice(0, 16)}”是${written(other.quantity)}，是否同一个数`,
  };
}
