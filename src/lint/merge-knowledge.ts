import { compareDates } from '../text/calendar-date.js';
import type { Knowledge, Lexicon, Provenance } from './words/lexicon.js';

/** The knowledge of all, the newest of each entry; of two known on the same day the later file's. */
export function mergeKnowledge(all: readonly Knowledge[]): Knowledge {
  const take = <T extends Provenance>(
    list: (knowledge: Knowledge) => readonly T[],
    nameOf: (entry: T) => string,
  ) => newest(all.flatMap(list), nameOf);
  return {
    documents: take(
      ({ documents }) => documents,
      ({ name, years = '' }) => name + years,
    ),
    plenums: take(
      ({ plenums }) => plenums,
      ({ committee, session }) => committee + session,
    ).sort((a, b) => compareDates(a.heldBy, b.heldBy)),
    formerOrgans: take(
      ({ formerOrgans }) => formerOrgans,
      ({ name }) => name,
    ),
    programmes: take(
      ({ programmes }) => programmes,
      ({ name }) => name,
    ),
    // Which of two lists knows a law better is settled law by law, where it is looked up.
    laws: all.flatMap(({ laws }) => laws),
  };
}

/** The same wording with other knowledge. */
export function withKnowledge(lexicon: Lexicon, knowledge: Knowledge): Lexicon {
  const { documents, plenums, formerOrgans, programmes, laws } = knowledge;
  return { ...lexicon, documents, plenums, formerOrgans, programmes, laws };
}

function newest<T extends Provenance>(entries: readonly T[], nameOf: (entry: T) => string): T[] {
  const kept = new Map<string, T>();
  for (const entry of entries) {
    const known = kept.get(nameOf(entry));
    if (!known || compareDates(entry.known, known.known) >= 0) kept.set(nameOf(entry), entry);
  }
  return [...kept.values()];
}
