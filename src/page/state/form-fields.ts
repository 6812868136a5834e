import { stepsOf, valueAt } from '../../comparison/edit-value.js';
import type { YamlValue } from '../../comparison/format-yaml.js';
import { joinPath } from '../../data/source-map.js';
import { composeJsonSchema } from '../../report/report-json-schema.js';
import { listKeys, listValues, type Schema } from './read-schema.js';

/** One entry of a place as a field of the form. */
export type FormFieldSpec = {
  path: string;
  label: string;
  hint: string;
  kind: 'line' | 'text' | 'names' | 'choice' | 'table' | 'year';
  choices: string[];
  /** What stands there instead of nothing. */
  placeholder?: string;
};

let schema: Schema | undefined;

export function reportSchemaTree(): Schema {
  schema ??= composeJsonSchema() as Schema;
  return schema;
}

const basics = ['标题', '年度', '地区', '发文机关', '主送机关', '成文日期', '署名', '用印', '附注'];
const names = new Set(['发文机关', '主送机关', '署名', '抄送', '发文机关标志', '签发人']);
const texts = new Set(['正文', '原因', '导语', '结语']);
/** The fields of a place, in the order of the schema, with its descriptions. */
export function listFields(value: YamlValue, place: string): FormFieldSpec[] {
  if (place === '标题') return basics.map((key) => toField('', key));
  if (place === '导语' || place === '结语') return [toField('', place)];
  const held = valueAt(value, place);
  if (typeof held === 'string') return [{ ...toField('', place), path: place, label: '正文', kind: 'text' }];
  if (place === '附件') return [];
  const keys = [...listKeys(reportSchemaTree(), stepsOf(place)).keys()];
  return keys
    .filter((key) => key !== '要点' && key !== '条目' && key !== '内容')
    .filter((key) => key !== '表格' || valueAt(value, joinPath(place, key)) !== undefined)
    .map((key) => toField(place, key));
}

function toField(place: string, key: string): FormFieldSpec {
  const path = joinPath(place, key);
  const root = reportSchemaTree();
  const choices = listValues(root, stepsOf(path));
  const kind = key === '年度' ? 'year' : kindOf(key, choices);
  return {
    path,
    label: key,
    hint: listKeys(root, stepsOf(place)).get(key) ?? '',
    kind,
    choices,
    placeholder: ['地区', '发文机关'].includes(path) ? `【待填：${key}】` : undefined,
  };
}

function kindOf(key: string, choices: readonly string[]): FormFieldSpec['kind'] {
  if (choices.length > 1) return 'choice';
  if (key === '表格') return 'table';
  if (names.has(key)) return 'names';
  return texts.has(key) ? 'text' : 'line';
}
