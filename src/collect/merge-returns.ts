import { toLabel } from '../report/collection-schema.js';
import type { Report } from '../report/model.js';
import { compareDecimals } from '../text/decimal.js';
import type { Place } from './grid.js';
import type { Answer, Return } from './return.js';

/** What the returns of a year change in a report. */
export type Merge = {
  changes: FigureChange[];
  /** Figures of which the report has the value already. */
  equal: number;
  conflicts: Conflict[];
  texts: TextChange[];
};

export type FigureChange = {
  id: string;
  /** As the report has it; absent where it has none. */
  before?: string;
  after: string;
  measure: string;
  lastYear?: string;
  units: string[];
  places: Place[];
};

/** One figure, several values: none is written until somebody decides. */
export type Conflict = { id: string; claims: Claim[] };
export type Claim = { unit: string; value: string; place: Place };

export type TextChange = { topic: string; unit: string; before?: string; after: string; place: Place };

/**
 * Puts the returns beside each other and beside the report. `isPreferred` says whose value counts where several differ.
 */
export function mergeReturns(
  report: Report,
  returns: readonly Return[],
  isPreferred: (id: string, claim: Claim) => boolean = () => false,
): Merge {
  const claims = new Map<string, (Claim & { answer: Answer })[]>();
  for (const { file, unit = file, answers } of returns)
    for (const answer of answers)
      if (answer.value !== undefined)
        claims.set(answer.id, [
          ...(claims.get(answer.id) ?? []),
          { unit, value: answer.value, place: answer.place, answer },
        ]);
  const merge: Merge = { changes: [], equal: 0, conflicts: [], texts: [] };
  for (const [id, all] of claims) {
    const preferred = all.filter((claim) => isPreferred(id, claim));
    const counted = preferred.length > 0 ? preferred : all;
    const [first] = counted as [(typeof counted)[number]];
    if (counted.some(({ value }) => compareDecimals(value, first.value) !== 0)) {
      merge.conflicts.push({ id, claims: counted.map(({ unit, value, place }) => ({ unit, value, place })) });
      continue;
    }
    const [group, name] = id.split('.') as [string, string];
    const held = report.figures[group]?.[name];
    if (held?.value !== undefined && compareDecimals(held.text, first.value) === 0) {
      merge.equal++;
      continue;
    }
    merge.changes.push({
      id,
      before: held?.text,
      after: first.value,
      measure: first.answer.measure,
      lastYear: counted.map(({ answer }) => answer.lastYear).find((text) => text !== undefined),
      units: [...new Set(counted.map(({ unit }) => unit))],
      places: counted.map(({ place }) => place),
    });
  }
  merge.texts = mergeTexts(report, returns);
  return merge;
}

/** A unit that sends two files of one topic has both kept, one below the other. */
function mergeTexts({ materials = {} }: Report, returns: readonly Return[]): TextChange[] {
  const changes = new Map<string, TextChange>();
  for (const { file, unit: sender = file, texts } of returns)
    for (const { topic: written, text, place } of texts) {
      const [topic, unit] = [toLabel(written), toLabel(sender)];
      const key = `${topic}\n${unit}`;
      const known = changes.get(key);
      if (known?.after.split('\n').includes(text) || known?.after === text) continue;
      const after = known ? `${known.after}\n${text}` : text;
      changes.set(key, {
        topic,
        unit,
        before: materials[topic]?.[unit],
        after,
        place: known?.place ?? place,
      });
    }
  return [...changes.values()].filter(({ before, after }) => before !== after);
}
