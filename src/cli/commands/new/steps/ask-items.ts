import type { Figures, Item } from '../../../../report/model.js';
import { partNames } from '../../../../report/part-names.js';
import { formGuidedText, listFigures } from '../../../../template/guided/guided-sentence.js';
import type { Topic } from '../../../../template/library.js';
import type { TemplatePart } from '../../../../template/model.js';
import { fillWords } from '../../../../template/words.js';
import { askChoice, askLine, askSelection, askText, type Steps, withIntro } from '../question.js';
import { askFigures, withdrawFigures } from './ask-figures.js';
import { askPassage, checkPassage, endSentences } from './ask-passage.js';
import type { Basics, InterviewContext } from './context.js';

export type PartSteps = { part: TemplatePart; basics: Basics; context: InterviewContext; figures: Figures };

/** The topics that suit the year, of a part or of one of its sections. */
export function listTopics(ids: readonly string[], { basics, context }: PartSteps): Topic[] {
  return ids.flatMap((id) => {
    const topic = context.library.topics.find((candidate) => candidate.id === id);
    const suits = topic && (topic.since ?? 0) <= basics.year && basics.year <= (topic.until ?? 9999);
    return suits ? [topic] : [];
  });
}

/** Offers topics to tick; required ones are not asked for. */
export function* askTopics(
  steps: PartSteps,
  groups: { section?: string; topics: Topic[] }[],
): Steps<Topic[]> {
  const { part, context } = steps;
  const all = groups.flatMap(({ topics }) => topics);
  const optional = groups.flatMap(({ section, topics }) =>
    topics
      .filter((topic) => !topic.required)
      .map((topic) => ({
        value: topic.id,
        name: topic.name,
        hint: topic.hint,
        checked: isUsual(topic, context),
        section,
      })),
  );
  if (optional.length === 0) return all;
  const chosen = yield* askSelection({
    id: `${partNames[part.key]}/主题`,
    message: optional.length < all.length ? '必写的以外，还写哪些内容' : '写哪些内容',
    choices: optional,
    least: 0,
    example: optional
      .map(({ value, name }) => `${name}：${all.find((topic) => topic.id === value)!.hint}`)
      .join('\n'),
  });
  return all.filter((topic) => topic.required || chosen.includes(topic.id));
}

/** Nothing is chosen for the drafter but what last year's report wrote about: by its figures, or under such a heading. */
function isUsual(topic: Topic, { lastYear }: InterviewContext): boolean {
  if (!lastYear) return false;
  return (
    listFigures(topic).some(({ group, name }) => lastYear.figures[group]?.[name] !== undefined) ||
    lastYear.headings.some((heading) => heading.includes(topic.name) || heading === topic.title)
  );
}

/** One topic: its figures, then the text that they make. */
export function* askTopic(topic: Topic, steps: PartSteps): Steps<Item | undefined> {
  const title = fillWords(topic.title, steps.basics.words);
  const basis = topic.basis === undefined ? '' : `（依据：${topic.basis}）`;
  const body = yield* withIntro(['', `▍${title}`, `  ${topic.hint}${basis}`], askTopicBody(topic, steps));
  return body === undefined ? undefined : { title, body, items: [], form: 'full' };
}

function* askTopicBody(topic: Topic, { basics, context, figures }: PartSteps): Steps<string | undefined> {
  const asked = yield* askFigures(topic, figures, context);
  const body = yield* askPassage({
    id: `${partNames[topic.part]}/${topic.id}`,
    what: '正文',
    proposal: formGuidedText(topic, basics.words, figures),
    figures,
    optional: !topic.required,
  });
  if (body === undefined) withdrawFigures(asked, figures);
  return body;
}

/** Items of the drafter's own, until she leaves the heading empty. */
export function* askOwnItems(
  { part, figures }: PartSteps,
  { what, least = 0, withCause = false, sections = [] }: OwnItems,
): Steps<OwnItem[]> {
  const items: OwnItem[] = [];
  for (;;) {
    const id = `${partNames[part.key]}/自加${items.length + 1}`;
    const missing = items.length < least;
    const title = yield* askLine({
      id: `${id}/标题`,
      message: missing ? `写一个${what}的小标题` : `再加一个${what}，写小标题（不加就直接回车）`,
      example: `小标题不写序号，结尾不加标点。写了小标题，接着写正文。`,
      check: (text) =>
        text.trim() === '' && missing ? `至少要有一个${what}，请写小标题` : checkTitle(text, figures),
    });
    if (title.trim() === '') return items;
    const section = sections.length > 0 ? yield* askSection(id, sections) : undefined;
    const body = yield* askText({
      id: `${id}/正文`,
      message: '正文',
      initial: '',
      example: part.guidance,
      check: (text) => checkPassage(text, '正文', figures),
    });
    const cause = withCause ? yield* askCause(id, figures) : undefined;
    items.push({
      title: title.trim(),
      body: endSentences(body),
      cause,
      items: [],
      form: 'full',
      section,
    });
  }
}

type OwnItems = {
  what: string;
  least?: number;
  withCause?: boolean;
  /** Headings under which an item may be placed. */
  sections?: readonly string[];
};

/** `section` is undefined where the item stands by itself. */
type OwnItem = Item & { section?: string };

const alone = '单独';

function* askSection(id: string, sections: readonly string[]): Steps<string | undefined> {
  const answer = yield* askChoice({
    id: `${id}/位置`,
    message: '放在哪里',
    choices: [
      { value: alone, name: '单独成一节' },
      ...sections.map((section) => ({ value: section, name: `“${section}”之下` })),
    ],
    initial: alone,
    example: '放在一节之下，就接在这一节的内容后面，序号自动编排。',
  });
  return answer === alone ? undefined : answer;
}

function* askCause(id: string, figures: Figures): Steps<string> {
  const answer = yield* askText({
    id: `${id}/原因`,
    message: '原因',
    initial: '',
    example: '例如：主要原因是人员调整后培训没有跟上。法规要求报告不足，也要报告原因。',
    check: (text) => checkPassage(text, '原因', figures),
  });
  return endSentences(answer);
}

/** A heading is one line without its number. */
export function checkTitle(text: string, figures: Figures): string | undefined {
  const title = text.trim();
  if (title === '') return undefined;
  if (
    /^(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十]{1,3}、|\d{1,2}[.．、])/u.test(title)
  )
    return `小标题不写序号，序号自动编排，请删去“${title.slice(0, 4)}”里的序号`;
  if (title.length > 60) return '小标题太长了，请写在60个字以内，其余写进正文';
  return checkPassage(title, '小标题', figures);
}
