import { type Mapping, valueAt, withValue } from '../../comparison/edit-value.js';
import type { YamlValue } from '../../comparison/format-yaml.js';
import type { PartKey } from '../../document/model.js';
import { findSuffix } from '../../document/reporting-level.js';
import { toLabel } from '../../report/collection-schema.js';
import type { Figures, Item } from '../../report/model.js';
import { partNames } from '../../report/part-names.js';
import { formGuidedText, listFigures } from '../../template/guided/guided-sentence.js';
import type { Library, Topic } from '../../template/library.js';
import type { Template, TemplatePart } from '../../template/model.js';
import { fillWords, resolveWords } from '../../template/words.js';
import type { ReadableReport } from './analyse.js';
import { addItem, type Edited } from './edit-items.js';

/** A topic as the panel offers it. */
export type OfferedTopic = {
  id: string;
  part: PartKey;
  /** （一） under which it stands, where the template divides the part. */
  section?: string;
  name: string;
  title: string;
  hint: string;
  basis?: string;
  required: boolean;
  isWritten: boolean;
  body: string;
  cause?: string;
  /** 素材: what units have sent of it. */
  materials: { unit: string; text: string }[];
};

export type OfferedPart = { part: TemplatePart; title: string; guidance: string; topics: OfferedTopic[] };

/** The topics of `lawreport new` for this report, part by part; none is chosen beforehand. */
export function listTopics({ report, template, yaml }: ReadableReport, library: Library): OfferedPart[] {
  const words = wordsOf({ report, template }, library);
  const written = new Set(listTitles(yaml.value as YamlValue));
  const offer = (topic: Topic, section?: string): OfferedTopic => {
    const title = fillWords(topic.title, words);
    return {
      id: topic.id,
      part: topic.part,
      section,
      name: topic.name,
      title,
      hint: topic.hint,
      basis: topic.basis,
      required: topic.required,
      isWritten: written.has(title),
      materials: Object.entries(report.materials?.[toLabel(topic.name)] ?? {}).map(([unit, text]) => ({
        unit,
        text,
      })),
      body: formGuidedText(topic, words, withGaps(report.figures, topic)),
      cause: topic.cause === undefined ? undefined : startCause(fillWords(topic.cause, words)),
    };
  };
  const find = (ids: readonly string[]) =>
    ids.flatMap((id) => library.topics.filter((topic) => topic.id === id && suits(topic, report.year)));
  return template.parts.map((part) => ({
    part,
    title: fillWords(part.title, words),
    guidance: part.guidance.trim(),
    topics: [
      ...(part.key === 'plans' ? listMeasures(library, words, written) : []),
      ...part.sections.flatMap(({ title, topics }) =>
        find(topics).map((topic) => offer(topic, fillWords(title, words))),
      ),
      ...find(part.topics).map((topic) => offer(topic)),
    ],
  }));
}

/** Against each shortcoming that is written, what next year's plan proposes. */
function listMeasures(
  library: Library,
  words: Readonly<Record<string, string>>,
  written: ReadonlySet<string>,
): OfferedTopic[] {
  return library.topics.flatMap((topic): OfferedTopic[] => {
    if (!topic.measure || !written.has(fillWords(topic.title, words))) return [];
    const title = fillWords(topic.measure.title, words);
    return [
      {
        id: `措施/${topic.id}`,
        part: 'plans',
        name: `对应的不足：${topic.name}`,
        title,
        hint: '一条不足，一条措施，次序也相同。',
        required: false,
        isWritten: written.has(title),
        body: fillWords(topic.measure.body, words),
        materials: [],
      },
    ];
  });
}

/** Writes a topic into the report: its item, and its figures as gaps to fill. */
export function addTopic(value: YamlValue, topic: OfferedTopic, library: Library): Edited {
  const figures = library.topics.filter(({ id }) => id === topic.id).flatMap(listFigures);
  const withFigures = figures.reduce((held, { group, name }) => {
    const path = `数据.${group}.${name}`;
    return valueAt(held, path) === undefined ? withValue(held, path, '待填') : held;
  }, value);
  const item: Mapping = {
    标题: topic.title,
    ...(topic.body !== '' && { 正文: topic.body }),
    ...(topic.cause !== undefined && { 原因: topic.cause }),
  };
  const owner = partNames[topic.part];
  if (topic.section === undefined) return addItem(withFigures, owner, item);
  const section = findSection(withFigures, owner, topic.section);
  if (section !== undefined) return addItem(withFigures, section, item);
  return addSection(withFigures, owner, { title: topic.section, item });
}

function addSection(
  value: YamlValue,
  owner: string,
  { title, item }: { title: string; item: Mapping },
): Edited {
  const { value: next, focus } = addItem(value, owner, { 标题: title, 要点: [item] });
  return { value: next, focus: `${focus}.要点[0]` };
}

function findSection(value: YamlValue, owner: string, title: string): string | undefined {
  for (const list of [owner, `${owner}.条目`]) {
    const items = valueAt(value, list);
    if (!Array.isArray(items)) continue;
    const index = items.findIndex((item) => valueAt(item, '标题') === title);
    if (index >= 0) return `${list}[${index}]`;
  }
  return undefined;
}

function suits({ since = 0, until = 9999 }: Topic, year: number): boolean {
  return since <= year && year <= until;
}

/** The figures of a topic that the report does not hold yet, as gaps, so that its sentence names them. */
function withGaps(figures: Figures, topic: Topic): Figures {
  const held: Figures = { ...figures };
  for (const { group, name } of listFigures(topic))
    held[group] = { [name]: { text: '待填', form: 'plain' }, ...held[group] };
  return held;
}

function wordsOf(
  { report, template }: { report: ReadableReport['report']; template: Template },
  library: Library,
): Record<string, string> {
  const fitting = library.levels.filter(({ name }) => template.levels.includes(name));
  const level = fitting.find((candidate) => findSuffix(candidate, report.place)) ?? fitting[0]!;
  return resolveWords(library, {
    level,
    place: report.place,
    year: report.year,
    organ: report.issuers.at(-1),
  });
}

/** The cause goes on in the paragraph of its shortcoming, so it must say that it is one. */
function startCause(cause: string): string {
  return cause.includes('原因') ? cause : `主要原因是${cause}`;
}

function listTitles(value: YamlValue | Item): string[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(listTitles);
  const own = (value as Mapping).标题;
  return [
    ...(typeof own === 'string' ? [own] : []),
    ...Object.values(value as Mapping).flatMap((inner) => listTitles(inner)),
  ];
}
