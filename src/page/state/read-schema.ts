/** The parts of JSON Schema that the report's own uses. */
export type Schema = {
  $ref?: string;
  $defs?: Record<string, Schema>;
  description?: string;
  enum?: string[];
  const?: string;
  properties?: Record<string, Schema>;
  additionalProperties?: Schema | boolean;
  items?: Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
};

/** Everything that may stand at a place of the report file. */
function schemasAt(root: Schema, steps: readonly (string | number)[]): Schema[] {
  return steps.reduce<Schema[]>(
    (schemas, step) =>
      schemas.flatMap((schema) => alternatives(root, schema)).flatMap((schema) => inner(schema, step)),
    [root],
  );
}

/** The keys that may stand in the mapping at a place, each with its description. */
export function listKeys(root: Schema, steps: readonly (string | number)[]): Map<string, string> {
  const found = schemasAt(root, steps).flatMap((schema) => alternatives(root, schema));
  return new Map(
    found.flatMap(({ properties = {} }) =>
      Object.entries(properties).map(([key, { description = '' }]) => [key, description] as const),
    ),
  );
}

/** The words of which one must stand at a place. */
export function listValues(root: Schema, steps: readonly (string | number)[]): string[] {
  return schemasAt(root, steps)
    .flatMap((schema) => alternatives(root, schema))
    .flatMap((schema) => schema.enum ?? (schema.const === undefined ? [] : [schema.const]));
}

function alternatives(root: Schema, schema: Schema): Schema[] {
  if (schema.$ref !== undefined) {
    const target = root.$defs?.[schema.$ref.replace('#/$defs/', '')];
    return target ? alternatives(root, target) : [];
  }
  const choices = schema.anyOf ?? schema.oneOf;
  return choices ? choices.flatMap((choice) => alternatives(root, choice)) : [schema];
}

function inner(schema: Schema, step: string | number): Schema[] {
  if (typeof step === 'number') return schema.items ? [schema.items] : [];
  const own = schema.properties?.[step];
  if (own) return [own];
  return typeof schema.additionalProperties === 'object' ? [schema.additionalProperties] : [];
}
