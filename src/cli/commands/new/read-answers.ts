import { z } from 'zod';
import { fields } from '../../../data/fields.js';
import { readData } from '../../../template/manifest-fields.js';
import type { Host } from '../../host.js';
import { unusable } from '../../input-error.js';
import { readInputText } from '../../load/read-input.js';
import type { PreparedAnswers } from './answer-unattended.js';
import type { KeptOptions } from './options.js';

const text = () => z.string().min(1).optional();
const names = z.codec(z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]), z.string(), {
  decode: (value) => (typeof value === 'string' ? value : value.join('、')),
  encode: (value) => value,
});

type Option = 'level' | 'template' | 'place' | 'year' | 'issuer' | 'to' | 'date';

/** A number, or with the reason why it breaks a relation that usually holds. */
type WrittenFigure = string | { value: string; scope?: string };

const figure = () =>
  z.union([
    z.string(),
    fields<{ value: string; scope?: string }>(() => ({
      value: ['值', z.string(), '数'],
      scope: ['口径', text(), '与别的数对不上时写明原因'],
    })),
  ]);

type WrittenAnswers = { [name in Option]?: string } & {
  figures: Record<string, Record<string, WrittenFigure>>;
  topics?: string[];
};

const answersSchema = fields<WrittenAnswers>(() => ({
  level: ['级别', text(), '县、市辖区、乡镇、街道、部门…'],
  template: ['模板', text(), '不用这一级通常的模板时才写'],
  place: ['地区', text(), '例如 云岭县'],
  year: ['年度', text(), '报告所述的年度'],
  issuer: ['发文机关', names.optional(), '全称，或者列表'],
  to: ['主送机关', names.optional(), '全称，或者列表'],
  date: ['成文日期', text(), '例如 2026-02-20'],
  topics: ['主题', z.array(z.string().min(1)).optional(), '要写的主题，名称或者编号；不写就全写'],
  figures: [
    '数据',
    z.record(z.string(), z.record(z.string(), figure())).optional(),
    '组: { 名: 数 }',
    () => ({}),
  ],
}));

/** Reads the file of `--answers`: the keys of a report file, and what to write about. */
export function readAnswers(file: string, host: Host): { options: KeptOptions; prepared: PreparedAnswers } {
  const source = readInputText(file, host);
  const data = readData(source, answersSchema);
  if (!data.value) throw unusable({ file, source, findings: data.findings });
  const { figures, topics, ...options } = data.value.value;
  return {
    options,
    prepared: {
      figures: mapFigures(figures, (figure) => (typeof figure === 'string' ? figure : figure.value)),
      reasons: mapFigures(figures, (figure) => (typeof figure === 'string' ? undefined : figure.scope)),
      topics,
    },
  };
}

function mapFigures(
  figures: WrittenAnswers['figures'],
  read: (figure: WrittenFigure) => string | undefined,
): Record<string, Record<string, string>> {
  return Object.fromEntries(
    Object.entries(figures).map(([group, values]) => [
      group,
      Object.fromEntries(
        Object.entries(values).flatMap(([name, figure]) => {
          const text = read(figure);
          return text === undefined ? [] : [[name, text]];
        }),
      ),
    ]),
  );
}
