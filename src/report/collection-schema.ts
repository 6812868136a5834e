import { z } from 'zod';
import { fields } from '../data/fields.js';
import type { ReportingUnit } from './model.js';

/* What is collected for a report: 报送单位, who is asked for what, and 素材, the texts that came back. Neither is printed. */

const text = z.string().min(1);
/** The name of a topic or a unit, as a key; without what means something to YAML or within a path. */
const key = z.string().regex(/^[\p{L}\p{N}“《（][\p{L}\p{N}“”《》（）、·—－]{0,59}$/u, { error: 'label' });

/** A name as it can be such a key: 县公安局 (终稿) → 县公安局终稿 */
export function toLabel(name: string): string {
  const kept = name
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}“”《》（）、·—－]/gu, '')
    .slice(0, 60);
  return key.safeParse(kept).success ? kept : '未写明单位';
}

const reportingUnit = fields<ReportingUnit>(() => ({
  unit: ['单位', text, '报送数据和材料的单位，例如 县司法局'],
  figures: ['指标', z.array(text).optional(), '请它报的数：一组写组的名称，一个写 组.名', () => []],
  topics: ['材料', z.array(text).optional(), '请它写文字材料的主题', () => []],
}));

export const reportingUnits = z.array(reportingUnit);
/** A topic, and in it the text of each unit. */
export const materials = z.record(key, z.record(key, text));
