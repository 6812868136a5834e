import { z } from 'zod';
import { fields } from '../data/fields.js';
import { findPlaceholders } from '../text/placeholder.js';
import type { Figure } from './model.js';

/* The figures of a report file, 数据: numbers as their author wrote them, with unit, source and scope where given. */

const someText = z.string().min(1).optional();

/** As many digits as a figure of a report may need, and as a number holds exactly and writes without an exponent. */
const isNumber = (value: string) => /^[+-]?\d{1,15}(?:\.\d{1,6})?$/.test(value);
const explainNumber = (message: string) => (issue: { input?: unknown }) =>
  /^[+-]?\d+(?:\.\d+)?$/.test(String(issue.input)) ? 'long-number' : message;
export const isPlaceholder = (value: string) =>
  value === '待填' || findPlaceholders(value)[0]?.text === value;

/** A number, which comes as a text from a file and as a number where it is written. */
const numberText = z.string().refine(isNumber, { error: explainNumber('number') });
export const number = z.codec(z.union([z.number(), numberText]), z.number(), {
  decode: (value) => Number(value),
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
    decode: (written): Figure => {
      const full = typeof written === 'object';
      const value = full ? written : { text: written };
      const valueText = String(value.text);
      return {
        ...value,
        text: valueText,
        ...(isNumber(valueText) && { value: Number(valueText) }),
        form: full ? 'full' : 'plain',
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
