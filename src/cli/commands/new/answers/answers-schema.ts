import { z } from 'zod';
import { fields } from '../../../../data/fields.js';
import { toJsonSchema } from '../../../../data/to-json-schema.js';

const text = () => z.string().min(1).optional();
const names = () =>
  z
    .codec(z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]), z.string(), {
      decode: (value) => (typeof value === 'string' ? value : value.join('、')),
      encode: (value) => value,
    })
    .optional();

type Option = 'level' | 'template' | 'place' | 'year' | 'issuer' | 'to' | 'date';

/** A number, or with the reason why it breaks a relation that usually holds. */
export type WrittenFigure = string | { value: string; scope?: string };

const figure = () =>
  z.union([
    z.string(),
    fields<{ value: string; scope?: string }>(() => ({
      value: ['值', z.string(), '数'],
      scope: ['口径', text(), '与别的数对不上时写明原因'],
    })),
  ]);

export type WrittenAnswers = { [name in Option]?: string } & {
  figures: Record<string, Record<string, WrittenFigure>>;
  topics?: string[];
};

export const answersSchema = fields<WrittenAnswers>(() => ({
  level: ['级别', text(), '县、市辖区、乡镇、街道、部门…，与 --level 相同；写了“模板”可以不写'],
  template: ['模板', text(), '不用这一级通常的模板时才写'],
  place: ['地区', text(), '地区全称，例如 云岭县'],
  year: ['年度', text(), '报告哪一年的情况，不写就是去年'],
  issuer: ['发文机关', names(), '全称；两个机关写成列表，主办机关在前'],
  to: ['主送机关', names(), '全称，或者列表'],
  date: ['成文日期', text(), '例如 2026-02-20'],
  topics: [
    '主题',
    z.array(z.string().min(1)).optional(),
    '只写列出来的主题，写编号或者名称；不写这一项，“成效”“负责人履职”的主题都写',
  ],
  figures: [
    '数据',
    z.record(z.string(), z.record(z.string(), figure())).optional(),
    '各组的数：组: { 名: 数 }。没有的数写 待填 或者不写；写“不写”，提到它的分句就不用',
    () => ({}),
  ],
}));

/** JSON Schema (draft 2020-12) of the file of `--answers`, for editors. */
export function composeAnswersSchema(): Record<string, unknown> {
  return {
    ...toJsonSchema(answersSchema),
    $id: 'https://lawreport.invalid/answers.schema.json',
    title: 'lawreport new 的回答',
  };
}
