/** Words that are meant by somebody who saw them elsewhere, with what stood around them there. */
export type Meant = { words: string; before: string; after: string };

/** One of several texts, and the offset in it. */
export type Occurrence = { index: number; at: number };

/**
 * Where among some texts the words stand that are meant: of several places the one whose surroundings are most like
 * theirs, the earliest of those that are as good; undefined where they do not occur but at places that are taken.
 */
export function chooseOccurrence(
  texts: readonly string[],
  { words, before, after }: Meant,
  taken: readonly Occurrence[] = [],
): Occurrence | undefined {
  let best: (Occurrence & { likeness: number }) | undefined;
  texts.forEach((text, index) => {
    for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
      if (taken.some((other) => other.index === index && other.at === at)) continue;
      let likeness = 0;
      for (let back = 1; back <= before.length && text[at - back] === before.at(-back); back++) likeness++;
      const end = at + words.length;
      for (let on = 0; on < after.length && text[end + on] === after[on]; on++) likeness++;
      if (!best || likeness > best.likeness) best = { index, at, likeness };
    }
  });
  return best && { index: best.index, at: best.at };
}
