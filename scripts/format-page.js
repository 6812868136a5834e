// docs/format.md: every key of the report file, from the descriptions in the schema.
import { composeAnswersSchema } from '../build/cli/commands/new/answers/answers-schema.js';
import { composeConfigSchema } from '../build/lint/read-config.js';
import { composeJsonSchema } from '../build/report/report-json-schema.js';

const head = `# 报告文件的格式

本页由 \`npm run generate\` 从格式定义生成，请不要手改。

报告文件是YAML文本：每一行是“键: 值”，冒号是半角的，后面有一个空格；下一层缩进两格；列表的每一项以“- ”开头。
任何一项暂时填不上，都可以写 \`待填\`。

`;

const configHead = `
## 检查的配置

\`lawreport.config.yaml\` 放在报告旁边，或者放在上级文件夹里，管它下面所有的报告。写法与报告文件相同，每一项都可以不写。

`;

const answersHead = `
## 回答文件

\`lawreport new --answers 回答.yaml\` 的回答，可以先用 \`lawreport new --level county --print-answers -o 回答.yaml\` 写出一份空白的。写法与报告文件相同，每一项都可以不写。给编辑器用的格式定义是 [answers.schema.json](../examples/answers.schema.json)，也可以用 \`lawreport schema answers\` 写出。

`;

export function formatFormatPage() {
  return [
    head + formatTable(inline(composeJsonSchema())),
    configHead + formatTable(composeConfigSchema()),
    answersHead + formatTable(composeAnswersSchema()),
  ].join('');
}

function formatTable(schema) {
  const rows = [];
  describe(schema, '', rows, new Set());
  return `| 键 | 必填 | 写法 | 说明 |\n|---|---|---|---|\n${rows.join('\n')}\n`;
}

/** The schema with what its `$ref`s name in their places, made when it is looked at: 要点 hold 要点. */
function inline(schema, definitions = schema.$defs ?? {}) {
  if (Array.isArray(schema)) return schema.map((inner) => inline(inner, definitions));
  if (schema === null || typeof schema !== 'object') return schema;
  const { $ref, ...own } = schema;
  const target = $ref && definitions[$ref.slice('#/$defs/'.length)];
  const value = { ...target, ...own };
  if (value.$ref) return inline(value, definitions);
  return new Proxy(value, { get: (all, key) => inline(all[key], definitions) });
}

/** A mapping that stands in several places is described at the first. */
function describe(schema, prefix, rows, seen) {
  const keys = JSON.stringify(schema.properties);
  if (seen.has(keys)) return;
  seen.add(keys);
  for (const [key, value] of Object.entries(schema.properties ?? {})) {
    const path = prefix === '' ? key : `${prefix}.${key}`;
    const required = schema.required?.includes(key) ? '是' : '';
    rows.push(`| \`${path}\` | ${required} | ${kinds(value).join('、')} | ${value.description ?? ''} |`);
    if (key === '要点') continue; // 要点 is written like 条目, one level down.
    for (const inner of mappings(value)) describe(inner.schema, path + inner.mark, rows, seen);
  }
}

/** The mappings below a value: its own keys, or those of the items of a list. */
function mappings(value) {
  const alternatives = value.anyOf ?? [value];
  const found = [];
  for (const alternative of alternatives) {
    if (alternative.additionalProperties?.additionalProperties)
      return mappings(alternative.additionalProperties.additionalProperties).map(({ schema }) => ({
        schema,
        mark: '.组.名',
      }));
    if (alternative.properties) found.push({ schema: alternative, mark: '' });
    else if (alternative.items)
      for (const item of alternative.items.anyOf ?? [alternative.items])
        if (item.properties && !found.some(({ mark }) => mark === ''))
          found.push({ schema: item, mark: '[]' });
  }
  const full = found.find(({ mark }) => mark === '');
  return full ? [full] : found.slice(0, 1);
}

const kindNames = { string: '文字', number: '数', integer: '整数', array: '列表', object: '下一层' };

function kinds(value) {
  const alternatives = value.anyOf ?? [value];
  const names = alternatives.flatMap((alternative) => {
    if (alternative.anyOf) return kinds(alternative);
    if (alternative.const) return [`\`${alternative.const}\``];
    if (alternative.enum) return alternative.enum.map((word) => `\`${word}\``);
    return [alternative.type].flat().map((type) => kindNames[type]);
  });
  return [...new Set(names)];
}
