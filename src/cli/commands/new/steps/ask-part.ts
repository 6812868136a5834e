import type { Item, Part } from '../../../../report/model.js';
import type { Topic } from '../../../../template/library.js';
import { fillWords } from '../../../../template/words.js';
import { askChoice, askLine, type Steps } from '../question.js';
import { askOwnItems, askTopic, askTopics, checkTitle, listTopics, type PartSteps } from './ask-items.js';
import { askPassage } from './ask-passage.js';

/** The items of one part; `problems` are the shortcomings asked before, for the plan. */
export function* askPart(
  steps: PartSteps,
  problems: readonly Shortcoming[],
): Steps<{ part?: Part; shortcomings: Shortcoming[] }> {
  const { part } = steps;
  if (!part.required && !(yield* askWhetherToWrite(steps))) return { shortcomings: [] };
  if (part.key === 'problems') {
    const shortcomings = yield* askProblems(steps);
    return {
      part: toPart(
        steps,
        shortcomings.map(({ item }) => item),
      ),
      shortcomings,
    };
  }
  if (part.key === 'achievements')
    return { part: toPart(steps, yield* askSections(steps)), shortcomings: [] };
  if (part.key === 'plans')
    return { part: toPart(steps, yield* askPlans(steps, problems)), shortcomings: [] };
  const items = yield* askTopicItems(steps);
  const own = yield* askOwnItems(steps, { what: '内容', least: items.length === 0 ? 1 : 0 });
  return { part: toPart(steps, [...items, ...own]), shortcomings: [] };
}

/** A shortcoming as written, and the topic that proposes a measure against it. */
export type Shortcoming = { item: Item; topic?: Topic };

function* askWhetherToWrite({ part, basics }: PartSteps): Steps<boolean> {
  const title = fillWords(part.title, basics.words);
  const answer = yield* askChoice({
    id: `${part.key}/要不要`,
    message: `“${title}”可写可不写，这次写不写`,
    choices: [
      { value: '写', name: '写' },
      { value: '不写', name: '不写' },
    ],
    initial: '写',
    example: part.guidance.trim(),
  });
  return answer === '写';
}

function* askTopicItems(steps: PartSteps): Steps<Item[]> {
  const topics = yield* askTopics(steps, [{ topics: listTopics(steps.part.topics, steps) }]);
  const items: Item[] = [];
  for (const topic of topics) {
    const item = yield* askTopic(topic, steps);
    if (item) items.push(item);
  }
  return items;
}

/** （一）（二）… with the chosen topics as their 1. 2.; a section without any is left out. */
function* askSections(steps: PartSteps): Steps<Item[]> {
  const { part, basics } = steps;
  if (part.sections.length === 0) {
    const items = yield* askTopicItems(steps);
    return [...items, ...(yield* askOwnItems(steps, { what: '内容', least: items.length === 0 ? 1 : 0 }))];
  }
  const groups = part.sections.map(({ title, topics }) => ({
    section: fillWords(title, basics.words),
    topics: listTopics(topics, steps),
  }));
  const chosen = yield* askTopics(steps, groups);
  const sections: Item[] = [];
  for (const { section, topics } of groups) {
    const items: Item[] = [];
    for (const topic of topics) {
      if (!chosen.includes(topic)) continue;
      const item = yield* askTopic(topic, steps);
      if (item) items.push(item);
    }
    if (items.length > 0) sections.push({ title: section, items, form: 'full' });
  }
  const own = yield* askOwnItems(steps, {
    what: '内容',
    least: sections.length === 0 ? 1 : 0,
    sections: groups.map(({ section }) => section),
  });
  return placeOwnItems(sections, own, groups);
}

