import fc from 'fast-check';
import { z } from 'zod';
import type { Part, Report } from '../../../src/report/model.js';
import { reportSchema } from '../../../src/report/schema.js';

/**
 * Any report that the schema allows, with its parts in any order. The values are derived from the schema itself,
 * so a new field is among them without a word here.
 */
export function arbitraryReport(text: fc.Arbitrary<string>): fc.Arbitrary<Report> {
  return fc
    .tuple(written(reportSchema, text), fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 }))
    .map(([value, order]) => {
      const { parts, ...report } = reportSchema.parse(value) as Report;
      const ordered = order.flatMap((index): Part[] => (parts[index] ? [parts[index]] : []));
      return { ...report, parts: ordered };
    });
}

/** What a file may hold where the schema reads it. */
function written(schema: z.ZodType, text: fc.Arbitrary<string>): fc.Arbitrary<unknown> {
  const values = unchecked(schema, text);
  const checks = (schema._zod.def.checks ?? []).map((check) => check._zod.def.check);
  if (checks.every((check) => check === 'min_length')) return values;
  const accepted = fc
    .oneof(values, fc.constantFrom(...valuesForChecks))
    .filter((value) => schema.safeParse(value).success);
  if (fc.sample(accepted, { numRuns: 1, seed: 1 }).length === 0)
    throw new Error('no value passes the checks');
  return accepted;
}

/** What random text hardly ever is: numbers, dates, names, gaps. */
const valuesForChecks = [
  ...['0', '46', '-3', '98.10', '1000000000000000000000', '0.1', '+5', '007', '待填', '【待填：数】'],
  ...['2025', '1999', '2026-02-20', '2024年2月29日', '2026.2.3'],
  '60427bf7baa13136',
  ...['行政复议', 'A_1', '𬺓字', '受理', '審結', 'constructor', '__proto__', 'toString'],
];

function unchecked(schema: z.ZodType, text: fc.Arbitrary<string>): fc.Arbitrary<unknown> {
  if (schema instanceof z.ZodOptional)
    return fc.option(written(inner(schema.unwrap()), text), { nil: undefined });
  if (schema instanceof z.ZodLazy) return written(inner(schema.unwrap()), text);
  if (schema instanceof z.ZodPipe) return keepRules(written(inner(schema.in), text));
  if (schema instanceof z.ZodUnion)
    return fc.oneof(...schema.options.map((option) => written(inner(option), text)));
  if (schema instanceof z.ZodArray)
    return fc.array(written(inner(schema.element), text), { minLength: 1, maxLength: 3 });
  if (schema instanceof z.ZodRecord)
    return fc.dictionary(
      written(inner(schema.keyType), text) as fc.Arbitrary<string>,
      written(inner(schema.valueType), text),
      { maxKeys: 3 },
    );
  if (schema instanceof z.ZodEnum || schema instanceof z.ZodLiteral)
    return fc.constantFrom(...(schema instanceof z.ZodEnum ? schema.options : schema.values));
  if (schema instanceof z.ZodObject) return objects(schema, text);
  if (schema instanceof z.ZodString)
    return schema.safeParse('').success ? fc.option(text, { nil: '' }) : text;
  if (schema instanceof z.ZodNumber) return fc.constantFrom(0, 1, 46, -2.5, 98.1, 2025);
  throw new Error(`no values for a schema of type ${schema._zod.def.type}`);
}

function objects(schema: z.ZodObject, text: fc.Arbitrary<string>): fc.Arbitrary<Record<string, unknown>> {
  const fields = Object.entries(schema.shape).map(
    ([key, field]) => [key, written(inner(field), text)] as const,
  );
  return fc
    .record(Object.fromEntries(fields))
    .map((value) => Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== undefined)));
}

/** Of a table, each row has as many cells as its header; what 内容 lists stands nowhere else. */
function keepRules(values: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return values.map((value) => {
    if (typeof value === 'object' && value !== null && '内容' in value) {
      const { 正文: _body, 表格: _table, 导语: _opening, ...rest } = value as Record<string, unknown>;
      return rest;
    }
    const { 表头: header, 行: rows } = (value ?? {}) as { 表头?: string[]; 行?: string[][] };
    if (!header || !rows) return value;
    return { ...(value as object), 行: rows.map((row) => header.map((_, column) => row[column] ?? '')) };
  });
}

/** zod's inner types are those of its core. */
function inner(schema: z.core.$ZodType): z.ZodType {
  return schema as z.ZodType;
}
