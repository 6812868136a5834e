import type { Item, Part, Report } from '../../../../report/model.js';
import { partNames } from '../../../../report/part-names.js';
import type { Topic } from '../../../../template/library.js';
import { fillWords } from '../../../../template/words.js';
import { type Answer, checkAnswer } from '../question.js';
import { recordAnswer, startState, type WizardState } from '../state.js';
import type { Basics, InterviewContext } from '../steps/context.js';
import { interview } from '../steps/interview.js';
import { isGap, type Leaf, listLeaves } from './list-leaves.js';

type Versions = {
  /** The report that was written for the page. */
  base: Report;
  /** What the page has made of it. */
  page: Report;
  basics: Basics;
};

/**
 * The answers of an interview with what the page has changed since: an answer that was given is replaced; a question not
 * yet reached is offered what the page says, as after a step back. What no question asks stays with the page.
 */
export function takePageBack(context: InterviewContext, state: WizardState, versions: Versions): WizardState {
  const given = new Map(state.answers.map(({ id, answer }) => [id, answer]));
  const changes = new Map([
    ...readBasics(versions),
    ...readFigures(versions),
    ...versions.page.parts.flatMap((part) => readPart(part, { ...versions, context, given })),
  ]);
  return replay(context, state, changes);
}

/**
 * Asks again from the start: a changed answer may bring another question, whose answer the page gives, too. Where a
 * figure of the page breaks a relation, the terminal's stays, and the page's is left to her.
 */
function replay(
  context: InterviewContext,
  { answers, withdrawn }: WizardState,
  changes: ReadonlyMap<string, Answer>,
): WizardState {
  // What was typed again (重填) stands in the last answer to the same question.
  const given = new Map(
    answers.filter(({ answer }) => answer !== '重填').map(({ id, answer }) => [id, answer]),
  );
  const ahead = new Set(given.keys());
  const steps = interview(context);
  let state = startState;
  let opened = '';
  for (let next = steps.next(); !next.done; ) {
    const question = next.value;
    const { id } = question;
    const isReached = ahead.size > 0 || id.startsWith(opened || '\n');
    const candidates = [isReached ? changes.get(id) : undefined, given.get(id)];
    const answer = candidates.find((one) => one !== undefined && checkAnswer(question, one) === undefined);
    if (answer === undefined && id.endsWith('/不合') && ahead.size > 0) {
      const fitting = withoutFigures(changes, id);
      if (fitting.size < changes.size) return replay(context, { answers, withdrawn }, fitting);
    }
    if (answer === undefined) break;
    ahead.delete(id);
    opened = answer === given.get(id) ? opened : id.slice(0, id.lastIndexOf('/') + 1);
    state = recordAnswer(state, question, answer);
    next = steps.next(answer);
  }
  const taken = new Set(state.answers.map(({ id }) => id));
  const offered = [...Object.entries(withdrawn), ...given, ...changes].filter(([id]) => !taken.has(id));
  return { answers: state.answers, withdrawn: Object.fromEntries(offered) };
}

/** Without the figure that does not fit the others, or all of its group where another one does not. */
function withoutFigures(changes: ReadonlyMap<string, Answer>, id: string): Map<string, Answer> {
  const figure = id.replace(/\/不合$/, '');
  const group = figure.slice(0, figure.lastIndexOf('/') + 1);
  const isDropped = (key: string) => (changes.has(figure) ? key === figure : key.startsWith(group));
  return new Map([...changes].filter(([key]) => !isDropped(key)));
}

type Change = readonly [id: string, answer: Answer];

function readBasics({ base, page }: Versions): Change[] {
  const values = (report: Report): Change[] => [
    ['地区', report.place],
    ['发文机关', report.issuers.join('、')],
    ['主送机关', report.addressees.join('、') || '0'],
    ['成文日期', report.dateOfIssue ?? ''],
  ];
  const before = new Map(values(base));
  return values(page).filter(
    ([id, value]) => before.get(id) !== value && value !== '' && !isGap(String(value)),
  );
}

