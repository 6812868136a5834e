import { listFigures } from '../../../template/guided/guided-sentence.js';
import type { Library, Topic } from '../../../template/library.js';
import type { ItemLayout, Template, TemplatePart } from '../../../template/model.js';
import { displayWidth } from '../../../text/characters.js';
import { formatChineseNumeral } from '../../../text/numerals.js';

/** One line per template: id, name, levels. */
export function formatTemplateList(templates: readonly Template[], library: Library): string {
  const rows = templates.map((template) => {
    const usual = library.levels.filter((level) => level.template === template.id).map(({ id }) => id);
    return [
      template.id,
      template.name,
      `适用：${template.levels.join('、')}`,
      usual.length > 0 ? `--level ${usual.join('、')}` : '',
    ];
  });
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => displayWidth(row[column]!))));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => (column < 3 ? pad(cell, widths[column]!) : cell))
      .join('  ')
      .trimEnd(),
  );
  return `${lines.join('\n')}\n\n查看提纲：lawreport templates <模板>\n`;
}

/** What a report by this template looks like, with the topics that the wizard offers and the figures they cite. */
export function formatTemplateOutline(template: Template, library: Library): string {
  const { headings } = template;
  const lines = [
    `${template.id}　${template.name}`,
    `适用：${template.levels.join('、')}`,
    `仿照：${template.modelledOn}`,
    '',
    `标题　${template.title}`,
    `导语　${template.opening}`,
    ...(template.closing === undefined ? [] : [`结语　${template.closing}`]),
    `层次　（一）${layoutNames[headings.level2]}；1.${layoutNames[headings.level3]}，${headings.level3Numbering === 'continue' ? '编号在一个部分内连续' : '编号在每个（一）下重起'}`,
    '',
    ...template.parts.flatMap((part, index) => [...formatPart(part, index, library), '']),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

const layoutNames: Record<ItemLayout, string> = {
  ownLine: '标题另行',
  runIn: '标题接排正文',
  enumerated: '用“一是、二是”接成一段',
  enumeratedByLine: '用“一是、二是”各成一段',
};

function formatPart(part: TemplatePart, index: number, library: Library): string[] {
  const own = part.headings?.level2;
  const notes = [part.required ? '必备' : '可写可不写', ...(own ? [`（一）${layoutNames[own]}`] : [])];
  return [
    `${formatChineseNumeral(index + 1)}、${part.title}　〔${notes.join('；')}〕`,
    ...part.guidance
      .trim()
      .split('\n')
      .map((line) => `  ${line.trim()}`),
    ...(part.basis === undefined ? [] : [`  依据：${part.basis}`]),
    ...part.sections.flatMap(({ title, topics }, place) => [
      `  （${formatChineseNumeral(place + 1)}）${title}`,
      ...topics.flatMap((id) => formatTopic(id, library, '    ')),
    ]),
    ...part.topics.flatMap((id) => formatTopic(id, library, '  ')),
  ];
}

function formatTopic(id: string, library: Library, indent: string): string[] {
  const topic: Topic | undefined = library.topics.find((candidate) => candidate.id === id);
  if (!topic) return [];
  const figures = listFigures(topic).map(
    ({ group, name }) => `${name}（${library.indicators[group]!.figures[name]!.unit}）`,
  );
  const years = topic.since === undefined ? '' : `，${topic.since}年度起`;
  return [`${indent}· ${topic.name}${years}${figures.length > 0 ? `：${figures.join('、')}` : ''}`];
}

function pad(text: string, width: number): string {
  return text + ' '.repeat(width - displayWidth(text));
}
