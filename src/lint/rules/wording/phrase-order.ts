import { oncePer } from '../../../text/once-per.js';
import type { Rule } from '../../rule.js';
import type { Lexicon, Sequence } from '../../words/lexicon.js';
import { createWordMatcher, type WordMatch } from '../../words/match-words.js';

export const phraseOrder: Rule = {
  id: 'wording/phrase-order',
  title: '固定用语按次序写',
  severity: 'warning',
  basis: { kind: '政策文件', source: '中央文件的规范表述' },
  examples: {
    bad: ['坚定“四个自信”、增强“四个意识”、做到“两个维护”。', '增强大局意识、政治意识、核心意识、看齐意识。'],
    good: [
      '深刻领悟“两个确立”的决定性意义，增强“四个意识”、坚定“四个自信”、做到“两个维护”。',
      '增强大局意识、责任意识。',
      '做到“两个维护”。增强“四个意识”。',
    ],
  },
  *check({ paragraphs, lexicon }) {
    const match = matcherOf(lexicon);
    for (const unit of paragraphs) {
      const matches = match(unit.text);
      if (matches.length < 2) continue;
      for (const sequence of new Set(matches.flatMap(({ entry }) => entry)))
        for (const { start, end, ranks } of findDisordered(unit.text, sequence, matches))
          yield {
            unit,
            start,
            end,
            message: `这几项的次序通常是${listInOrder(sequence.members.filter((_, rank) => ranks.includes(rank)))}`,
          };
    }
  },
};

/** Finds every member of every series, with the series that it belongs to. */
const matcherOf = oncePer(({ sequences }: Lexicon) => {
  const members = new Set(sequences.flatMap((sequence) => sequence.members));
  return createWordMatcher(
    [...members].map((member) => [member, sequences.filter((sequence) => sequence.members.includes(member))]),
  );
});

type Disorder = { start: number; end: number; ranks: number[] };

/** Sentences that hold enough members, each once, in another order. */
function* findDisordered(
  text: string,
  sequence: Sequence,
  matches: readonly WordMatch<Sequence[]>[],
): Generator<Disorder> {
  const places = matches
    .filter(({ entry }) => entry.includes(sequence))
    .map(({ start, end }) => ({ start, end, rank: sequence.members.indexOf(text.slice(start, end)) }));
  for (let first = 0; first < places.length; ) {
    let next = first + 1;
    while (next < places.length && !/[。；！？]/.test(text.slice(places[next - 1]!.end, places[next]!.start)))
      next++;
    const group = places.slice(first, next);
    const ranks = group.map(({ rank }) => rank);
    const isOrdered = ranks.every((rank, index) => index === 0 || rank > ranks[index - 1]!);
    if (ranks.length >= sequence.least && new Set(ranks).size === ranks.length && !isOrdered)
      yield { start: group[0]!.start, end: group.at(-1)!.end, ranks };
    first = next;
  }
}

function listInOrder(members: readonly string[]): string {
  return members.join(members[0]?.startsWith('“') ? '' : '、');
}