function readFigures({ base, page }: Versions): Change[] {
  return Object.entries(page.figures).flatMap(([group, figures]) =>
    Object.entries(figures).flatMap(([name, { value, text, scope }]): Change[] => {
      const before = base.figures[group]?.[name];
      if (value === undefined || before?.text === text) return [];
      const id = `数据/${group}/${name}`;
      const reason: Change[] =
        scope === undefined
          ? []
          : [
              [`${id}/不合`, '照填'],
              [`${id}/口径`, scope],
            ];
      return [[id, text], ...reason];
    }),
  );
}

type Known = Versions & { context: InterviewContext; given: ReadonlyMap<string, Answer> };

/** The texts of a part: those of topics by their headings, the others as items of the drafter's own. */
function readPart(part: Part, known: Known): Change[] {
  const name = partNames[part.key];
  const before = listLeaves(known.base.parts.find(({ key }) => key === part.key));
  const changed = listLeaves(part).filter(
    (leaf) => !isGapItem(leaf.item) && !before.some((other) => isSame(other.item, leaf.item)),
  );
  const slots = listSlots(part, name, known);
  const isNew = (leaf: Leaf) => !slots.some(({ title }) => title === leaf.item.title);
  const texts = changed.flatMap((leaf) => {
    const slot = slots.find(({ title }) => title === leaf.item.title);
    return slot ? writeSlot(slot, leaf.item) : [];
  });
  return [...texts, ...writeOwnItems(changed.filter(isNew), name, part, known)];
}

/** The questions that have asked for a text under a heading. */
type Slot = { title: string; body: string; cause?: string; isOwn?: boolean };

function listSlots(part: Part, name: string, { context, basics, given }: Known): Slot[] {
  const titleOf = (id: string, usual: string) => String(given.get(`${id}/标题`) ?? usual);
  const topics = context.library.topics.filter((topic) => topic.part === part.key);
  const own = [...given].flatMap(([id, answer]): Slot[] => {
    const item = id.slice(0, -'/标题'.length);
    return id.endsWith('/标题') && item.startsWith(`${name}/自加`) && answer !== ''
      ? [{ title: String(answer).trim(), body: `${item}/正文`, cause: `${item}/原因`, isOwn: true }]
      : [];
  });
  const ofTopics = topics.map((topic: Topic): Slot => {
    const id = `${name}/${topic.id}`;
    const usual = fillWords(topic.title, basics.words);
    if (part.key === 'problems')
      return { title: titleOf(id, usual), body: `${id}/正文`, cause: `${id}/原因` };
    return { title: usual, body: id };
  });
  const measures = [...given].flatMap(([id, answer]): Slot[] => {
    const measure = part.key === 'plans' ? /^(下年打算\/(?!自加)[^/]+)\/标题$/.exec(id)?.[1] : undefined;
    return measure ? [{ title: String(answer).trim(), body: measure }] : [];
  });
  return [...own, ...measures, ...ofTopics];
}

function writeSlot({ body, cause, isOwn }: Slot, item: Item): Change[] {
  const write = (id: string, text: string): Change[] =>
    isOwn
      ? [[id, text]]
      : [
          [`${id}/取舍`, '自写'],
          [`${id}/正文`, text],
        ];
  return [...write(body, item.body ?? ''), ...(cause && item.cause ? write(cause, item.cause) : [])];
}

function writeOwnItems(leaves: readonly Leaf[], name: string, { key }: Part, { given }: Known): Change[] {
  const asked = [...given].filter(
    ([id, answer]) => id.startsWith(`${name}/自加`) && id.endsWith('/标题') && answer !== '',
  );
  let number = asked.length;
  const changes = leaves.flatMap(({ item, section }): Change[] => {
    number += 1;
    const id = `${name}/自加${number}`;
    return [
      [`${id}/标题`, item.title ?? ''],
      [`${id}/位置`, section ?? '单独'],
      [`${id}/正文`, item.body ?? ''],
      ...(key === 'problems' ? [[`${id}/原因`, item.cause ?? '【待填：原因】'] as const] : []),
    ];
  });
  return changes.length > 0 ? [...changes, [`${name}/自加${number + 1}/标题`, '']] : [];
}

function isSame(a: Item, b: Item): boolean {
  return a.title === b.title && a.body === b.body && a.cause === b.cause;
}

function isGapItem({ title = '', body = '' }: Item): boolean {
  return title === '' || body === '' || (isGap(title) && isGap(body));
}
