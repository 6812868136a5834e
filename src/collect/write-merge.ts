import { setFigure } from '../comparison/edit-figures.js';
import { insertKey, type Mapping } from '../comparison/edit-value.js';
import type { YamlValue } from '../comparison/format-yaml.js';
import { readFigureText } from '../report/figure-text.js';
import type { Report } from '../report/model.js';
import type { FigureChange, Merge, TextChange } from './merge-returns.js';

/** What the file holds with the returns written into it: values under 数据 with 来源 and 去年, texts under 素材. */
export function writeMerge(
  value: YamlValue,
  { changes, texts }: Pick<Merge, 'changes' | 'texts'>,
  report: Report,
): YamlValue {
  const withFigures = changes.reduce((whole, change) => writeFigure(whole, change, report), value);
  return texts.reduce(writeText, withFigures);
}

function writeFigure(value: YamlValue, change: FigureChange, { figures }: Report): YamlValue {
  const [group, name] = change.id.split('.') as [string, string];
  const held = figures[group]?.[name];
  const figure = { group, name };
  const lastYear = change.lastYear === undefined ? undefined : readFigureText(change.lastYear)?.text;
  let written = setFigure(value, figure, '值', change.after);
  if (held?.unit === undefined && change.measure !== '')
    written = setFigure(written, figure, '单位', change.measure);
  if (held?.source === undefined) written = setFigure(written, figure, '来源', change.units.join('、'));
  if (held?.lastYear === undefined && lastYear !== undefined)
    written = setFigure(written, figure, '去年', lastYear);
  return written;
}

function writeText(value: YamlValue, { topic, unit, after }: TextChange): YamlValue {
  const whole = value as Mapping;
  const topics = (whole.素材 ?? {}) as Mapping;
  const units = (topics[topic] ?? {}) as Mapping;
  const kept = { ...topics, [topic]: { ...units, [unit]: after } };
  return whole.素材 === undefined ? insertKey(whole, '素材', kept) : { ...whole, 素材: kept };
}
