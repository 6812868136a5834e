import { quoteWords } from '../../../text/quote-words.js';
import type { Remark, Rule, TextUnit } from '../../rule.js';
import { gap, normalizePassages, type Passages } from './normalize-passages.js';
import { createShingleIndex, hashShingles, shingle } from './shingles.js';

/** Shorter runs of the same words are set phrases. */
const leastRun = 15;
/** Together the shared runs must come to this much. */
const leastShared = 36;
/** And to this much where no figure stands in them: what names no fact may be a slogan of the place. */
const leastWithoutFigures = 60;
/** A whole sentence is a repetition when it is this long. */
const leastSentence = 20;
/** Runs this near to each other belong to one passage. */
const reach = 120;

export const repeatedPassage: Rule = {
  id: 'residue/repeated-passage',
  title: '同一段话不写两次',
  severity: 'warning',
  basis: { kind: '实务', source: '修改、拼接文稿时留下的重复' },
  examples: {
    bad: [
      '全年为70家企业开展用工、合同方面的风险排查，提供上门辅导。\n全县公布权责清单33份。\n全年为70家企业开展用工、合同方面的风险排查，提供上门辅导。',
    ],
    good: [
      '全年为70家企业开展用工、合同方面的风险排查。\n为70家企业提供上门辅导。',
      '坚持以习近平新时代中国特色社会主义思想为指导，深入学习贯彻党的二十大和二十届历次全会精神，公布清单33份。\n坚持以习近平新时代中国特色社会主义思想为指导，深入学习贯彻党的二十大和二十届历次全会精神，评查案卷32卷。',
    ],
  },
  *check({ paragraphs }) {
    const passages = normalizePassages(paragraphs);
    for (const group of groupRuns(findRuns(passages.text), passages)) {
      const remark = judge(group, passages);
      if (remark) yield remark;
    }
  },
};

/** `length` characters at `later` are the same as those at `earlier`. */
type Run = { earlier: number; later: number; length: number };

/** One pass over the text: each place is compared with the first that begins with the same characters. */
function findRuns(text: string): Run[] {
  const runs: Run[] = [];
  const hashes = hashShingles(text);
  const index = createShingleIndex(text, hashes);
  let end = 0;
  for (let later = 0; later < text.length; later++) {
    if (hashes[later] === 0) continue;
    const earlier = later < end ? -1 : index.find(text, hashes, later);
    if (earlier < 0) {
      index.add(later);
      continue;
    }
    let length = shingle;
    while (
      earlier + length < later &&
      text[later + length] !== gap &&
      text[earlier + length] === text[later + length]
    )
      length++;
    if (length >= leastRun && earlier + length <= later) {
      runs.push({ earlier, later, length });
      end = later + length;
    }
  }
  return runs;
}

function groupRuns(runs: readonly Run[], { place }: Passages): Run[][] {
  const groups: Run[][] = [];
  for (const run of runs) {
    const last = groups.at(-1)?.at(-1);
    const isNear =
      last &&
      place(last.earlier).unit === place(run.earlier).unit &&
      place(last.later).unit === place(run.later).unit &&
      run.later - last.later - last.length <= reach &&
      Math.abs(run.earlier - last.earlier - last.length) <= reach;
    if (isNear) groups.at(-1)!.push(run);
    else groups.push([run]);
  }
  return groups;
}

function judge(group: readonly Run[], { text, place }: Passages): Remark | undefined {
  const shared = group.reduce((sum, run) => sum + run.length, 0);
  const hasFigures = group.some(({ later, length }) => /\d/.test(text.slice(later, later + length)));
  const least = hasFigures ? leastShared : leastWithoutFigures;
  if (shared < least && !group.some((run) => holdsSentence(text, run))) return undefined;
  const [first, last] = [group[0]!, group.at(-1)!];
  const { unit, offset: start } = place(first.later);
  const end = place(last.later + last.length - 1).offset + 1;
  const words = text.slice(first.earlier, first.earlier + 14);
  const earlier = where(place(first.earlier).unit, unit);
  return {
    unit,
    start,
    end,
    message: `这段话与${earlier}${quoteWords(`${words}…`)}一处重复${shared}字，请合并，或者删去一处`,
  };
}

function where(earlier: TextUnit, later: TextUnit): string {
  if (earlier === later) return '同一段前面';
  const heading = earlier.trail.at(-1);
  return heading && heading !== later.trail.at(-1)
    ? `${quoteWords(heading.heading.label + heading.text.slice(0, 12))}下面`
    : '前面';
}

/** Whether a run holds a sentence from its first character to its stop. */
function holdsSentence(text: string, { later, length }: Run): boolean {
  const before = text[later - 1];
  let start = before === undefined || before === gap || before === '。' ? later : -1;
  for (let index = later; index < later + length; index++) {
    if (text[index] !== '。') continue;
    if (start >= 0 && index + 1 - start >= leastSentence) return true;
    start = index + 1;
  }
  return false;
}
