import { z } from 'zod';
import { fields } from '../data/fields.js';
import type { ReportingUnit } from './model.js';

/* What is collected for a report: 报送单位, who is asked for what, and 素材, the texts that came back. Neither is printed. */

const text = z.string().min(1);

const reportingUnit = fields<ReportingUnit>(() => ({
  unit: ['单位', text, '报送数据和材料的单位，例如 县司法局'],
  figures: ['指标', z.array(text).optional(), '请它报的数：一组写组的名称，一个写 组.名', () => []],
  topics: ['材料', z.array(text).optional(), '请它写文字材料的主题', () => []],
}));

export const reportingUnits = z.array(reportingUnit);
/** A topic, and in it the text of each unit. */
export const materials = z.record(text, z.record(text, text));
