import { z } from 'zod';
import { fields } from '../data/fields.js';
import { compareDecimals } from '../text/decimal.js';
import { findPlaceholders } from '../text/gaps/placeholder.js';
import { readFigureText } from './figure-text.js';
import type { Figure } from './model.js';

/* The figures of a report file, 数据: numbers as their author wrote them, with unit, source and scope where given. */

/** Full-width marks between the entries of braces make one text of them all. */
const someText = z
  .string()
  .min(1)
  .refine((text) => !/[，,]\s?(?:值|单位|来源|口径|去年)\s?[：:]/.test(text), { error: 'run-on' })
  .optional();

const isNumber = (value: string) => readFigureText(value) !== undefined;
/** Digits that a number of the language holds exactly; a sum or a rate of it is told to the last one. */
const isExact = (text: string) => compareDecimals(text, Number(text)) === 0;
const explainNumber = (message: string) => (issue: { input?: unknown }) =>
  /^[+-]?\d[\d,]*(?:\.\d+)?$/.test(String(issue.input)) ? 'long-number' : message;
export const isPlaceholder = (value: string) =>
  value === '待填' || findPlaceholders(value)[0]?.text === value;

/** A number, which comes as a text from a file and as a number where it is written. */
const numberText = z.string().refine(
  (value) => {
    const text = readFigureText(value)?.text;
    return text !== undefined && isExact(text);
  },
  { error: explainNumber('number') },
);
export const number = z.codec(z.union([z.number(), numberText]), z.number(), {
  decode: (value) => Number(readFigureText(String(value))!.text),
  encode: (value) => value,
});

const figureText = z
  .union([z.number(), z.string()])
  .refine((value) => typeof value === 'number' || isNumber(value) || isPlaceholder(value), {
    error: explainNumber('figure'),
  });

/** A figure that is written as a number again is one. */
type WrittenFigure = Omit<Figure, 'form' | 'value' | 'text'> & { text: string | number };

const figure = z.codec(
  z.union([
    figureText,
    fields<WrittenFigure>(() => ({
      text: ['值', figureText, '数值，暂缺时写“待填”'],
      unit: ['单位', someText, '例如 件、人次'],
      source: ['来源', someText, '提供这个数的部门'],
      scope: ['口径', someText, '统计的时间和范围'],
      lastYear: ['去年', number.optional(), '上一年度的同一个数'],
    })),
  ]),
  z.any(),
  {
    decode: (written, { issues }): Figure => {
      const given: WrittenFigure = typeof written === 'object' ? written : { text: written };
      const number = readFigureText(String(given.text));
      if (number?.unit !== undefined && given.unit !== undefined && number.unit !== given.unit)
        issues.push({
          code: 'custom',
          message: `写的是“${given.text}”，“单位”写的是“${given.unit}”，两个不一样，请改成一样的`,
          input: written,
        });
      const unit = given.unit ?? number?.unit;
      return {
        ...given,
        unit,
        text: number?.text ?? String(given.text),
        value: number && Number(number.text),
        form: typeof written === 'object' || number?.unit !== undefined ? 'full' : 'plain',
      };
    },
    encode: ({ form, value: _, ...figure }: Figure) => {
      const written = numberOrText(figure.text);
      return form === 'plain' ? written : { ...figure, text: written };
    },
  },
);

/** A number that YAML would write back unchanged goes out as a number, `98.10` as a text. */
function numberOrText(value: string): number | string {
  return String(Number(value)) === value ? Number(value) : value;
}

const name = z.string().regex(/^\p{L}[\p{L}\p{N}_]*$/u, { error: 'name' });
/** `数据`: a group, and in it a figure by its name. */
export const figures = z.record(name, z.record(name, figure));
