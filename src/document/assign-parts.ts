import type { PartKey } from './model.js';
import { type RecognizedPart, recognizePart } from './part-headings.js';

/** A heading of the highest level that a text uses; without a title where only a number or nothing stands there. */
export type SectionHead = { label: string; title?: string };

/** Which part of the report a section belongs to, and how that is known. */
export type Placement = {
  key: PartKey;
  /** Another part of which its heading speaks as well. */
  also?: PartKey;
  /** Whether the section begins the part; else it goes on with one that another began. */
  opens: boolean;
  how:
    | 'named'
    /** A topic of what was achieved (规范行政执法), told by its place before the shortcomings. */
    | 'topic'
    /** Names `named`, a part that was left before. */
    | 'apart'
    | 'unknown';
  named?: PartKey;
};

/**
 * The one recogniser of parts: reading a text into a report and checking it follow the same placements.
 * Each part is opened once; what comes second, or fits none, is kept where the order of the text is kept.
 */
export function assignParts(heads: readonly SectionHead[], year?: number): Placement[] {
  const recognized = heads.map((head) => recognizeHead(head, year));
  const named = new Set(recognized.map((part) => part?.key));
  const headsAchievements = heads.some(
    ({ title }, index) => recognized[index]?.key === 'achievements' && !title?.includes('，'),
  );
  const opened = new Set<PartKey>();
  let open: PartKey | undefined;

  return recognized.map((part): Placement => {
    const { key, also } = part ?? {};
    if (key && !opened.has(key)) return place({ key, also, how: 'named' });
    if (key && key === open) return { key, also, opens: false, how: 'named' };
    if (!key && !headsAchievements && open !== 'problems' && open !== 'plans')
      return place({ key: 'achievements', how: 'topic' });
    const how = key ? 'apart' : 'unknown';
    const spare = (['highlights', 'others'] as const).find((name) => !named.has(name) && !opened.has(name));
    if (spare) return place({ key: spare, how, named: key });
    // Before every part, and with none to spare, only the first part is left.
    if (!key && !open) return place({ key: 'achievements', how });
    return { key: key ?? open!, opens: false, how, named: key };
  });

  function place(placement: Omit<Placement, 'opens'>): Placement {
    const opens = !opened.has(placement.key);
    opened.add(placement.key);
    open = placement.key;
    return { ...placement, opens };
  }
}

/** A section without any heading holds what stands before the first one. */
function recognizeHead({ label, title }: SectionHead, year: number | undefined): RecognizedPart | undefined {
  if (label === '' && title === undefined) return { key: 'achievements' };
  return title === undefined ? undefined : recognizePart(title, year);
}
