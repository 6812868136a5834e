/**
 * Characters of a Word file: `start`..`end` are UTF-16 offsets into the XML of the part, within one text node, or
 * around one mark (w:tab, w:br).
 */
export type TextPlace = { part: string; start: number; end: number };

/** Who has made a change, and when (`2026-02-20T00:00:00Z`), where that is known. */
export type Authorship = { author: string; date?: string };
