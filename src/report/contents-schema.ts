import { z } from 'zod';
import { fields } from '../data/fields.js';
import type { ColumnAlignment } from '../document/model.js';
import { number } from './figure-schema.js';
import type { Content, ReportTable } from './model.js';

const alignments = { 左: 'left', 居中: 'center', 右: 'right' } as const;
const alignment = z.codec(z.enum(Object.keys(alignments) as (keyof typeof alignments)[]), z.any(), {
  decode: (word): ColumnAlignment => alignments[word],
  encode: (value: ColumnAlignment) =>
    (Object.keys(alignments) as (keyof typeof alignments)[]).find((word) => alignments[word] === value)!,
});

const width = number.refine((value) => value > 0, { error: 'width' });

export const table = fields<ReportTable>(() => ({
  caption: ['标题', z.string().min(1).optional(), '表格的标题'],
  header: ['表头', z.array(z.string()).min(1), '各列的名称'],
  rows: ['行', z.array(z.array(z.string())).min(1), '各行，每行与表头一样多格'],
  widths: ['列宽', z.array(width).optional(), '各列的相对宽度，例如 [1, 3, 1]'],
  alignments: [
    '对齐',
    z.array(alignment).optional(),
    '各列的对齐：左、居中、右，例如 [左, 右, 右]；不写时按各列的内容',
  ],
})).superRefine((value, context) => {
  for (const [index, row] of value.rows.entries())
    if (row.length !== value.header.length)
      context.addIssue({
        code: 'custom',
        message: 'cells',
        path: ['行', index],
        params: { wanted: value.header.length },
      });
});

/** 内容: texts and tables in the order in which they are printed. */
export const contents = z
  .array(z.union([z.string().min(1), table]))
  .min(1)
  .optional();

/** What `contents` says is not said again under the short keys that it stands for. */
export function notTwice<T extends { contents?: Content[] }>(
  schema: z.ZodType<T>,
  short: { [K in keyof T]?: string },
): z.ZodType<T> {
  return schema.superRefine((value, context) => {
    if (value.contents === undefined) return;
    const given = Object.keys(short).filter((name) => value[name as keyof T] !== undefined);
    if (given.length === 0) return;
    const keys = given.map((name) => `“${short[name as keyof T]}”`).join('和');
    context.addIssue({
      code: 'custom',
      message: `已经写了，就不能再写${keys}，请把它们按先后写进“内容”的列表`,
      path: ['内容'],
    });
  });
}
