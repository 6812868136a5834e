import type { Document } from '../document/model.js';
import { holdsBraces } from '../report/split-braces.js';
import { type Change, compareDocuments } from './compare-documents.js';
import { addBody, addEntry, addItem, removeItem } from './edit-entries.js';
import { editScalars, type YamlSource } from './edit-scalars.js';
import { figureOf, type Plan, planEdits, referenceOf } from './plan-edits.js';
import { countUnlikeLines, listPrintedLines } from './printed-lines.js';

/** A report file with the document that it gives. */
export type Draft = YamlSource & { document: Document };

export type Taken = {
  draft: Draft;
  /** What still differs, each with the reason why it was not written. */
  left: { change: Change; reason: string }[];
};

/** A document that somebody has edited, with the paragraphs of the file as they stand there. */
export type Edited = { document: Document; lines: readonly string[] };

/**
 * Writes what was edited in a document back into the report file. Every step is proved: it counts only if the document
 * that the file gives afterwards is nearer to the edited one, in its words and in its paragraphs. What a paragraph lost to
 * another is written with it or not at all. `compose` is undefined for a text that is no valid report.
 */
export function takeBack(draft: Draft, edited: Edited, compose: (text: string) => Draft | undefined): Taken {
  const start = measure(draft, edited);
  let state = writeTogether(listAlone(start), start, { edited, compose });
  const tried = new Set<string>();
  for (;;) {
    const change = state.changes.find((candidate) => !tried.has(keyOf(candidate)));
    if (!change) break;
    const together = [
      change,
      ...state.changes.filter((other) => other !== change && isShared(change, other)),
    ];
    const before = state;
    for (const one of together) {
      tried.add(keyOf(one));
      // What was written may have shifted the words that it speaks of.
      const current = state.changes.find((other) => isSame(one, other));
      if (current) state = write(current, state, edited, compose);
    }
    const isWhole = together.length === 1 || together.every((one) => !isLeft(one, state));
    if (!isWhole || state.unlike > before.unlike) state = before;
  }
  const { draft: last, changes } = state;
  return { draft: last, left: changes.map((change) => ({ change, reason: explain(change, last) })) };
}

/** Changes of words that no other change is a half of. */
function listAlone({ changes }: State): Change[] {
  const others = changes.filter(({ kind }) => kind === 'added' || kind === 'removed');
  return changes.filter(
    (change) => change.kind === 'reworded' && !others.some((other) => isShared(change, other)),
  );
}

/**
 * Writes many changes in one go where all of them then are gone, and else in halves, so that the report is not composed
 * and compared once for each of hundreds. What is left is for who writes them one by one.
 */
function writeTogether(
  changes: readonly Change[],
  state: State,
  { edited, compose }: { edited: Edited; compose: (text: string) => Draft | undefined },
): State {
  if (changes.length < 2) return state;
  const words = new Set(changes.map(wordsOf));
  // What was written before may have shifted the words that they speak of.
  const current = state.changes.filter((change) => words.has(wordsOf(change)));
  const edits = current.flatMap((change) => {
    const [plan] = planEdits(change, state.draft);
    return plan?.kind === 'edits' ? plan.edits : [];
  });
  const text = editScalars(state.draft, edits)?.text;
  const draft = text === undefined ? undefined : compose(text);
  const next = draft && measure(draft, edited);
  const isWritten =
    next && next.weight <= state.weight - weigh(current, state.draft) && next.unlike <= state.unlike;
  if (isWritten) return next;
  const half = Math.ceil(changes.length / 2);
  const begun = writeTogether(changes.slice(0, half), state, { edited, compose });
  return writeTogether(changes.slice(half), begun, { edited, compose });
}

/** How far a draft is from the edited document. */
type State = { draft: Draft; changes: Change[]; weight: number; unlike: number };

function measure(draft: Draft, edited: Edited): State {
  const changes = compareDocuments(draft.document, edited.document);
  const unlike = countUnlikeLines(listPrintedLines(draft.document), edited.lines);
  return { draft, changes, weight: weigh(changes, draft), unlike };
}

function write(
  change: Change,
  state: State,
  edited: Edited,
  compose: (text: string) => Draft | undefined,
): State {
  for (const plan of planEdits(change, state.draft)) {
    const text = carryOut(plan, state.draft);
    const draft = text === undefined ? undefined : compose(text);
    const next = draft && measure(draft, edited);
    if (!next || next.weight >= state.weight) continue;
    const isParagraph = change.kind !== 'reworded';
    // Half of a split or a join may have the paragraphs of neither.
    if (isParagraph && next.unlike >= state.unlike) continue;
    return next;
  }
  return state;
}

