import type { ReportingLevel } from '../../../../document/reporting-level.js';
import { listFigures } from '../../../../template/guided/guided-sentence.js';
import type { Library, Topic } from '../../../../template/library.js';
import type { Template, TemplatePart } from '../../../../template/model.js';
import { fillWords, resolveWords } from '../../../../template/words.js';
import { formatChineseNumeral } from '../../../../text/numerals.js';

type Chosen = {
  level: ReportingLevel;
  template: Template;
  year: number;
  library: Library;
  place?: string;
};

/**
 * A file for `--answers` that can be read as it is: what it leaves open stands behind # with its example, each figure as
 * 待填 with what it means.
 */
export function composeAnswers(chosen: Chosen): string {
  const { level, template, year, library, place } = chosen;
  const headings = listHeadings(chosen);
  const topics = [...new Set(headings.flatMap((heading) => heading.topics))];
  return [
    '# lawreport new 的回答。填好以后运行：lawreport new --answers 回答.yaml',
    '# 行首有 # 的不起作用；要写这一项，就删去 #。各项的说明见 docs/format.md 的“回答文件”。',
    `级别: ${level.name}`,
    template.id === level.template ? `# 模板: ${template.id}` : `模板: ${template.id}`,
    place === undefined ? `# 地区: ${level.placeExample}` : `地区: ${place}`,
    `年度: ${year}`,
    ...(level.organExample === undefined ? [] : [`# 发文机关: ${level.organExample}`]),
    `# 主送机关: ${level.addresseeExample}`,
    `# 成文日期: ${year + 1}-02-20`,
    '',
    '# 只写这些主题：删去要写的主题和“主题:”行首的 #。全都不删，“成效”“负责人履职”的主题都写。',
    '# 下面按报告的部分和标题排列，次序与终端里提问的相同。',
    '# 主题:',
    ...headings.flatMap(formatHeading),
    '',
    '# 还没有的数留着“待填”；改成“不写”，提到它的分句就不用；与别的数对不上的，写成 { 值: 50, 口径: 原因 }。',
    '数据:',
    ...composeFigures(topics, library),
    '',
  ].join('\n');
}

/** A heading of the report and the topics under it; the heading stays a comment when the marks of its topics go. */
type Heading = { level: 1 | 2; title: string; note: string; topics: Topic[] };

function formatHeading({ level, title, note, topics }: Heading): string[] {
  return [
    ...(level === 1 ? ['#'] : []),
    `# ${level === 1 ? '' : '  '}# ${title}${note}`,
    ...topics.map(
      ({ id, name, hint, required }) => `#   - ${id}  # ${name}：${hint}${required ? '（必写）' : ''}`,
    ),
  ];
}

/** 一、…, （一）… as the report will have them, in the order in which the interview asks. */
function listHeadings({ level, template, year, library, place }: Chosen): Heading[] {
  const words = resolveWords(library, {
    level,
    place: place ?? level.placeExample,
    year,
    organ: level.organExample,
  });
  const find = (ids: readonly string[]) => findTopics(ids, { year, library });
  return template.parts.flatMap((part, at): Heading[] => {
    const title = `${formatChineseNumeral(at + 1)}、${fillWords(part.title, words)}`;
    const sections = part.sections.map(
      (section, index): Heading => ({
        level: 2,
        title: `（${formatChineseNumeral(index + 1)}）${fillWords(section.title, words)}`,
        note: '',
        topics: find(section.topics),
      }),
    );
    return [{ level: 1, title, note: noteOn(part), topics: find(part.topics) }, ...sections];
  });
}

/** What the file cannot ask: shortcomings in the drafter's own words, and a measure for each of them. */
function noteOn({ key, required }: TemplatePart): string {
  if (key === 'problems') return '（一个主题也不选，就写出待填的一条）';
  if (key === 'plans') return '（选出的每条不足各有一条措施，此外还可以写）';
  return required ? '' : '（可写可不写）';
}

function findTopics(ids: readonly string[], { year, library }: Pick<Chosen, 'year' | 'library'>): Topic[] {
  return ids.flatMap((id) => {
    const topic = library.topics.find((candidate) => candidate.id === id);
    const suits = topic && (topic.since ?? 0) <= year && year <= (topic.until ?? 9999);
    return suits ? [topic] : [];
  });
}

function composeFigures(topics: readonly Topic[], { indicators }: Library): string[] {
  const groups = new Map<string, { names: Set<string>; asking: Set<string> }>();
  for (const topic of topics)
    for (const { group, name } of listFigures(topic)) {
      if (!groups.has(group)) groups.set(group, { names: new Set(), asking: new Set() });
      groups.get(group)!.names.add(name);
      groups.get(group)!.asking.add(topic.name);
    }
  return [...groups].flatMap(([group, { names, asking }]) => [
    `  # 用在：${[...asking].join('、')}`,
    `  ${group}:`,
    ...[...names].map((name) => {
      const { unit, meaning, example } = indicators[group]!.figures[name]!;
      return `    ${name}: 待填  # ${unit}。${meaning.replace(/\s+/g, ' ')}。例如 ${example}`;
    }),
  ]);
}
