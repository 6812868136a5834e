import { describe, expect, expectTypeOf, it } from 'vitest';
import { z } from 'zod';
import { type Field, fields } from '../../src/data/fields.js';

type Place = { name: string; people: number; note?: string };
type Shape = { [K in keyof Place]-?: Field<Place[K]> };

const text = z.string();
const number = z.codec(z.string(), z.number(), { decode: Number, encode: String });
const place = fields<Place>(() => ({
  name: ['名称', text, '地名'],
  people: ['人口', number, '人数'],
  note: ['说明', text.optional(), '另外要说的'],
}));

describe('the schema of a field', () => {
  it('is of the type of the field, or it does not compile', () => {
    expectTypeOf<readonly ['人口', typeof number, '人数']>().toExtend<Shape['people']>();
    expectTypeOf<readonly ['人口', typeof text, '人数']>().not.toExtend<Shape['people']>();
    expectTypeOf<readonly ['名称', typeof number, '地名']>().not.toExtend<Shape['name']>();
    // @ts-expect-error: a text is no number of people.
    fields<Place>(() => ({ ...given(), people: ['人口', text, '人数'] }));
    // @ts-expect-error: what must be there may not be optional, unless something stands for it.
    fields<Place>(() => ({ ...given(), people: ['人口', number.optional(), '人数'] }));
    // @ts-expect-error: what stands for an absent value is of its type.
    fields<Place>(() => ({ ...given(), people: ['人口', number.optional(), '人数', () => '0'] }));
    fields<Place>(() => ({ ...given(), people: ['人口', number.optional(), '人数', () => 0] }));
  });

  it('decodes what it says, and encodes it back', () => {
    const value = { name: '云岭县', people: 46 };
    expect(place.parse({ 名称: '云岭县', 人口: '46' })).toEqual(value);
    expect(z.encode(place, value)).toEqual({ 名称: '云岭县', 人口: '46' });
  });

  it('refuses keys that are not listed', () => {
    expect(place.safeParse({ 名称: '云岭县', 人口: '46', 面积: '1' }).success).toBe(false);
  });
});

function given() {
  return {
    name: ['名称', text, '地名'] as const,
    people: ['人口', number, '人数'] as const,
    note: ['说明', text.optional(), '另外要说的'] as const,
  };
}
