import type { Block, SourcedText, Table } from '../../../document/model.js';
import type { Quantity } from '../../../text/quantity.js';
import { clean } from '../../../text/read-number.js';
import { nameIndicator } from '../../indicator-name.js';
import type { RuleContext, TextUnit } from '../../rule.js';

export type TableFigure = { name: string; quantity: Quantity; unit: TextUnit; isLoose?: boolean };

/** Shorter names stand for different things in a table and in the text. */
const shortestName = 4;
const surelyNamed = 6;

export function listTables({ document }: RuleContext): Table[] {
  const blocks: Block[] = [
    ...document.blocks,
    ...document.attachments.flatMap((attachment) => attachment.blocks),
  ];
  return blocks.filter((block) => block.kind === 'table');
}

/** Rows such as `行政复议案件受理（件） | 46`: the one number of a row, or the one in the column of the year. */
export function* readTableFigures(context: RuleContext): Generator<TableFigure> {
  const unitOf = new Map(context.units.map((unit) => [unit.content, unit]));
  for (const table of listTables(context)) {
    const column = findColumn(table, context.facts.year);
    if (column === undefined) continue;
    const serial = table.header.findIndex(({ text }) => text.includes('序号'));
    const measure = /单位[：:](\p{Script=Han}{1,4})/u.exec(table.caption?.text ?? '')?.[1] ?? '';
    for (const row of table.rows) {
      const cells = row.filter((_, index) => index !== serial);
      const numbers = column === 'only' ? cells.filter(isNumber) : [row[column]].filter(isNumber);
      const label = /^([^（(]{2,40})(?:[（(]([^（）()]{1,4})[）)])?$/.exec(cells[0]?.text ?? '');
      const unit = numbers[0] && unitOf.get(numbers[0]);
      if (numbers.length !== 1 || !label || !unit) continue;
      const name = nameIndicator(label[1]!);
      if (name.length < shortestName) continue;
      const quantity = readCell(unit.text, label[2] ?? measure);
      yield { name, quantity, unit, isLoose: name.length < surelyNamed };
    }
  }
}

function isNumber(cell: SourcedText | undefined): cell is SourcedText {
  return cell !== undefined && /^\d{1,12}(?:\.\d{1,4})?%?$/.test(cell.text.trim());
}

/** Where columns are years the one of the report; undefined where none is. */
function findColumn({ header }: Table, year: number | undefined): number | 'only' | undefined {
  if (!header.some(({ text }) => /年|同比|增/.test(text))) return 'only';
  const column = header.findIndex(
    ({ text }) => /^(?:今年|本年|本年度)/.test(text) || (year !== undefined && text.startsWith(`${year}年`)),
  );
  return column > 0 && !/[增同占率]/.test(header[column]!.text) ? column : undefined;
}

/** 12.5 under 万元 is 124 500 to 126 000 元. */
function readCell(text: string, measure: string): Quantity {
  const [, scale = '', unit = ''] = /^([万亿])?(.*)$/u.exec(measure)!;
  const factor = scale === '万' ? 1e4 : scale === '亿' ? 1e8 : 1;
  const value = clean(Number.parseFloat(text) * factor);
  const kind = text.endsWith('%') ? 'percentage' : 'count';
  const places = /\.(\d+)/.exec(text)?.[1]?.length ?? 0;
  const step = kind === 'percentage' ? 0.1 : factor === 1 && places === 0 ? 0 : factor * 10 ** -places;
  return {
    kind,
    start: 0,
    end: text.length,
    text,
    value,
    low: clean(value - step / 2),
    high: clean(value + step),
    unit,
    figure: `${text}${scale}`,
  };
}
