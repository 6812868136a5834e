import { toJsonSchema } from '../data/to-json-schema.js';
import { reportSchema } from './schema.js';

/** JSON Schema (draft 2020-12) of the report file, with a Chinese description on every field, for editors. */
export function composeJsonSchema(): Record<string, unknown> {
  return {
    ...toJsonSchema(reportSchema, { reused: 'ref' }),
    $id: 'https://lawreport.invalid/report.schema.json',
    title: '法治政府建设年度报告（lawreport/1）',
  };
}
