import { useEffect } from 'preact/hooks';
import { type App, useApp } from '../app.js';
import { settleField } from './settle-field.js';

/** The keys that hold everywhere on the page. */
export function useKeys(): void {
  const app = useApp();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.isComposing || event.defaultPrevented || app.ask.peek()) return;
      const act = findAct(event, app);
      if (!act) return;
      event.preventDefault();
      settleField();
      act();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
}

function findAct(event: KeyboardEvent, app: App): (() => void) | undefined {
  const { store, open, output, ask } = app;
  const isOpen = store.report.peek() !== undefined;
  const isControl = event.ctrlKey || event.metaKey;
  const key = event.key.toLowerCase();
  if (isControl && key === 'o') return () => open.pick();
  if (key === 'f1')
    return () => {
      ask.value = { kind: 'keys', answer: () => (ask.value = undefined) };
    };
  if (!isOpen) return undefined;
  if (isControl && key === 's') return () => output.save();
  if (isControl && key === 'd') return () => output.write('word');
  // CodeMirror takes back its own.
  const isSource = (event.target as Element).closest?.('.cm-editor') !== null;
  if (isControl && key === 'z' && !event.shiftKey && !isSource) return () => store.dispatch({ kind: 'undo' });
  if (isControl && !isSource && (key === 'y' || (key === 'z' && event.shiftKey)))
    return () => store.dispatch({ kind: 'redo' });
  if (key === 'f6') return () => nextPane(event.shiftKey ? -1 : 1);
  if (key === 'f8') return () => nextFinding(app, event.shiftKey ? -1 : 1);
  return undefined;
}

/** Outline, report, side, and round again; within each to what Tab would reach first. */
function nextPane(step: 1 | -1): void {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')];
  const at = panes.findIndex((pane) => pane.contains(document.activeElement));
  const next = panes[(at + step + panes.length) % panes.length];
  const wanted = next?.querySelector<HTMLElement>(
    '.frame, .cm-content, .form textarea, .form input, [data-node][tabindex="0"], .content .words[tabindex="0"], .content input, .content button',
  );
  (wanted ?? next?.querySelector<HTMLElement>('button'))?.focus();
}

function nextFinding({ store }: App, step: 1 | -1): void {
  store.dispatch({ kind: 'side', side: 'findings' });
  requestAnimationFrame(() => {
    const cards = [...document.querySelectorAll<HTMLElement>('.findings .words')];
    const open = cards.findIndex((card) => card.getAttribute('aria-expanded') === 'true');
    const next = cards[(open + step + cards.length) % cards.length];
    if (!next) return document.querySelector<HTMLElement>('.left .next')?.click();
    next.focus();
    next.click();
  });
}
