import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useApp } from '../app.js';
import { packagedSourceScript } from '../packaged.js';
import type { SourceEditor } from '../source/create-editor.js';
import { reportSchemaTree } from '../state/form-fields.js';
import { unpack } from '../unpack.js';

type Source = typeof import('../source/create-editor.js');
type SourceWindow = { lawreportSource?: Source };

/** The report file itself, in CodeMirror, whose script is evaluated when this view is opened for the first time. */
export function SourceView() {
  const [source, setSource] = useState<Source | undefined>((window as SourceWindow).lawreportSource);
  useEffect(() => {
    let isShown = true;
    void loadSource().then((loaded) => isShown && setSource(loaded));
    return () => {
      isShown = false;
    };
  }, []);
  return source ? <OpenSource source={source} /> : <div class="source" />;
}

function OpenSource({ source }: { source: Source }) {
  const { store, target } = useApp();
  const holder = useRef<HTMLDivElement>(null);
  const editor = useRef<SourceEditor | null>(null);
  const { text = '', isReadOnly = false } = store.report.value ?? {};

  useEffect(() => {
    editor.current = source.createEditor({
      // A shadow root takes CodeMirror's rules as style sheets of its own, which need no inline style.
      parent: holder.current!.shadowRoot ?? holder.current!.attachShadow({ mode: 'open' }),
      text,
      schema: reportSchemaTree(),
      isReadOnly,
      onChange: (written) => store.dispatchSoon({ kind: 'rewritten', text: written, key: '源文件' }),
    });
    editor.current.focus();
    return () => {
      store.flush();
      editor.current?.destroy();
    };
  }, [isReadOnly]);
  // At once: a key that came between the change and this would be taken back.
  useLayoutEffect(() => editor.current?.setText(text), [text]);
  useEffect(() => {
    const { analysis } = store;
    if (analysis.value?.text === text) editor.current?.showFindings(analysis.value.findings);
  }, [store.analysis.value, text]);
  useEffect(() => {
    const { path, finding } = target.value;
    const places = store.drawn.peek()?.readable?.yaml.source;
    const range = finding?.range ?? (path !== '' ? places?.valueRange(path) : undefined);
    if (range) editor.current?.goTo(range);
  }, [target.value]);

  return <div class="source" ref={holder} />;
}

/** A script of the page itself, whose hash the policy knows; nothing is fetched, and no text is evaluated. */
async function loadSource(): Promise<Source> {
  const owner = window as SourceWindow;
  if (!owner.lawreportSource) {
    const script = document.createElement('script');
    script.textContent = await unpack(packagedSourceScript());
    document.head.append(script);
  }
  return owner.lawreportSource!;
}
