import type { Block } from '../../../document/model.js';
import { formatNumber } from '../../../text/format-number.js';
import { haveSameUnit, overlap, type Quantity } from '../../../text/quantity.js';
import { isOfWholeYear, keyOf, nameIndicator } from '../../indicator-name.js';
import type { Rule, RuleContext, TextUnit } from '../../rule.js';
import { readFiguresOf } from '../../unit-claims.js';

export const differentValues: Rule = {
  id: 'figures/different-values',
  title: '同一个数前后一致',
  severity: 'info',
  basis: { kind: '实务', source: '同一个数在导语、正文和附表中通常写得一样' },
  examples: {
    bad: [
      '全年受理行政复议案件46件。\n县政府会议听取汇报，全县受理行政复议案件48件。',
      '全年解答群众法律咨询2400余人次。\n全县解答群众法律咨询2460余人次。',
    ],
    good: [
      '全年受理行政复议案件46件。\n2024年受理行政复议案件40件。',
      '全年解答群众法律咨询1.7万人次。\n全县解答群众法律咨询17023人次。',
      '县公安局办理行政处罚案件620件。\n县市场监管局办理行政处罚案件86件。',
      '开展培训22次。\n组织开展培训23次。',
    ],
  },
  *check(context) {
    const seen = new Map<string, Occurrence[]>();
    for (const occurrence of [...inProse(context), ...inTables(context)]) {
      const key = keyOf(occurrence.name);
      const known =
        seen.get(key)?.filter(({ quantity }) => haveSameUnit(quantity, occurrence.quantity)) ?? [];
      const other = known[0];
      if (!other) seen.set(key, [...(seen.get(key) ?? []), occurrence]);
      else if (differ(other.quantity, occurrence.quantity)) yield remark(occurrence, other);
    }
  },
};

type Occurrence = { name: string; quantity: Quantity; unit: TextUnit };

/** Shorter names stand for different things at different places. */
const shortestName = 6;

function* inProse({ prose, facts }: RuleContext): Generator<Occurrence> {
  for (const unit of prose) {
    if (unit.part === 'plans' || unit.role === 'cell' || unit.role === 'headerCell') continue;
    for (const statement of readFiguresOf(unit).statements)
      for (const mention of statement.mentions) {
        const name = nameIndicator(mention.label);
        if (name.length >= shortestName && isOfWholeYear(mention, statement, facts.year))
          yield { name, quantity: mention, unit };
      }
  }
}

/** Rows such as `行政复议案件受理（件） | 46`, with a single number beside the row's own. */
function* inTables({ document, units }: RuleContext): Generator<Occurrence> {
  const unitOf = new Map(units.map((unit) => [unit.content, unit]));
  const blocks: Block[] = [
    ...document.blocks,
    ...document.attachments.flatMap((attachment) => attachment.blocks),
  ];
  for (const block of blocks) {
    if (block.kind !== 'table' || block.header.some(({ text }) => /年|同比|增/.test(text))) continue;
    const serial = block.header.findIndex(({ text }) => text.includes('序号'));
    for (const row of block.rows) {
      const cells = row.filter((_, column) => column !== serial);
      const numbers = cells.filter(({ text }) => /^\d{1,12}(?:\.\d{1,4})?%?$/.test(text));
      const label = /^([^（(]{2,40})(?:[（(]([^（）()]{1,4})[）)])?$/.exec(cells[0]?.text ?? '');
      const unit = numbers[0] && unitOf.get(numbers[0]);
      if (numbers.length !== 1 || !label || !unit) continue;
      const name = nameIndicator(label[1]!);
      if (name.length >= shortestName) yield { name, quantity: readCell(unit.text, label[2] ?? ''), unit };
    }
  }
}

function readCell(text: string, unit: string): Quantity {
  const value = Number.parseFloat(text);
  const kind = text.endsWith('%') ? 'percentage' : 'count';
  const slack = kind === 'percentage' ? 0.1 : 0;
  return {
    kind,
    start: 0,
    end: text.length,
    text,
    value,
    low: value - slack,
    high: value + slack,
    unit,
    figure: text,
  };
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
