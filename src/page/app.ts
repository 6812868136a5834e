import { signal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Finding } from '../finding/finding.js';
import { createCollectActions } from './actions/collect-actions.js';
import { createOpenActions, type Purpose, type TypedFile } from './actions/open-actions.js';
import { createSaveActions } from './actions/save-actions.js';
import type { Store } from './store.js';

/** A question that waits for the person's answer. */
export type Ask =
  | { kind: 'purpose'; file: TypedFile; answer: (purpose: Purpose) => void }
  | { kind: 'suppress'; finding: Finding; answer: (reason: string | undefined) => void }
  | { kind: 'keys'; answer: () => void };

export type App = ReturnType<typeof createApp>;

/** The state with everything that can be done to it. */
export function createApp(store: Store) {
  const ask = signal<Ask | undefined>(undefined);
  /** Asked again for the same place, so that a second click goes there too. */
  const target = signal<{ path: string; finding?: Finding; count: number }>({ path: '', count: 0 });
  /** The figure to show in the grid. */
  const figure = signal<{ name: string; count: number }>({ name: '', count: 0 });
  const askPurpose = (file: TypedFile) =>
    new Promise<Purpose>((resolve) => {
      ask.value = {
        kind: 'purpose',
        file,
        answer: (purpose) => {
          ask.value = undefined;
          resolve(purpose);
        },
      };
    });
  return {
    store,
    ask,
    target,
    figure,
    open: createOpenActions(store, askPurpose),
    output: createSaveActions(store),
    collect: createCollectActions(store),
    /** Goes to a place in whatever view is open. */
    goTo: (path: string, finding?: Finding) => {
      store.dispatch({ kind: 'focused', path });
      target.value = { path, finding, count: target.peek().count + 1 };
    },
    showFigure: (name: string) => {
      store.dispatch({ kind: 'side', side: 'figures' });
      figure.value = { name, count: figure.peek().count + 1 };
    },
  };
}

export const AppContext = createContext<App | undefined>(undefined);

export function useApp(): App {
  return useContext(AppContext)!;
}
