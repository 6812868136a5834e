import { z } from 'zod';
import { fields } from '../data/fields.js';
import { joinPath } from '../data/source-map.js';
import type { Result } from '../finding/finding.js';
import { namesOfIdentity, parseIdentity } from '../report/identity.js';
import type { Indicator, IndicatorGroup, IndicatorRate, Indicators } from '../report/indicators.js';
import {
  type Complain,
  count,
  describeUnknown,
  format,
  name,
  readChecked,
  text,
  texts,
} from './manifest-fields.js';

/** Reads `indicators.yaml` by itself and checks that its relations and rates name figures of their group. */
export function readIndicators(source: string): Result<Indicators> {
  const { value, findings } = readChecked(source, indicatorsSchema, checkGroups);
  return { value: value && completeGroups(value.groups), findings };
}

const indicator = fields<Indicator>(() => ({
  unit: ['单位', text(), '例如 件'],
  meaning: ['说明', text(), '统计什么'],
  example: ['示例', count, '举例用的数'],
  aliases: ['又名', texts().optional(), '各地的其他叫法', () => []],
}));

const rate = fields<IndicatorRate>(() => ({
  numerator: ['分子', text(), '指标的名称'],
  denominators: ['分母', texts(), '指标的名称，通常用的写在最前面'],
  note: ['口径', text().optional(), '要写明什么'],
}));

export type WrittenGroup = Omit<IndicatorGroup, 'identities'> & { identities: string[] };

const group = fields<WrittenGroup>(() => ({
  figures: ['指标', z.record(name, indicator), '名称: { 单位, 说明, 示例 }'],
  identities: ['关系', z.array(text()).optional(), '例如 审结 <= 受理 + 上年结转', () => []],
  rates: ['比率', z.record(name, rate).optional(), '名称: { 分子, 分母, 口径 }', () => ({})],
}));

export const indicatorsSchema = fields<{ format: string; groups: Record<string, WrittenGroup> }>(() => ({
  format: format('lawreport-indicators/1'),
  groups: ['数据', z.record(name, group), '组: { 指标, 关系, 比率 }'],
}));

export function checkGroups({ groups }: { groups: Record<string, WrittenGroup> }, complain: Complain): void {
  for (const [key, { figures, identities, rates }] of Object.entries(groups)) {
    for (const [rateName, { numerator, denominators }] of Object.entries(rates))
      for (const used of [numerator, ...denominators])
        if (!Object.hasOwn(figures, used))
          complain(`数据.${key}.比率.${rateName}`, describeUnknown(used, Object.keys(figures)));
    for (const [index, written] of identities.entries()) {
      const path = joinPath(`数据.${key}.关系`, index);
      const identity = parseIdentity(written);
      if (!identity) complain(path, `“${written}”不是可用的关系，请写成“甲 <= 乙 + 丙”或者“甲 = 乙 + 丙”`);
      for (const used of identity ? namesOfIdentity(identity) : [])
        if (!Object.hasOwn(figures, used)) complain(path, describeUnknown(used, Object.keys(figures)));
    }
  }
}

export function completeGroups(groups: Record<string, WrittenGroup>): Indicators {
  return Object.fromEntries(
    Object.entries(groups).map(([key, { identities, ...group }]): [string, IndicatorGroup] => [
      key,
      { ...group, identities: identities.map((written) => parseIdentity(written)!) },
    ]),
  );
}
