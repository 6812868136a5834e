import { computed, effect, signal } from '@preact/signals';
import { defaultConfig } from '../lint/config.js';
import { readConfig } from '../lint/read-config.js';
import type { FileHandle, Host } from './host.js';
import { type Analysis, analyse } from './state/analyse.js';
import type { Knowledge } from './state/knowledge.js';
import { listOutline } from './state/outline.js';
import { type Notice, type PageState, startState } from './state/page-state.js';
import { type Message, update } from './state/update.js';

export type Store = ReturnType<typeof createStore>;

/** Milliseconds: a screen draws 60 times a second; work of less than this between two letters is not felt. */
const oneFrame = 16;
const unfelt = 50;

/** The one state, what follows from it, and the only way to change it. */
export function createStore(host: Host, packaged: Knowledge) {
  const knowledge = signal(packaged);
  const state = signal<PageState>(startState(defaultConfig));
  /** Of the text as it stands, a moment behind the keys. */
  const analysis = signal<Analysis | undefined>(undefined);
  /** The last one that could be read: what is drawn while the source has a mistake. */
  const drawn = signal<Analysis | undefined>(undefined);
  const handles = new Map<string, FileHandle>();
  let pending: { message: Message; timer: ReturnType<typeof setTimeout> } | undefined;
  let cost = 0;

  const flush = () => {
    if (!pending) return;
    clearTimeout(pending.timer);
    const { message } = pending;
    pending = undefined;
    state.value = update(state.peek(), message);
  };
  const dispatch = (message: Message) => {
    flush();
    state.value = update(state.peek(), message);
  };
  /**
   * For keys: the letter itself is drawn first, and then what comes of it. Where that takes long enough to be felt, keys
   * that follow each other closely become one change.
   */
  const dispatchSoon = (message: Message) => {
    if (pending) clearTimeout(pending.timer);
    const delay = Math.min(300, oneFrame + Math.max(0, cost - unfelt));
    pending = { message, timer: setTimeout(flush, delay) };
  };
  const say = (text: string, tone: Notice['tone'] = 'said', details?: readonly string[]) =>
    dispatch({ kind: 'notice', notice: { tone, text, details } });

  const report = computed(() => state.value.report);
  const text = computed(() => state.value.report?.text);
  const lastYear = computed(() => state.value.lastYear);
  const config = computed(() => state.value.config);
  const outline = computed(() => (drawn.value ? listOutline(drawn.value, lastYear.value?.document) : []));
  effect(() => {
    if (text.value === undefined) {
      analysis.value = drawn.value = undefined;
      return;
    }
    const isFirst = analysis.peek() === undefined;
    const start = performance.now();
    const next = analyse(text.value, {
      knowledge: knowledge.value,
      today: host.today(),
      config: config.value,
      lastYear: lastYear.value?.document,
    });
    // Opening a report runs much for the first time, and says nothing of what the keys to come will cost.
    cost = isFirst ? 0 : performance.now() - start;
    analysis.value = next;
    if (next.readable) drawn.value = next;
  });

  const useConfig = (written: string) => {
    const { value } = readConfig(written);
    if (value) dispatch({ kind: 'config', config: value.config });
  };

  return {
    host,
    knowledge,
    state,
    report,
    analysis,
    drawn,
    outline,
    handles,
    dispatch,
    dispatchSoon,
    flush,
    say,
    useConfig,
  };
}
