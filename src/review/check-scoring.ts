import type { SourceMap } from '../data/source-map.js';
import type { Finding } from '../finding/finding.js';
import type { Scoring } from '../lint/config.js';
import { suggestName } from '../text/nearest-name.js';
import { columns, findColumn } from './columns.js';

/** What is wrong with a scoring: a column that there is none of, or a threshold that does not fit its kind. */
export function checkScoring({ criteria }: Scoring, source: SourceMap): Finding[] {
  return criteria.flatMap(({ column: title, is, isNot, above, below, per }, index): Finding[] => {
    const path = `评分.标准[${index}]`;
    const complain = (message: string, key?: string): Finding[] => [
      {
        rule: 'config/scoring',
        severity: 'error',
        message,
        path,
        range: key === undefined ? source.keyRange(`${path}.名称`) : source.valueRange(`${path}.${key}`),
      },
    ];
    const column = findColumn(title);
    const titles = columns.map((known) => known.title);
    if (!column) return complain(`没有“${title}”这一栏，${suggestName(title, titles)}`, '栏目');
    const given = [is, isNot, above, below].filter((threshold) => threshold !== undefined).length;
    if (given !== 1) return complain('每条标准要写“是”“不是”“超过”“不足”中的一个，也只写一个');
    if (column.kind === 'text' && (above ?? below) !== undefined)
      return complain(`“${title}”不是数，请用“是”或者“不是”`);
    if (per !== undefined && (above ?? below) === undefined)
      return complain('“每”要与“超过”或者“不足”同用', '每');
    return [];
  });
}
