import type { Identity } from '../../../report/identity.js';
import type { IndicatorGroup, Indicators } from '../../../report/indicators.js';
import { alignColumns } from '../../../text/align-columns.js';
import { writeCsv } from '../../../text/file/write-csv.js';

/** The catalogue of indicators: names, units, definitions, relations, denominators. */
export function formatCatalogue(indicators: Indicators): string {
  const groups = Object.entries(indicators).map(([name, group]) => formatGroup(name, group));
  return `指标目录：正文里用 {{组.名}} 引用。关系不成立时检查会提示；分母有几种的，报告里要写明用的是哪一种。\n\n${groups.join('\n\n')}\n`;
}

function formatGroup(name: string, { figures, identities, rates }: IndicatorGroup): string {
  const rows = Object.entries(figures).map(([figure, { unit, meaning, aliases }]) => [
    `  ${figure}`,
    unit,
    meaning + (aliases.length > 0 ? `（又名：${aliases.join('、')}）` : ''),
  ]);
  const relations = identities.map((identity) => `  关系　${formatIdentity(identity)}`);
  const quotients = Object.entries(rates).map(
    ([rate, { numerator, denominators, note }]) =>
      `  比率　${rate} = ${numerator} ÷ ${denominators.join('或者')}${note === undefined ? '' : `；${note}`}`,
  );
  return [name, ...alignColumns(rows), ...relations, ...quotients].join('\n');
}

function formatIdentity({ text }: Identity): string {
  const optional = text.split(/\s+/).flatMap((word) => (word.endsWith('?') ? [word.slice(0, -1)] : []));
  const plain = text.replaceAll('?', '').replaceAll('<=', '≤').replaceAll('>=', '≥');
  return optional.length > 0 ? `${plain}（没有${optional.join('、')}就不算）` : plain;
}

export function formatCatalogueCsv(indicators: Indicators): string {
  return writeCsv(
    ['组', '指标', '单位', '说明', '又名'],
    Object.entries(indicators).flatMap(([group, { figures }]) =>
      Object.entries(figures).map(([name, { unit, meaning, aliases }]) => [
        group,
        name,
        unit,
        meaning,
        aliases.join('、'),
      ]),
    ),
  );
}

export function formatCatalogueJson(indicators: Indicators): string {
  const groups = Object.entries(indicators).map(([name, { figures, identities, rates }]) => ({
    name,
    figures: Object.entries(figures).map(([figure, { unit, meaning, aliases }]) => ({
      name: figure,
      unit,
      meaning,
      aliases,
    })),
    identities: identities.map(({ text }) => text),
    rates: Object.entries(rates).map(([rate, definition]) => ({ name: rate, ...definition })),
  }));
  return `${JSON.stringify({ version: 1, groups }, undefined, 2)}\n`;
}
