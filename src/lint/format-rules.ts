import { severityNames } from '../finding/finding.js';
import { displayWidth } from '../text/characters.js';
import type { Example, Rule, RuleBasis } from './rule.js';

const groupNames: Record<string, string> = {
  structure: '结构和内容',
  time: '年份和日期',
  wording: '用词',
  citation: '文件和引用',
  punctuation: '标点和数字',
  characters: '字符',
  residue: '残留和重复',
  privacy: '个人信息',
  format: '公文格式',
  content: 'Word文件的内容',
  layout: 'Word文件的版面',
  level: '职权',
  figures: '数据',
};

/** One line per rule, for the terminal. */
export function formatRuleList(rules: readonly Rule[]): string {
  const widest = Math.max(...rules.map((rule) => displayWidth(rule.id)));
  const groups = groupRules(rules).map(([group, members]) => {
    const lines = members.map(
      ({ id, severity, title }) => `  ${id.padEnd(widest)}  ${severityNames[severity]}  ${title}`,
    );
    return [nameGroup(group), ...lines].join('\n');
  });
  return `${groups.join('\n\n')}\n\n共${rules.length}条；查看某一条：lawreport rules <规则>\n`;
}

/** One rule with its basis and examples, for the terminal. */
export function formatRule(rule: Rule): string {
  const section = (title: string, examples: readonly Example[]) => [
    title,
    ...examples.flatMap((example) =>
      writeExample(example)
        .split('\n')
        .map((line, index) => `  ${index === 0 ? '·' : ' '} ${line}`),
    ),
  ];
  return [
    `${rule.id}  ${severityNames[rule.severity]}`,
    rule.title,
    `依据  ${formatBasis(rule.basis)}`,
    '',
    ...section('会指出', rule.examples.bad),
    ...section('不会指出', rule.examples.good),
    '',
  ].join('\n');
}

/** docs/rules.md: every rule with what it rests on and examples. */
export function formatRulesPage(rules: readonly Rule[]): string {
  return [
    '# 检查规则',
    '',
    '本页由程序根据规则生成，请不要手工修改。',
    '',
    '法规、国标、标准明文要求的，写“规定”，可以是错误；标准里说“一般”“推荐”“可以”的，以及政策文件、通常做法，只是警告或者提示。在lawreport.config.yaml里可以改变每条规则的级别，或者关闭它。',
    ...groupRules(rules).flatMap(([group, members]) => [
      '',
      `## ${nameGroup(group)}`,
      ...members.flatMap(formatRuleSection),
    ]),
    '',
  ].join('\n');
}

function formatRuleSection(rule: Rule): string[] {
  return [
    '',
    `### ${rule.id}`,
    '',
    `${rule.title}。`,
    '',
    `- 级别：${severityNames[rule.severity]}`,
    `- 依据：${formatBasis(rule.basis)}`,
    '',
    '会指出：',
    '',
    ...fence(rule.examples.bad),
    '',
    '不会指出：',
    '',
    ...fence(rule.examples.good),
  ];
}

function fence(examples: readonly Example[]): string[] {
  return ['```text', ...examples.map(writeExample).join('\n\n').split('\n'), '```'];
}

function groupRules(rules: readonly Rule[]): [string, Rule[]][] {
  const groups = new Map<string, Rule[]>();
  for (const rule of rules) {
    const group = rule.id.split('/')[0]!;
    groups.set(group, [...(groups.get(group) ?? []), rule]);
  }
  const order = Object.keys(groupNames);
  return [...groups].sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
}

function nameGroup(group: string): string {
  return `${groupNames[group] ?? group}（${group}）`;
}

function formatBasis({ kind, source, clause, strength }: RuleBasis): string {
  return `${kind}，${source}${clause === undefined ? '' : ` ${clause}`}${strength === undefined ? '' : `（${strength}）`}`;
}

const mostLines = 14;

/** A long example is cut: its first lines show what is meant. */
function writeExample(example: Example): string {
  const text = describeExample(example);
  const lines = text.split('\n');
  return lines.length > mostLines ? [...lines.slice(0, mostLines), '…'].join('\n') : text;
}

function describeExample(example: Example): string {
  if (typeof example === 'string') return example;
  if ('layout' in example) return example.layout;
  return 'text' in example ? example.text : describeEntries(example);
}

function describeEntries({ yaml, without = [] }: Extract<Example, { yaml: string }>): string {
  return [...(yaml === '' ? [] : [yaml]), ...without.map((key) => `（没有“${key}”）`)].join('\n');
}
