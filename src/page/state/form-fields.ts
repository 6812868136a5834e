import { stepsOf, valueAt } from '../../comparison/edit-value.js';
import type { YamlValue } from '../../comparison/format-yaml.js';
import { joinPath } from '../../data/source-map.js';
import { partNames } from '../../report/part-names.js';
import { composeJsonSchema } from '../../report/report-json-schema.js';
import { textKeyOf } from './edit-contents.js';
import { listKeys, listValues, type Schema } from './read-schema.js';

/** One entry of a place as a field of the form. */
export type FormFieldSpec = {
  path: string;
  label: string;
  hint: string;
  /** `contents`: the paragraphs and tables of the place, however the file writes them; `mark`: 去年原文. */
  kind: 'line' | 'text' | 'names' | 'choice' | 'date' | 'year' | 'contents' | 'mark';
  choices: string[];
  /** Whether something has to stand there. */
  isRequired?: boolean;
  /** What stands there instead of nothing. */
  placeholder?: string;
};

let schema: Schema | undefined;

export function reportSchemaTree(): Schema {
  schema ??= composeJsonSchema() as Schema;
  return schema;
}

const basics = ['标题', '年度', '地区', '发文机关', '主送机关', '成文日期', '署名', '用印', '附注', '模板'];
const names = new Set(['发文机关', '主送机关', '署名', '抄送', '发文机关标志', '签发人']);
const dates = new Set(['成文日期', '印发日期']);
const texts = new Set(['原因', '结语']);

/** The fields of a place, in the order of the schema, with its descriptions; `templates` are those to choose from. */
export function listFields(value: YamlValue, place: string, templates: readonly string[]): FormFieldSpec[] {
  if (place === '标题')
    return basics.map((key) =>
      key === '模板'
        ? { ...toField('', key), kind: 'choice', choices: [...templates], isRequired: true }
        : toField('', key),
    );
  if (place === '导语') return [contentsField('')];
  if (place === '结语') return [toField('', place)];
  if (place === '附件') return [];
  if (typeof valueAt(value, place) === 'string') return [contentsField(place)];
  return [...listKeys(reportSchemaTree(), stepsOf(place)).keys()].flatMap((key) => {
    if (key === textKeyOf(place)) return [contentsField(place)];
    if (inContents.has(key) || (key === '去年原文' && valueAt(value, joinPath(place, key)) === undefined))
      return [];
    return [toField(place, key)];
  });
}

/** The item, part or group of entries that a path belongs to; what is none of these stands on the first page. */
export function placeOf(path: string): string {
  const [first = ''] = /^[^.[]+/.exec(path) ?? [];
  if (first === '内容') return '导语';
  if (ownPlaces.has(first)) return first;
  if (first !== '附件' && !parts.includes(first)) return '标题';
  return /^[^.[]+(?:\.条目)?\[\d+\](?:\.要点\[\d+\])*/.exec(path)?.[0] ?? first;
}

const ownPlaces = new Set(['导语', '结语', '版头', '版记', '公开信息', '层次', '数据']);
const parts: readonly string[] = Object.values(partNames);

/** Shown with the text, or as a list of its own below the fields. */
const inContents = new Set(['内容', '表格', '要点', '条目']);

/** `path` is the place that holds them. */
function contentsField(place: string): FormFieldSpec {
  const key = textKeyOf(place);
  return { ...toField(place, key), path: place, kind: 'contents' };
}

function toField(place: string, key: string): FormFieldSpec {
  const path = joinPath(place, key);
  const root = reportSchemaTree();
  const choices = listValues(root, stepsOf(path));
  return {
    path,
    label: key,
    hint: listKeys(root, stepsOf(place)).get(key) ?? '',
    kind: kindOf(key, choices),
    choices,
    placeholder: ['地区', '发文机关'].includes(path) ? `【待填：${key}】` : undefined,
  };
}

function kindOf(key: string, choices: readonly string[]): FormFieldSpec['kind'] {
  if (key === '年度') return 'year';
  if (key === '去年原文') return 'mark';
  if (choices.length > 1) return 'choice';
  if (dates.has(key)) return 'date';
  if (names.has(key)) return 'names';
  return texts.has(key) ? 'text' : 'line';
}
