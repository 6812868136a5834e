import type { z } from 'zod';
import type { Finding } from '../finding/finding.js';
import { suggestName } from '../text/nearest-name.js';
import { nameStrangeCharacters } from './name-strange-characters.js';
import { shortenName } from './shorten-name.js';
import { joinPath, type SourceMap } from './source-map.js';

type Issue = z.core.$ZodIssue;

/** What is said of files of one kind; what a hint leaves undefined is said in general words. */
export type Hints = {
  /** First half of the rule ids: `report` where absent. */
  group?: string;
  unknownKey?(key: string, known: readonly string[]): string | undefined;
  value?(path: readonly PropertyKey[], value: unknown): string | undefined;
};

/** Puts what the schema complains of into findings at the author's own words. */
export function explainIssues(
  issues: readonly Issue[],
  value: unknown,
  schema: z.ZodType,
  source: SourceMap,
  hints: Hints = {},
): Finding[] {
  const text = { value, schema, source, hints };
  const findings = issues
    .flatMap(flattenUnion)
    .slice(0, mostIssues)
    .flatMap((issue) => explain(issue, text));
  return findings
    .filter((finding) => !isMisspelt(finding, findings))
    .map((finding) => ({ ...finding, message: nameStrangeCharacters(finding.message) }))
    .sort(
      (a, b) => a.range!.start.line - b.range!.start.line || a.range!.start.column - b.range!.start.column,
    );
}

/** Nobody mends more at once, and to explain each of some ten thousand takes long. */
const mostIssues = 1000;

/** A key that is missing because it is misspelt is complained of once, where it stands. */
function isMisspelt(missing: Finding, findings: readonly Finding[]): boolean {
  const name = missing.rule.endsWith('/missing-key') ? missing.path?.split('.').at(-1) : undefined;
  return (
    name !== undefined &&
    findings.some(({ rule, message }) => rule.endsWith('/unknown-key') && message.endsWith(`“${name}”？`))
  );
}

/** Of the alternatives of a union the one that fits the kind of value given: a mapping is judged as a mapping. */
function flattenUnion(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const nested = issue.errors.map((branch) =>
    branch.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })),
  );
  const fitting = nested.find(
    (branch) => !branch.some((inner) => isOfAnotherKind(inner as Issue, issue.path)),
  );
  if (!fitting) return [{ ...issue, errors: [] } as Issue];
  return fitting.flatMap((inner) => flattenUnion(inner as Issue));
}

/** Whether an issue says that the value itself, not something in it, is of another kind. */
function isOfAnotherKind(issue: Issue, path: readonly PropertyKey[]): boolean {
  if (issue.path.length !== path.length) return false;
  if (issue.code === 'invalid_union')
    return issue.errors.every((branch) => branch.some((inner) => isOfAnotherKind(inner, [])));
  return issue.code === 'invalid_type';
}

type Text = { value: unknown; schema: z.ZodType; source: SourceMap; hints: Hints };

function explain(issue: Issue, { value: root, schema, source, hints }: Text): Finding[] {
  const path = formatPath(issue.path);
  const { group = 'report' } = hints;
  const value = issue.path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown>)?.[key], root);
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys(schema, issue.path, value);
    return issue.keys.slice(0, mostIssues).map((key) => {
      return {
        rule: `${group}/unknown-key`,
        severity: 'error',
        message: hints.unknownKey?.(key, known) ?? describeUnknownKey(key, issue.path, known),
        path: joinPath(path, key),
        range: source.keyRange(joinPath(path, key)),
      };
    });
  }
  const last = issue.path.at(-1);
  const name = nameOf(issue.path);
  if (value === undefined)
    return [
      {
        rule: `${group}/missing-key`,
        severity: 'error',
        message: `缺少${name}，请补上${typeof last === 'string' ? `一行“${last}: …”` : ''}`,
        path,
        range: source.keyRange(formatPath(issue.path.slice(0, -1))),
      },
    ];
  const isKeyIssue = issue.code === 'invalid_key';
  return [
    {
      rule: `${group}/${isKeyIssue ? 'invalid-name' : 'invalid-value'}`,
      severity: 'error',
      message: isKeyIssue
        ? describeName(String(last))
        : (hints.value?.(issue.path, value) ?? `${name}${describeValue(issue, value)}`),
      path,
      range: isKeyIssue ? source.keyRange(path) : source.valueRange(path),
    },
  ];
}

/** “主送机关”, “主送机关”第2项, 文件 */
function nameOf(path: readonly PropertyKey[]): string {
  const key = path.findLast((part) => typeof part === 'string');
  const last = path.at(-1);
  if (key === undefined) return '文件';
  return typeof last === 'number' ? `“${key}”第${last + 1}项` : `“${key}”`;
}

function describeName(whole: string): string {
  const name = shortenName(whole);
  if (/^\d{3}$/.test(name))
    return `“${name}”像是一个数的后半截：大括号里的半角逗号把数分开了，请去掉数里的逗号（例如7,315写成7315），或者给数加英文引号`;
  const bare = name.replace(/[：:].*$/su, '');
  if (bare !== name) return `“${bare}”后面的冒号不对，请写成半角冒号加一个空格“${bare}: ”`;
  return `“${name}”不能作名称，名称只用汉字、字母、数字，以汉字或者字母开头`;
}

function formatPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (parent, key) => joinPath(parent, typeof key === 'number' ? key : String(key)),
    '',
  );
}

