import type { ReportingLevel } from '../../../../document/reporting-level.js';
import { listFigures } from '../../../../template/guided/guided-sentence.js';
import type { Library, Topic } from '../../../../template/library.js';
import type { Template } from '../../../../template/model.js';

type Chosen = { level: ReportingLevel; template: Template; year: number; library: Library };

/**
 * A file for `--answers` that can be read as it is: what it leaves open stands behind # with its example, each figure as
 * 待填 with what it means.
 */
export function composeAnswers({ level, template, year, library }: Chosen): string {
  const topics = listTopics(template, { year, library });
  return [
    '# lawreport new 的回答。填好以后运行：lawreport new --answers 回答.yaml',
    '# 行首有 # 的不起作用；要写这一项，就删去 #。各项的说明见 docs/format.md 的“回答文件”。',
    `级别: ${level.name}`,
    template.id === level.template ? `# 模板: ${template.id}` : `模板: ${template.id}`,
    `# 地区: ${level.placeExample}`,
    `年度: ${year}`,
    ...(level.organExample === undefined ? [] : [`# 发文机关: ${level.organExample}`]),
    `# 主送机关: ${level.addresseeExample}`,
    `# 成文日期: ${year + 1}-02-20`,
    '',
    '# 只写这些主题：删去要写的主题和“主题:”行首的 #。全都不删，“成效”“负责人履职”的主题都写。',
    '# 主题:',
    ...topics.map(({ id, name, hint }) => `#   - ${id}  # ${name}：${hint}`),
    '',
    '# 还没有的数留着“待填”；改成“不写”，提到它的分句就不用；与别的数对不上的，写成 { 值: 50, 口径: 原因 }。',
    '数据:',
    ...composeFigures(topics, library),
    '',
  ].join('\n');
}

function listTopics({ parts }: Template, { year, library }: Pick<Chosen, 'year' | 'library'>): Topic[] {
  const ids = parts.flatMap(({ topics, sections }) => [
    ...topics,
    ...sections.flatMap((section) => section.topics),
  ]);
  return [...new Set(ids)].flatMap((id) => {
    const topic = library.topics.find((candidate) => candidate.id === id);
    const suits = topic && (topic.since ?? 0) <= year && year <= (topic.until ?? 9999);
    return suits ? [topic] : [];
  });
}

function composeFigures(topics: readonly Topic[], { indicators }: Library): string[] {
  const groups = new Map<string, Set<string>>();
  for (const { group, name } of topics.flatMap(listFigures)) {
    if (!groups.has(group)) groups.set(group, new Set());
    groups.get(group)!.add(name);
  }
  return [...groups].flatMap(([group, names]) => [
    `  ${group}:`,
    ...[...names].map((name) => {
      const { unit, meaning, example } = indicators[group]!.figures[name]!;
      return `    ${name}: 待填  # ${unit}。${meaning.replace(/\s+/g, ' ')}。例如 ${example}`;
    }),
  ]);
}
