import { useComputed, useSignal } from '@preact/signals';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { valueAt } from '../../comparison/edit-value.js';
import type { YamlValue } from '../../comparison/format-yaml.js';
import { spreadRepeats } from '../../lint/gather-repeats.js';
import { writePages } from '../../writers/html/write-pages.js';
import { writeStyleSheet } from '../../writers/html/write-style-sheet.js';
import { useApp } from '../app.js';
import { moveFocus } from '../keyboard/use-roving.js';
import { listUnchangedTexts } from '../state/outline.js';
import { findMark, itemOf } from './mark-findings.js';
import { PaperPages, type PaperView } from './paper-pages.js';
import { PassageEditor } from './passage-editor.js';

/** The pages of paper; a click or Enter on a paragraph turns it into an editor in its place. */
export function PaperPane() {
  const { store, target, goTo } = useApp();
  const scroller = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const pages = useRef<PaperPages>(null);
  const anchor = useSignal({ path: '', top: 0, left: 0, width: 0 });
  const editing = store.report.value?.editing;

  const view = useComputed((): PaperView | undefined => {
    const drawn = store.drawn.value;
    if (!drawn?.readable) return undefined;
    const { document, template } = drawn.readable;
    const style = store.knowledge.value.styles[template.style]!;
    const lastYear = store.state.value.lastYear?.document;
    return {
      pages: writePages(document, style).map(({ html }) => html),
      css: writeStyleSheet(style),
      findings: drawn.findings.flatMap(spreadRepeats),
      text: drawn.text,
      unchanged: lastYear ? listUnchangedTexts(document, lastYear) : new Set(),
    };
  });

  useLayoutEffect(() => {
    pages.current = new PaperPages(frame.current!);
  }, []);
  useLayoutEffect(() => {
    if (view.value) pages.current!.show(view.value);
  }, [view.value]);
  useLayoutEffect(() => {
    const scale = () => pages.current!.fit(scroller.current!.clientWidth - 32);
    scale();
    const watcher = new ResizeObserver(scale);
    watcher.observe(scroller.current!);
    return () => watcher.disconnect();
  }, []);
  useEffect(() => {
    const { path, finding } = target.value;
    if (path === '' && !finding) return;
    const all = view.peek()?.findings ?? [];
    const found = findMark(pages.current!.root, path, finding && { finding, all });
    pages.current!.point(found);
    found?.scrollIntoView({ block: 'center' });
  }, [target.value]);
  useLayoutEffect(() => {
    if (editing === undefined) {
      anchor.value = { ...anchor.peek(), path: '' };
      return;
    }
    const place = () => {
      const element = findMark(pages.current!.root, editing) as HTMLElement | undefined;
      const box = element?.getBoundingClientRect();
      const paragraph = element?.closest('[data-path]')?.getBoundingClientRect();
      const around = scroller.current!.getBoundingClientRect();
      if (!box || !paragraph) return;
      anchor.value = {
        path: editing,
        top: box.top - around.top + scroller.current!.scrollTop - 8,
        left: Math.max(8, paragraph.left - around.left - 14),
        width: Math.min(scroller.current!.clientWidth - 24, Math.max(paragraph.width + 28, 420)),
      };
    };
    place();
  }, [editing]);

  const openEditor = (event: Event) => {
    const path = findPath(event, store.drawn.peek()?.readable?.yaml.value as YamlValue | undefined);
    if (path === undefined) return;
    goTo(path);
    if (!store.report.peek()?.isReadOnly) store.dispatch({ kind: 'editing', path });
  };
  const closeEditor = () => {
    const path = store.report.peek()?.editing ?? '';
    store.flush();
    store.dispatch({ kind: 'editing', path: undefined });
    requestAnimationFrame(() =>
      (findMark(pages.current!.root, itemOf(path)) as HTMLElement | undefined)?.focus(),
    );
  };

  return (
    <div class="paper" ref={scroller}>
      <div
        ref={frame}
        class={store.analysis.value?.readable ? 'frame' : 'frame stale'}
        role="document"
        aria-label="版面"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the paragraphs within are reached by arrow keys
        tabIndex={0}
        onClick={openEditor}
        onKeyDown={(event) => {
          const root = pages.current!.root;
          if (event.key === 'Enter') {
            event.preventDefault();
            openEditor(event);
          } else if (event.key !== 'Home' && event.key !== 'End')
            moveFocus(root as unknown as Element, '[data-path], .item', event);
        }}
      />
      {editing !== undefined && anchor.value.path === editing && (
        <PassageEditor key={editing} path={editing} place={anchor.value} onClose={closeEditor} />
      )}
    </div>
  );
}

/** The text that was meant: a paragraph that begins with its title is mostly the text behind it. */
function findPath(event: Event, value: YamlValue | undefined): string | undefined {
  const [first] = event.composedPath() as HTMLElement[];
  const place = first?.closest?.<HTMLElement>('[data-place]');
  if (place && event.type === 'click') return place.dataset.place;
  const element = place ?? first?.closest?.<HTMLElement>('[data-path]');
  const path = element?.dataset.place ?? element?.dataset.path;
  const title = path === undefined ? undefined : valueAt(value, path);
  if (!path?.endsWith('.标题') || typeof title !== 'string') return path;
  // A number stands before the title, and a stop behind it.
  const isTitleOnly = (element!.textContent ?? '').length < title.length + 8;
  return isTitleOnly ? path : path.replace(/\.标题$/, '.正文');
}