function describeUnknownKey(whole: string, path: readonly PropertyKey[], known: string[]): string {
  const key = shortenName(whole);
  const place =
    typeof path.at(-1) === 'string' ? `“${String(path.at(-1))}”里` : path.length > 0 ? '这里' : '';
  if (/^\d{3}$/.test(whole)) return describeName(whole);
  const bare = key.replace(/[：:].*$/su, '').trim();
  if (bare !== key) return `“${bare}”后面的冒号不对，请写成半角冒号加一个空格“${bare}: ”`;
  return `${place}不认识“${key}”${known.length > 0 ? `，${suggestName(key, known)}` : ''}`;
}

function describeValue(issue: Issue, value: unknown): string {
  const given = typeof value === 'string' ? value : '';
  if (given === '' && typeof value === 'string')
    return '后面没有内容，请填写；暂时没有就写“待填”，不需要就删去这一行';
  if (issue.code === 'custom' && issue.message === 'cells')
    return `有${(value as unknown[]).length}格，表头有${String(issue.params?.wanted)}格，请改为一样多，空着的格写""`;
  const colon = /^([\p{Script=Han}]{1,10})：/u.exec(given);
  if ((issue.code === 'invalid_type' || issue.code === 'invalid_union') && colon)
    return `里的“${colon[1]}”用了全角冒号，请改为半角冒号加一个空格“${colon[1]}: ”`;
  const next = /^[^\n]{0,200}?，\s?([\p{Script=Han}]{1,10})\s?[：:]/u.exec(given);
  if (issue.code === 'custom' && next)
    return `后面是全角的逗号，“${next[1]}”没有读成下一项；大括号里各项之间请用半角逗号加空格，键后面用半角冒号加空格，例如“${next[1]}: ”`;
  const isWorded = issue.code === 'custom' || issue.code === 'invalid_format';
  if (isWorded && /\p{Script=Han}/u.test(issue.message)) return issue.message;
  if (issue.code === 'custom' || issue.code === 'invalid_format' || issue.code === 'invalid_value') {
    const wanted = describeWanted(issue);
    return `写的是“${shorten(given)}”，${wanted}`;
  }
  if (issue.code === 'invalid_type' || issue.code === 'invalid_union')
    return `应当是${expectedKind(issue)}，现在是${kindOf(value)}`;
  if (issue.code === 'too_small') return '里没有内容，请填写，或者删去这一行';
  if (issue.code === 'too_big') return `写的是“${shorten(given)}”，超出了范围`;
  return '的写法不对，请对照样例修改';
}

function describeWanted(issue: Issue): string {
  if (issue.code === 'invalid_value')
    return `只能写${issue.values.map((value) => `“${String(value)}”`).join('、')}`;
  const wanted: Record<string, string> = {
    date: '不是日期，请写成2026-02-20的样子',
    number: '不是数，请写数字，单位写在正文里或者“单位”里',
    figure: '不是数，请只写数字，单位写在正文里或者“单位”里；暂缺时写“待填”',
    'long-number': '位数太多，整数最多15位，小数最多6位',
    year: '不是报告的年度，请写1980到2100之间的四位数，例如2025',
    'date-year': '年份不在1980到2100之间，请核对',
    'quoted-name': '引号会照样印出来，名称请不加引号',
    'key-colon': '冒号后面要空一格，并且是半角冒号，例如“标题: 依法治理”',
    width: '不能作列宽，请写大于0的数',
    name: '不能作名称',
    label: '不能作名称，只能用文字、数字和“”《》（）、·',
    digest: '不是程序写的记号；核对过这里的文字以后，请删去这一行',
    'month-day': '不是月和日，请写成2月10日的样子',
  };
  return wanted[issue.message] ?? '应当是四位数的年份，例如2025';
}

function expectedKind(issue: Issue): string {
  if (issue.code === 'invalid_type' && issue.expected === 'array') return '列表（每项以“- ”开头）';
  if (issue.code === 'invalid_type' && issue.expected === 'string') return '一段文字';
  if (issue.code === 'invalid_type') return '下一层的“键: 值”';
  return '一段文字、一个列表或者下一层的“键: 值”';
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return '列表';
  if (typeof value === 'object') return '下一层的“键: 值”';
  return `文字“${shorten(String(value))}”`;
}

function shorten(text: string): string {
  const [line = ''] = text.split('\n');
  return line.length > 20 ? `${line.slice(0, 20)}…` : line;
}

type Definition = {
  type: string;
  getter?: () => z.ZodType;
  shape?: Record<string, z.ZodType>;
  element?: z.ZodType;
  valueType?: z.ZodType;
  options?: z.ZodType[];
  in?: z.ZodType;
  innerType?: z.ZodType;
};

/** The keys that a mapping at `path` may hold, found by walking the schema. */
function knownKeys(schema: z.ZodType, path: readonly PropertyKey[], value: unknown): string[] {
  const definition = schema.def as unknown as Definition;
  if (definition.getter) return knownKeys(definition.getter(), path, value);
  if (definition.in) return knownKeys(definition.in, path, value);
  if (definition.innerType) return knownKeys(definition.innerType, path, value);
  if (definition.options) return definition.options.flatMap((option) => knownKeys(option, path, value));
  const [key, ...rest] = path;
  if (definition.shape) {
    if (key === undefined) return Object.keys(definition.shape);
    const child = definition.shape[String(key)];
    return child ? knownKeys(child, rest, value) : [];
  }
  const element =
    typeof key === 'number' ? definition.element : key !== undefined ? definition.valueType : undefined;
  return element ? knownKeys(element, rest, value) : [];
}
