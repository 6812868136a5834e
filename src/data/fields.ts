import { z } from 'zod';
import { formatPlaceholder } from '../text/gaps/placeholder.js';

// A file is parsed once, which is not worth compiling a parser for; and nothing is made into code here.
z.config({ jitless: true });

/** A Chinese key, the schema of its value, its description for editors, and what stands for an absent value. */
export type Field<Value> =
  | readonly [key: string, schema: z.ZodType<Value>, description: string]
  | readonly [key: string, schema: z.ZodType<Value | undefined>, description: string, absent: () => Value];

type AnyField = readonly [key: string, schema: z.ZodType, description: string, absent?: () => unknown];

/**
 * A mapping with Chinese keys that decodes to `T` and encodes back.
 * Keys that are not listed are refused; a value that is just 待填 becomes a placeholder that names its key;
 * a value equal to `absent()` is left out when written. A schema takes long to make, so that of a mapping is made when
 * the first one is met.
 */
export function fields<T extends object>(shape: () => { [K in keyof T]-?: Field<T[K]> }): z.ZodType<T> {
  let list: [string, AnyField][] | undefined;
  const listFields = () => (list ??= Object.entries<AnyField>(shape()));
  const object = z.lazy(() => {
    const schema = z.strictObject(Object.fromEntries(listFields().map(([, [key, of]]) => [key, of])));
    descriptions.set(schema, new Map(listFields().map(([, [key, , description]]) => [key, description])));
    return schema;
  });
  return z.codec(object, z.any(), {
    decode: (input) => {
      const value: Record<string, unknown> = {};
      for (const [name, [key, , , absent]] of listFields()) {
        const given = input[key] === undefined ? absent?.() : namePlaceholder(input[key], key);
        if (given !== undefined) value[name] = given;
      }
      return value as T;
    },
    encode: (value: T) => {
      const output: Record<string, unknown> = {};
      for (const [name, [key, , , absent]] of listFields()) {
        const given = value[name as keyof T];
        if (given === undefined || (absent && JSON.stringify(given) === JSON.stringify(absent()))) continue;
        output[key] = given;
      }
      return output;
    },
  }) as unknown as z.ZodType<T>;
}

/** By mapping and key. A schema that is told its description is made twice, for what only editors want to know. */
export const descriptions = new WeakMap<z.core.$ZodType, ReadonlyMap<string, string>>();

/** One of several names, each written as a Chinese word. */
export function oneOf<Name extends string>(words: Record<Name, string>) {
  const names = Object.keys(words) as Name[];
  return z.codec(z.enum(Object.values<string>(words)), z.enum(names), {
    decode: (word) => names.find((name) => words[name] === word)!,
    encode: (name) => words[name],
  });
}

function namePlaceholder(value: unknown, key: string): unknown {
  if (value === '待填') return formatPlaceholder(key);
  return Array.isArray(value) ? value.map((entry) => namePlaceholder(entry, key)) : value;
}
