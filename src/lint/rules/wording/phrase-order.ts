import type { Sequence } from '../../lexicon.js';
import type { Rule, TextUnit } from '../../rule.js';

export const phraseOrder: Rule = {
  id: 'wording/phrase-order',
  title: '固定用语的先后次序不对',
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
    for (const unit of paragraphs)
      for (const sequence of lexicon.sequences)
        for (const { start, end, members } of findDisordered(unit, sequence))
          yield {
            unit,
            start,
            end,
            message: `这几项的次序通常是${listInOrder(sequence.members.filter((member) => members.includes(member)))}`,
          };
  },
};

type Disorder = { start: number; end: number; members: string[] };

/** Sentences that hold enough members, each once, in another order. */
function* findDisordered({ text }: TextUnit, { members, least }: Sequence): Generator<Disorder> {
  const occurrences = members
    .flatMap((member, rank) => [...placesOf(text, member)].map((start) => ({ member, rank, start })))
    .sort((a, b) => a.start - b.start);
  for (let first = 0; first < occurrences.length; ) {
    let next = first + 1;
    while (
      next < occurrences.length &&
      !endsBetween(text, occurrences[next - 1]!.start, occurrences[next]!.start)
    )
      next++;
    const group = occurrences.slice(first, next);
    const isEachOnce = new Set(group.map(({ rank }) => rank)).size === group.length;
    if (
      group.length >= least &&
      isEachOnce &&
      group.some(({ rank }, index) => index > 0 && rank < group[index - 1]!.rank)
    ) {
      const last = group.at(-1)!;
      yield {
        start: group[0]!.start,
        end: last.start + last.member.length,
        members: group.map(({ member }) => member),
      };
    }
    first = next;
  }
}

function* placesOf(text: string, word: string): Generator<number> {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) yield at;
}

function endsBetween(text: string, start: number, end: number): boolean {
  return /[。；！？]/.test(text.slice(start, end));
}

function listInOrder(members: readonly string[]): string {
  return members.join(members[0]?.startsWith('“') ? '' : '、');
}