/**
 * Whether two changes are halves of one: words that left a paragraph and became one, or the other way round; or a
 * paragraph so much reworded that it seems taken out, and another put in.
 */
function isShared(change: Change, other: Change): boolean {
  const [gone, come] = change.kind === 'removed' ? [change, other] : [other, change];
  if (gone.kind === 'removed' && come.kind === 'added')
    return sharesWords(gone.before.content.text, come.after.content.text);
  const [reworded, whole] = change.kind === 'reworded' ? [change, other] : [other, change];
  if (reworded.kind !== 'reworded' || (whole.kind !== 'added' && whole.kind !== 'removed')) return false;
  const words = whole.kind === 'added' ? whole.after.content.text : whole.before.content.text;
  return reworded.hunks.some(({ before, text }) => {
    const moved = whole.kind === 'added' ? before : text;
    return sharesWords(moved, words);
  });
}

/** Whether so many characters in a row, or all of a short text, stand in both; marks and spaces do not count. */
function sharesWords(one: string, other: string): boolean {
  const [left, right] = [one, other].map((text) => text.replace(/[^\p{L}\p{N}]/gu, '')) as [string, string];
  const length = Math.min(left.length, right.length, mostCompared);
  if (length < leastShared) return false;
  for (let start = 0; start + length <= left.length; start++)
    if (right.includes(left.slice(start, start + length))) return true;
  return false;
}

const leastShared = 1;
const mostCompared = 4;

function isLeft(change: Change, { changes }: State): boolean {
  return changes.some((other) => textsOf(other).some((text) => textsOf(change).includes(text)));
}

function isSame(one: Change, other: Change): boolean {
  return wordsOf(one) === wordsOf(other);
}

function wordsOf(change: Change): string {
  return [change.kind, ...textsOf(change)].join('\n');
}

function textsOf(change: Change): string[] {
  return [
    ...('before' in change ? [change.before.content.text] : []),
    ...('after' in change ? [change.after.content.text] : []),
  ];
}

function carryOut(plan: Plan, yaml: YamlSource): string | undefined {
  switch (plan.kind) {
    case 'edits':
      return editScalars(yaml, plan.edits)?.text;
    case 'removeItem':
      return removeItem(yaml, plan.path);
    case 'addItem':
      return addItem(yaml, plan.after, plan);
    case 'addBody':
      return addBody(yaml, plan.path, plan.words);
    case 'addTitle':
      return addEntry(yaml, '标题', plan.words);
  }
}

/** How far two documents are apart; a calculated number follows its figures and does not count. */
function weigh(changes: readonly Change[], draft: Draft): number {
  return changes.reduce((sum, change) => {
    if (change.kind !== 'reworded') return sum + 1;
    return sum + change.hunks.filter((hunk) => !isCalculated(change, hunk, draft)).length;
  }, 0);
}

type Reworded = Extract<Change, { kind: 'reworded' }>;

function isCalculated(
  { before }: Reworded,
  { start, end }: Reworded['hunks'][number],
  draft: Draft,
): boolean {
  return before.content.segments.some((segment) => {
    const reference = referenceOf(segment, before.content, draft);
    const isInside = segment.start <= start && end <= segment.end;
    return isInside && reference !== undefined && holdsBraces(reference) && figureOf(reference) === undefined;
  });
}

function keyOf(change: Change): string {
  const [before, after] = [
    'before' in change ? change.before : undefined,
    'after' in change ? change.after : undefined,
  ];
  return JSON.stringify([
    change.kind,
    before?.place,
    before?.content.text,
    after?.place,
    after?.content.text,
  ]);
}

function explain(change: Change, draft: Draft): string {
  if (change.kind !== 'reworded') return '这样的增删或者移动请直接在报告文件里改';
  const { hunks, before } = change;
  if (hunks.every((hunk) => isCalculated(change, hunk, draft))) return '这个数由数据算出，请核对数据';
  const isFigure = hunks.some(({ start, end }) =>
    before.content.segments.some(
      (segment) =>
        segment.start < end &&
        start < segment.end &&
        holdsBraces(referenceOf(segment, before.content, draft) ?? ''),
    ),
  );
  if (isFigure) return '这里引用的数据在别处也引用了，改得不一致，请核对后改数据';
  if (before.content.segments.every(({ path }) => path === undefined))
    return '这是模板自带的文字；要改，请在报告文件里写上这一部分的“标题”“导语”或者“结语”';
  return '这处改动跨了几项内容，请直接在报告文件里改';
}
