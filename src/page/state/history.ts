/** A report as it stood at one moment, and the place that was being worked at. */
export type Moment = { text: string; focus: string };

/** Everything that was done, without limit; texts share what they have in common only with themselves. */
export type History = {
  past: readonly Moment[];
  future: readonly Moment[];
  /** What the last change was made by; equal ones in a row are taken back together. */
  key: string | undefined;
};

export const emptyHistory: History = { past: [], future: [], key: undefined };

/** `key` tells changes that belong together: the letters typed into one field, one after the other. */
export function record(history: History, before: Moment, key: string | undefined): History {
  if (key !== undefined && key === history.key) return { ...history, future: [] };
  return { past: [...history.past, before], future: [], key };
}

/** The next change is one of its own, whatever made it. */
export function pause(history: History): History {
  return { ...history, key: undefined };
}

export function stepBack(history: History, now: Moment): { history: History; moment: Moment } | undefined {
  const moment = history.past.at(-1);
  if (!moment) return undefined;
  const { past, future } = history;
  return { moment, history: { past: past.slice(0, -1), future: [now, ...future], key: undefined } };
}

export function stepForward(history: History, now: Moment): { history: History; moment: Moment } | undefined {
  const [moment, ...future] = history.future;
  if (!moment) return undefined;
  return { moment, history: { past: [...history.past, now], future, key: undefined } };
}
