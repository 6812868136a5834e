import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { withValue } from '../../src/comparison/edit-value.js';
import type { Host } from '../../src/page/host.js';
import { createStore, type Store } from '../../src/page/store.js';
import { readExample } from '../support/open-page.js';
import { knowledge } from '../support/page-knowledge.js';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** A page on a machine that takes so many milliseconds for each check of a report in turn. */
function openOn(costs: number[]): Store {
  const store = createStore(
    {
      today: () => {
        vi.advanceTimersByTime(costs.shift() ?? 0);
        return { year: 2026, month: 1, day: 20 };
      },
    } as Partial<Host> as Host,
    knowledge,
  );
  const text = readExample('yunling-county-2025');
  store.dispatch({ kind: 'opened', file: { id: 'a', name: 'report.yaml', text, savedText: text } });
  return store;
}

const type = (store: Store, words: string) =>
  store.dispatchSoon({
    kind: 'edited',
    edit: (value) => ({ value: withValue(value, '地区', words) }),
  });
const isTaken = (store: Store, words: string) => store.report.peek()!.text.includes(words);

it('takes the first key one frame later, however long it took to open the report', () => {
  const store = openOn([400]);
  type(store, '甲甲县');
  vi.advanceTimersByTime(20);
  expect(isTaken(store, '甲甲县')).toBe(true);
});

it('gathers keys that follow closely where a key has turned out to be dear', () => {
  const store = openOn([400, 150, 150]);
  type(store, '甲甲县');
  vi.advanceTimersByTime(20);
  type(store, '乙乙县');
  vi.advanceTimersByTime(60);
  expect(isTaken(store, '乙乙县')).toBe(false);
  type(store, '丙丙县');
  vi.advanceTimersByTime(60);
  expect(isTaken(store, '甲甲县')).toBe(true);
  vi.advanceTimersByTime(60);
  expect(isTaken(store, '丙丙县')).toBe(true);
});
