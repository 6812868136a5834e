import type { Tabs } from '../host.js';

/** What a tab asks of the others: to leave a report to it. */
type Call = { kind: 'take'; id: string };

/** One tab at a time writes a report: a Web Lock says which, a channel asks for it. */
export function openTabs(): Tabs {
  // Without locks, or without a channel, a browser is too old to tell: then nobody is in the way.
  if (!navigator.locks || typeof BroadcastChannel === 'undefined') return alone;
  const channel = new BroadcastChannel('lawreport');
  let held: { id: string; release: () => void; onTaken: () => void } | undefined;
  channel.onmessage = ({ data }: MessageEvent<Call>) => {
    if (!held || data.kind !== 'take' || data.id !== held.id) return;
    const { release, onTaken } = held;
    held = undefined;
    onTaken();
    release();
  };
  const lockName = (id: string) => `lawreport:${id}`;
  const request = (id: string, options: LockOptions, onTaken: () => void) =>
    new Promise<boolean>((resolve) => {
      navigator.locks
        .request(lockName(id), options, (lock) => {
          if (!lock) return resolve(false);
          return new Promise<void>((release) => {
            held = { id, release, onTaken };
            resolve(true);
          });
        })
        .catch(() => resolve(false));
    });
  let lastOnTaken = () => {};
  const release = () => {
    held?.release();
    held = undefined;
  };
  return {
    hold: (id, onTaken) => {
      release();
      lastOnTaken = onTaken;
      return request(id, { ifAvailable: true }, onTaken);
    },
    take: (id) => {
      channel.postMessage({ kind: 'take', id } satisfies Call);
      // A tab that hangs does not answer: its lock is taken from it.
      const waiting = new AbortController();
      const patience = setTimeout(() => waiting.abort(), 1500);
      return request(id, { signal: waiting.signal }, lastOnTaken)
        .then((got) => got || request(id, { steal: true }, lastOnTaken))
        .finally(() => clearTimeout(patience));
    },
    release,
  };
}

const alone: Tabs = { hold: async () => true, take: async () => true, release: () => {} };
