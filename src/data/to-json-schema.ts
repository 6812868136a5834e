import { z } from 'zod';
import { descriptions } from './fields.js';

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** Where a mapping's descriptions wait until all schemas below it are settled. */
const waiting = 'x-descriptions';

/** The JSON Schema (draft 2020-12) of what stands in a file, every field of it described. */
export function toJsonSchema(schema: z.ZodType, options: { reused?: 'ref' } = {}): JsonSchema {
  const composed = z.toJSONSchema(schema, {
    ...options,
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      const known = descriptions.get(zodSchema);
      if (known) jsonSchema[waiting] = Object.fromEntries(known);
    },
  });
  describeProperties(composed);
  return composed;
}

function describeProperties(schema: unknown): void {
  if (typeof schema !== 'object' || schema === null) return;
  const { properties, [waiting]: known = {} } = schema as JsonSchema;
  delete (schema as JsonSchema)[waiting];
  for (const [key, description] of Object.entries(known as Record<string, string>))
    properties![key] = { description, ...(properties![key] as object) };
  for (const below of Object.values(schema)) describeProperties(below);
}