/** The drafter's own items under the sections that she named, which stand in the template's order, and by themselves. */
function placeOwnItems(
  sections: readonly Item[],
  own: readonly (Item & { section?: string })[],
  groups: readonly { section: string }[],
): Item[] {
  const placed = groups.flatMap(({ section }): Item[] => {
    const written = sections.find(({ title }) => title === section);
    const added = own.filter((item) => item.section === section).map(({ section: _, ...item }) => item);
    if (added.length === 0) return written ? [written] : [];
    return [{ title: section, form: 'full', ...written, items: [...(written?.items ?? []), ...added] }];
  });
  const alone = own.filter(({ section }) => section === undefined).map(({ section: _, ...item }) => item);
  return [...placed, ...alone];
}

/** Each shortcoming with its cause. */
function* askProblems(steps: PartSteps): Steps<Shortcoming[]> {
  const { part, basics, figures } = steps;
  const topics = yield* askTopics(steps, [{ topics: listTopics(part.topics, steps) }]);
  const shortcomings: Shortcoming[] = [];
  for (const topic of topics) {
    const id = `问题/${topic.id}`;
    const proposed = fillWords(topic.title, basics.words, figures);
    const title = yield* askLine({
      id: `${id}/标题`,
      intro: ['', `▍${topic.name}`, `  ${topic.hint}`],
      message: '不足的小标题',
      initial: proposed,
      example: `直接回车就用“${proposed}”。`,
      check: (text) => checkTitle(text, figures),
    });
    const body = yield* askPassage({
      id: `${id}/正文`,
      what: '具体表现',
      proposal: fillWords(topic.body, basics.words, figures),
      figures,
      optional: true,
    });
    if (body === undefined) continue;
    const cause = yield* askPassage({
      id: `${id}/原因`,
      what: '原因',
      proposal: fillWords(topic.cause ?? '', basics.words, figures),
      figures,
      optional: false,
    });
    shortcomings.push({
      topic,
      item: { title: title.trim(), body, cause: startCause(cause!), items: [], form: 'full' },
    });
  }
  const own = yield* askOwnItems(steps, {
    what: '不足',
    least: shortcomings.length === 0 ? 1 : 0,
    withCause: true,
  });
  return [...shortcomings, ...own.map((item) => ({ item: { ...item, cause: startCause(item.cause!) } }))];
}

/** The cause goes on in the paragraph of its shortcoming, so it must say that it is one. */
function startCause(cause: string): string {
  return cause.includes('原因') ? cause : `主要原因是${cause}`;
}

/** One measure per shortcoming, in the same order, then what else is planned. */
function* askPlans(steps: PartSteps, shortcomings: readonly Shortcoming[]): Steps<Item[]> {
  const { basics, figures } = steps;
  const items: Item[] = [];
  for (const [index, { item, topic }] of shortcomings.entries()) {
    const measure = topic?.measure ?? {
      title: `着力解决${item.title!}的问题`,
      body: `针对产生问题的原因，明确责任单位和完成时限，定期检查进展。`,
    };
    const id = `下年打算/${topic?.id ?? `对应${index + 1}`}`;
    const title = yield* askLine({
      id: `${id}/标题`,
      intro: ['', `▍对应的不足：${item.title!}`],
      message: '措施的小标题',
      initial: fillWords(measure.title, basics.words, figures),
      example: '一条不足，一条措施，次序也相同。',
      check: (text) => checkTitle(text, figures),
    });
    const body = yield* askPassage({
      id,
      what: '措施',
      proposal: fillWords(measure.body, basics.words, figures),
      figures,
      optional: true,
    });
    if (body !== undefined) items.push({ title: title.trim(), body, items: [], form: 'full' });
  }
  items.push(...(yield* askTopicItems(steps)));
  return [...items, ...(yield* askOwnItems(steps, { what: '安排', least: items.length === 0 ? 1 : 0 }))];
}

function toPart({ part, basics, figures }: PartSteps, items: Item[]): Part {
  const opening =
    part.opening === undefined ? {} : { opening: fillWords(part.opening, basics.words, figures) };
  return { key: part.key, items, form: part.opening === undefined ? 'list' : 'full', ...opening };
}
